import type { Lang } from '../../kernel/lang.ts';
import { ButtonLink, PublicPage, type Site } from '../../ui/index.ts';

const texts = {
  nl: {
    title: 'Uw persoonlijke link is vernieuwd',
    paid: 'Hebt u zojuist betaald? Dan is dat bij ons bekend of komt het binnen enkele minuten binnen. U hoeft niets te doen.',
    where:
      'Met een nieuw e-mailadres hoort een nieuwe persoonlijke link. Die staat in de mail die wij naar dat adres stuurden; daar ziet u of u bevestigd bent.',
    contact: 'Geen mail gezien? Neem contact op',
  },
  en: {
    title: 'Your personal link has been renewed',
    paid: 'Have you just paid? Then we know, or will know within a few minutes. There is nothing you need to do.',
    where:
      'A new e-mail address comes with a new personal link. It is in the mail that we sent to that address; there you see whether you are confirmed.',
    contact: 'No mail? Contact us',
  },
};

/**
 * For who returns from paying to a link that was renewed meanwhile, or never existed: the same words for both, so
 * that nothing is told about either.
 */
export const LinkRenewedPage = ({ site, lang }: { site: Site; lang: Lang }) => {
  const t = texts[lang];
  return (
    <PublicPage site={site} lang={lang} path="/inschrijvingen" title={t.title} noIndex narrow>
      <h1>{t.title}</h1>
      <p>{t.paid}</p>
      <p>{t.where}</p>
      <p>
        <ButtonLink kind="quiet" href={lang === 'nl' ? '/contact' : '/en/contact'}>
          {t.contact}
        </ButtonLink>
      </p>
    </PublicPage>
  );
};
