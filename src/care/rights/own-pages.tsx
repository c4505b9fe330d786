import type { ComponentChildren } from 'preact';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  CheckboxField,
  ErrorSummary,
  Form,
  Notice,
  RunnerPage,
  Tag,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { Reader } from '../domain/access-words.ts';
import { longestWords } from '../domain/correction.ts';
import { eraseOn, type KeptFile } from '../domain/retention.ts';
import type { Correction, Statement } from '../store/corrections.ts';
import type { ErasureRequest } from '../store/erasure.ts';
import { Looked, type LookedProps } from './looked-page.tsx';
import { ownPath, pages, type RightsPageName } from './paths.ts';
import { texts, wordsFor } from './texts.ts';

type Frame = {
  site: Site;
  lang: Lang;
  page: RightsPageName;
  wide?: boolean;
  errors?: FieldErrors | undefined;
};

const OwnFrame = (props: Frame & { children: ComponentChildren }) => {
  const { site, lang, page } = props;
  const t = texts[lang];
  return (
    <RunnerPage
      site={site}
      lang={lang}
      path={ownPath(page)}
      title={t.pages[page].name}
      breadcrumb={[{ label: t.file, href: localPath(ownPath(), lang) }, { label: t.pages[page].name }]}
      errorTitle={Object.keys(props.errors ?? {}).length > 0}
    >
      <h1>{t.pages[page].name}</h1>
      <p class="lead">{t.pages[page].lead}</p>
      {props.children}
    </RunnerPage>
  );
};

/** `/loper/dossier`: what a client may do with their file. */
export const OwnFilePage = ({ site, lang }: { site: Site; lang: Lang }) => {
  const t = texts[lang];
  return (
    <RunnerPage site={site} lang={lang} path={ownPath()} title={t.file}>
      <h1>{t.file}</h1>
      <p class="lead">{t.lead}</p>
      <Cards>
        <Card>
          <h2>
            <a href={localPath('/loper/terugvalplan', lang)}>{t.plan.name}</a>
          </h2>
          <p>{t.plan.lead}</p>
        </Card>
        {pages.map((page) => (
          <Card key={page}>
            <h2>
              <a href={localPath(ownPath(page), lang)}>{t.pages[page].name}</a>
            </h2>
            <p>{t.pages[page].lead}</p>
          </Card>
        ))}
      </Cards>
    </RunnerPage>
  );
};

/** `/loper/dossier/inzage`. */
export const OwnLookedPage = (props: { site: Site } & LookedProps) => (
  <OwnFrame site={props.site} lang={props.lang} page="looked" errors={props.read.errors}>
    <Looked {...props} />
  </OwnFrame>
);

/** What can be taken along, with its links; for the client and for the therapist. */
export const TakeAway = (props: {
  lang: Lang;
  reader: Reader;
  path: string;
  contents: readonly { name: string; title: string; rows: number }[];
}) => {
  const t = wordsFor(props.lang, props.reader).takeAway;
  return (
    <>
      <Notice kind="info">
        <p>{t.care}</p>
      </Notice>
      <dl class="rights-files">
        <dt>
          <a href={`${props.path}/pdf`}>{t.pdf}</a>
        </dt>
        <dd>{t.pdfHint}</dd>
        <dt>
          <a href={`${props.path}/fhir`}>{t.fhir}</a>
        </dt>
        <dd>{t.fhirHint}</dd>
      </dl>
      <h2>{t.csv}</h2>
      <p>{t.csvHint}</p>
      <ul>
        {props.contents.map(({ name, title, rows }) => (
          <li key={name}>
            <a href={`${props.path}/${name}.csv`}>{title}</a>, {rows === 0 ? t.empty : t.rows(rows)}
          </li>
        ))}
      </ul>
    </>
  );
};

