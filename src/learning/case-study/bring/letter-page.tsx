import { formatDay } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import type { Edition } from '../../../training/index.ts';
import { absolute, LearnerPage, type Site, QrCode } from '../../../ui/index.ts';
import { letterTexts } from './letter-texts.ts';
import { casePath } from './page.tsx';
import { texts } from './texts.ts';

/** A letter to print and hand over: no name on it, no place, only what the day is and where to read more. */
export const LetterPage = (props: {
  site: Site;
  lang: Lang;
  /** The language of the client, which may be another one. */
  letterLang: Lang;
  edition: Edition;
  linkKey: string;
}) => {
  const { site, lang, letterLang, edition } = props;
  const t = letterTexts[letterLang];
  const link = absolute(site, localPath(`/casus/${props.linkKey}`, letterLang));
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={`${casePath(edition)}/brief`}
      title={letterTexts[lang].page}
      breadcrumb={[
        { label: texts[lang].title, href: localPath(casePath(edition), lang) },
        { label: letterTexts[lang].page },
      ]}
    >
      <p class="print-hint">{letterTexts[lang].print}</p>
      <article class="client-letter stack" lang={letterLang}>
        <h1>{t.title}</h1>
        <p>{t.what(formatDay(edition.returnDay, letterLang))}</p>
        <p>{t.ask}</p>
        <p>
          <b>{t.voluntary}</b>
        </p>
        <div class="client-link">
          <QrCode class="qr-square" size={180} text={link} label={t.qr} />
          <div>
            <p>{t.open}</p>
            <p class="link-text">{link}</p>
            <p>{t.keep}</p>
          </div>
        </div>
        <p>{t.privacy}</p>
      </article>
    </LearnerPage>
  );
};
