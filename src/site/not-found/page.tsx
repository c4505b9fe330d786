import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import { ButtonLink, Buttons, Hero, PublicPage, renderPage, type Site } from '../../ui/index.ts';

const texts: Texts<{ title: string; lead: string; home: string; courses: string; questions: string }> = {
  nl: {
    title: 'Hier loopt het pad dood',
    lead: 'Deze pagina bestaat niet of niet meer. Misschien staat er een typefout in het adres, of is de link verlopen.',
    home: 'Naar de voorpagina',
    courses: 'Alle cursussen',
    questions: 'Zoek in de vragen',
  },
  en: {
    title: 'The path ends here',
    lead: 'This page does not exist, or no longer. There may be a typing error in the address, or the link has expired.',
    home: 'Go to the front page',
    courses: 'All courses',
    questions: 'Search the questions',
  },
};

const NotFoundPage = ({ site, lang }: { site: Site; lang: Lang }) => {
  const words = texts[lang];
  return (
    <PublicPage site={site} lang={lang} path="/" title={words.title} noIndex>
      <Hero title={words.title} scene="dune" lead={words.lead}>
        <Buttons>
          <ButtonLink href={localPath('/', lang)}>{words.home}</ButtonLink>
          <ButtonLink href={localPath('/cursussen', lang)} kind="quiet">
            {words.courses}
          </ButtonLink>
          <ButtonLink href={localPath('/veelgestelde-vragen', lang)} kind="quiet">
            {words.questions}
          </ButtonLink>
        </Buttons>
      </Hero>
    </PublicPage>
  );
};

/** The whole page for an address that leads nowhere; the same for what is forbidden. To be sent with status 404. */
export const notFoundHtml = (site: Site, lang: Lang): string =>
  renderPage(<NotFoundPage site={site} lang={lang} />);

/** The language of a page that does not exist: what its address begins with. */
export const langOfPath = (path: string): Lang => (/^\/en(\/|$)/.test(path) ? 'en' : 'nl');