/** `/loper/dossier/meenemen`. */
export const OwnTakeAwayPage = (props: {
  site: Site;
  lang: Lang;
  contents: readonly { name: string; title: string; rows: number }[];
}) => (
  <OwnFrame site={props.site} lang={props.lang} page="take-away">
    <TakeAway
      lang={props.lang}
      reader="client"
      path={localPath(ownPath('take-away'), props.lang)}
      contents={props.contents}
    />
  </OwnFrame>
);

/** How a question stands, in words. */
export const CorrectionState = (props: { correction: Correction; lang: Lang; reader: Reader }) => {
  const { correction, lang } = props;
  const t = wordsFor(lang, props.reader).correct;
  const { answer } = correction;
  if (!answer)
    return (
      <p>
        <Tag kind="act">{t.open}</Tag> {t.term(formatDay(correction.answerBy, lang))}
      </p>
    );
  return (
    <>
      <p>
        <Tag kind={answer.outcome === 'accepted' ? 'ok' : 'plain'}>
          {answer.outcome === 'accepted' ? t.accepted : t.declined}
        </Tag>{' '}
        {answer.by}, {formatInstant(answer.answeredAt, lang)}
      </p>
      <p class="rights-words">
        {t.reason}: {answer.reason}
      </p>
    </>
  );
};

/** What was asked and added, the last first. */
export const Asked = (props: {
  lang: Lang;
  reader: Reader;
  corrections: readonly Correction[];
  statements: readonly Statement[];
  below?: (correction: Correction) => ComponentChildren;
}) => {
  const t = wordsFor(props.lang, props.reader).correct;
  return (
    <>
      {props.corrections.map((correction) => (
        <article key={correction.id} class="card stack">
          <p class="rights-words">
            <strong>{t.whatWas}</strong> {correction.what}
          </p>
          <p class="rights-words">
            <strong>{t.whyWas}</strong> {correction.why}
          </p>
          <p class="hint">{t.asked(formatInstant(correction.askedAt, props.lang))}</p>
          <CorrectionState correction={correction} lang={props.lang} reader={props.reader} />
          {props.below?.(correction)}
        </article>
      ))}
      {props.statements.length > 0 && <h2>{t.statements}</h2>}
      {props.statements.map((statement) => (
        <blockquote key={statement.id} class="rights-words">
          {statement.words}
          <footer>{formatInstant(statement.addedAt, props.lang)}</footer>
        </blockquote>
      ))}
    </>
  );
};

export type OwnCorrectionProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  corrections: readonly Correction[];
  statements: readonly Statement[];
  typed?: Record<string, string> | undefined;
  errors?: FieldErrors | undefined;
  told?: string | undefined;
};

/** `/loper/dossier/correctie`. */
export const OwnCorrectionPage = (props: OwnCorrectionProps) => {
  const { lang, errors, typed } = props;
  const t = texts[lang].correct;
  const path = localPath(ownPath('correct'), lang);
  const area = (name: string) => ({
    name,
    lang,
    maxlength: longestWords,
    value: typed?.[name],
    error: errors?.[name],
  });
  return (
    <OwnFrame site={props.site} lang={lang} page="correct" errors={errors}>
      <ErrorSummary lang={lang} errors={errors} />
      {props.told === 'gevraagd' && <Notice kind="ok">{t.sent}</Notice>}
      {props.told === 'toegevoegd' && <Notice kind="ok">{t.statementSaved}</Notice>}
      <Form action={path} csrf={props.csrf}>
        <TextArea {...area('wat')} label={t.what} hint={t.whatHint} rows={4} />
        <TextArea {...area('waarom')} label={t.why} rows={3} />
        <Button>{t.send}</Button>
      </Form>
      <h2>{t.list}</h2>
      {props.corrections.length === 0 && <p>{t.none}</p>}
      <Asked lang={lang} reader="client" corrections={props.corrections} statements={props.statements} />
      <h2>{t.statement}</h2>
      <Form action={`${path}/verklaring`} csrf={props.csrf} label={t.statement}>
        <TextArea {...area('verklaring')} label={t.statementLabel} hint={t.statementHint} rows={4} />
        <Button kind="quiet">{t.statementSend}</Button>
      </Form>
    </OwnFrame>
  );
};

