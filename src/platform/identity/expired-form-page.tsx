import { localPath, type Lang, type Texts } from '../../kernel/lang.ts';
import { ButtonLink, Notice, PublicPage } from '../../ui/index.ts';
import type { IdentitySite } from './parts.ts';

const texts: Texts<{ title: string; lead: string; back: string; backToOwn: string }> = {
  nl: {
    title: 'Deze pagina stond te lang open',
    lead: 'Er is niets veranderd. Ga terug, ververs de pagina en probeer het nog eens.',
    back: 'Naar uw account',
    backToOwn: 'Naar mijn traject',
  },
  en: {
    title: 'This page was open for too long',
    lead: 'Nothing was changed. Go back, reload the page and try again.',
    back: 'To your account',
    backToOwn: 'To my trajectory',
  },
};

/** A form came back without the proof that it is ours: usually a page that outlived its session. */
export const ExpiredFormPage = (props: {
  site: IdentitySite;
  lang: Lang;
  path: string;
  /** Where to go on: the account of staff, unless somebody's own pages are meant. */
  back?: '/mijn' | undefined;
}) => {
  const { site, lang, path, back } = props;
  return (
    <PublicPage site={site} lang={lang} path={path} title={texts[lang].title} noIndex narrow errorTitle>
      <h1>{texts[lang].title}</h1>
      <Notice kind="error">
        <p>{texts[lang].lead}</p>
      </Notice>
      <p>
        <ButtonLink href={localPath(back ?? '/account', lang)}>
          {back ? texts[lang].backToOwn : texts[lang].back}
        </ButtonLink>
      </p>
    </PublicPage>
  );
};
