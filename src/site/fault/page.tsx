import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import { ButtonLink, Buttons, Hero, PublicPage, renderPage, type Site } from '../../ui/index.ts';

type FaultText = { title: string; lead: string };

const texts: Texts<{
  fault: FaultText;
  tooLarge: FaultText;
  reference: string;
  home: string;
  contact: string;
}> = {
  nl: {
    fault: {
      title: 'Er ging iets mis bij ons',
      lead: 'Dat ligt niet aan u. Probeer het over een paar minuten nog eens. Wat al was opgeslagen, is er nog.',
    },
    tooLarge: {
      title: 'Dit is te groot om te versturen',
      lead: 'Een bestand mag hooguit 10 MB zijn. Ga terug en kies een kleiner bestand.',
    },
    reference: 'Noem dit nummer als u ons belt of mailt:',
    home: 'Naar de voorpagina',
    contact: 'Contact',
  },
  en: {
    fault: {
      title: 'Something went wrong on our side',
      lead: 'It is not your fault. Please try again in a few minutes. What was saved before is still there.',
    },
    tooLarge: {
      title: 'This is too large to send',
      lead: 'A file may be at most 10 MB. Go back and choose a smaller one.',
    },
    reference: 'Mention this number when you call or mail us:',
    home: 'Go to the front page',
    contact: 'Contact',
  },
};

const FaultPage = (props: { site: Site; lang: Lang; text: FaultText; requestId?: string }) => {
  const t = texts[props.lang];
  return (
    <PublicPage site={props.site} lang={props.lang} path="/" title={props.text.title} noIndex>
      <Hero title={props.text.title} scene="lake" lead={props.text.lead}>
        {props.requestId && (
          <p>
            {t.reference} <code>{props.requestId}</code>
          </p>
        )}
        <Buttons>
          <ButtonLink href={localPath('/', props.lang)}>{t.home}</ButtonLink>
          <ButtonLink href={localPath('/contact', props.lang)} kind="quiet">
            {t.contact}
          </ButtonLink>
        </Buttons>
      </Hero>
    </PublicPage>
  );
};

/** What a person sees when we failed; the number finds the line in our log. To be sent with status 500. */
export const faultHtml = (site: Site, lang: Lang, requestId: string): string =>
  renderPage(<FaultPage site={site} lang={lang} text={texts[lang].fault} requestId={requestId} />);

/** For a form that is larger than any form of ours. To be sent with status 413. */
export const tooLargeHtml = (site: Site, lang: Lang): string =>
  renderPage(<FaultPage site={site} lang={lang} text={texts[lang].tooLarge} />);