/** Until when a file is kept and why, as a client or therapist reads it. */
export const KeptBecause = ({ lang, file }: { lang: Lang; file: KeptFile }) => {
  const t = texts[lang].erase;
  const on = eraseOn(file);
  return file.basis.basis === 'statutory-care' ? (
    <>
      <p>{t.law}</p>
      <p>{on ? t.lawUntil(formatDay(on, lang)) : t.lawGoing}</p>
    </>
  ) : (
    <>
      <p>{t.consent}</p>
      {on ? <p>{t.consentBy(formatDay(on, lang))}</p> : <p>{t.consentStill}</p>}
    </>
  );
};

export type OwnErasureProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  file: KeptFile;
  requests: readonly ErasureRequest[];
  typed?: Record<string, string> | undefined;
  errors?: FieldErrors | undefined;
  told?: string | undefined;
};

const AskToErase = (props: OwnErasureProps) => {
  const { lang, errors, requests } = props;
  const t = texts[lang].erase;
  const [last] = requests;
  return (
    <>
      <p>{t.lawAsk}</p>
      {last && (
        <Notice kind="info" title={t.asked}>
          <p>{texts[lang].correct.asked(formatInstant(last.askedAt, lang))}</p>
          {last.refusal ? (
            <>
              <p>{t.kept}</p>
              <p class="rights-words">{last.refusal.reason}</p>
            </>
          ) : (
            <p>{t.answerBy(formatDay(last.answerBy, lang))}</p>
          )}
        </Notice>
      )}
      {(!last || last.refusal) && (
        <Form action={localPath(ownPath('erase'), lang)} csrf={props.csrf}>
          <TextArea
            {...{ name: 'waarom', lang, label: t.why, rows: 4, maxlength: longestWords }}
            value={props.typed?.waarom}
            error={errors?.waarom}
          />
          <Button kind="quiet">{t.ask}</Button>
        </Form>
      )}
    </>
  );
};

/** `/loper/dossier/wissen`. */
export const OwnErasurePage = (props: OwnErasureProps) => {
  const { lang, errors, file } = props;
  const t = texts[lang].erase;
  return (
    <OwnFrame site={props.site} lang={lang} page="erase" errors={errors}>
      <ErrorSummary lang={lang} errors={errors} />
      {props.told === 'gevraagd' && <Notice kind="ok">{t.sent}</Notice>}
      <KeptBecause lang={lang} file={file} />
      <h2>{file.basis.basis === 'statutory-care' ? t.what : t.whatOnConsent}</h2>
      <p>{t.goes}</p>
      <p>{t.stays.join(' ')}</p>
      {file.basis.basis === 'statutory-care' ? (
        <AskToErase {...props} />
      ) : (
        <Form action={localPath(ownPath('erase'), lang)} csrf={props.csrf}>
          <CheckboxField name="zeker" label={t.confirm} lang={lang} error={errors?.zeker} />
          <Buttons>
            <Button kind="danger">{t.erase}</Button>
            <ButtonLink kind="quiet" href={localPath(ownPath('take-away'), lang)}>
              {t.takeFirst}
            </ButtonLink>
          </Buttons>
        </Form>
      )}
    </OwnFrame>
  );
};

/** What somebody sees whose file is gone. */
export const ErasedPage = ({ site, lang }: { site: Site; lang: Lang }) => {
  const t = texts[lang].erase;
  return (
    <RunnerPage site={site} lang={lang} path="/loper/beginnen/gewist" title={t.goneTitle} withoutFile>
      <h1>{t.goneTitle}</h1>
      <p class="lead">{t.stillThere}</p>
      <ul>
        {t.stays.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{t.close}</p>
    </RunnerPage>
  );
};
