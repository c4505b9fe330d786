import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  CheckboxField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  RunnerPage,
  Tag,
  TextArea,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { letterLimits } from '../domain/letter.ts';
import type { LetterContent } from '../papers/letter/content.ts';
import { LetterSheet } from '../papers/letter/view.tsx';
import { dayWithoutName, letterNames, stateTags } from '../papers/letter/words.ts';
import type { Letter } from '../store/letters.ts';
import { ownStateWords, texts } from './texts.ts';

type Frame = {
  site: Site;
  lang: Lang;
  csrf: string;
  message?: string | undefined;
  errors?: FieldErrors | undefined;
};

const nameOf = ({ name, organisation }: Letter['to']): string =>
  organisation ? `${name}, ${organisation}` : name;

/** `/loper/brieven`: the letters about a client, those that wait for them first. */
export const OwnListPage = ({ site, lang, letters, message }: Frame & { letters: readonly Letter[] }) => {
  const t = texts[lang];
  return (
    <RunnerPage site={site} lang={lang} path="/loper/brieven" title={t.title}>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {message && <Notice kind="ok">{message}</Notice>}
      {letters.length === 0 ? (
        <EmptyState title={t.empty.title}>
          <p>{t.empty.body}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.title}
          captionHidden
          rows={letters}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t.columns.letter,
              main: true,
              cell: ({ id, kind, head }) => (
                <a href={localPath(`/loper/brieven/${id}`, lang)}>
                  {letterNames[lang][kind]}
                  {head && `, ${dayWithoutName(head.on, lang)}`}
                </a>
              ),
            },
            { header: t.columns.to, cell: ({ to }) => nameOf(to) },
            {
              header: t.columns.state,
              cell: ({ state }) => <Tag kind={stateTags[state]}>{ownStateWords[lang][state]}</Tag>,
            },
            {
              header: t.columns.since,
              cell: ({ events, madeAt }) => formatDay(dutchDay(events.at(-1)?.at ?? madeAt), lang),
            },
          ]}
        />
      )}
    </RunnerPage>
  );
};

export type OwnLetterView = Frame & {
  letter: Letter;
  content: LetterContent;
  linkUntil: CalendarDay | undefined;
  /** False for who is under sixteen. */
  decides: boolean;
  typed?: Readonly<Record<string, string>> | undefined;
};

const Answer = (view: OwnLetterView) => {
  const { letter, lang, csrf, errors } = view;
  const t = texts[lang];
  const path = localPath(`/loper/brieven/${letter.id}`, lang);
  return (
    <div class="own-letter-answer">
      {view.decides ? (
        <section class="stack">
          <h2>{t.release.title}</h2>
          <p>{t.goesTo(nameOf(letter.to), letter.to.email)}</p>
          <p>{t.release.body}</p>
          <Form action={`${path}/vrijgeven`} csrf={csrf} label={t.release.title}>
            <input type="hidden" name="versie" value={letter.revision} />
            <CheckboxField name="akkoord" lang={lang} label={t.release.tick} error={errors?.['akkoord']} />
            <Button>{t.release.button}</Button>
          </Form>
        </section>
      ) : (
        <Notice kind="info">
          <p>{t.parents}</p>
        </Notice>
      )}
      <section class="stack">
        <h2>{t.back.title}</h2>
        <Form action={`${path}/terugsturen`} csrf={csrf} label={t.back.title}>
          <TextArea
            name="woorden"
            lang={lang}
            label={t.back.label}
            hint={t.back.hint}
            rows={4}
            maxlength={letterLimits.sentBack}
            value={view.typed?.['woorden']}
            error={errors?.['woorden']}
          />
          <Button kind="quiet">{t.back.button}</Button>
        </Form>
      </section>
    </div>
  );
};

const Whereabouts = (view: OwnLetterView) => {
  const { letter, lang, csrf, linkUntil } = view;
  const t = texts[lang];
  const sent = letter.events.filter(({ kind }) => kind === 'sent').at(-1);
  const opened = letter.events.filter(({ kind }) => kind === 'opened');
  return (
    <section class="stack">
      <h2>{t.sent.title}</h2>
      <p>{nameOf(letter.to)}</p>
      <ul>
        {sent && <li>{t.sent.on(formatInstant(sent.at, lang))}</li>}
        {opened.length === 0 && <li>{t.sent.notOpened}</li>}
        {opened.map(({ at }) => (
          <li key={at.getTime()}>{t.sent.opened(formatInstant(at, lang))}</li>
        ))}
        {linkUntil && <li>{t.sent.until(formatDay(linkUntil, lang))}</li>}
      </ul>
      {letter.state !== 'withdrawn' && (
        <Form
          action={localPath(`/loper/brieven/${letter.id}/intrekken`, lang)}
          csrf={csrf}
          label={t.stop.button}
        >
          <p>{t.stop.body}</p>
          <Button kind="danger">{t.stop.button}</Button>
        </Form>
      )}
    </section>
  );
};

/** One letter as it will be sent, with what its client can say to it, or where it went. */
export const OwnLetterPage = (view: OwnLetterView) => {
  const { site, lang, letter, content, errors } = view;
  const t = texts[lang];
  const title = t.letterTo(letter.to.name);
  return (
    <RunnerPage
      site={site}
      lang={lang}
      path={`/loper/brieven/${letter.id}`}
      title={title}
      breadcrumb={[{ label: t.title, href: localPath('/loper/brieven', lang) }, { label: title }]}
      errorTitle={errors !== undefined}
    >
      <ErrorSummary lang={lang} errors={errors} />
      {view.message && <Notice kind="ok">{view.message}</Notice>}
      <h1>{title}</h1>
      <p>
        <Tag kind={stateTags[letter.state]}>{ownStateWords[lang][letter.state]}</Tag>
      </p>
      {letter.state === 'offered' && <p class="lead">{t.inDutch}</p>}
      <LetterSheet letter={content} />
      <p>
        <ButtonLink href={localPath(`/loper/brieven/${letter.id}/pdf`, lang)} kind="quiet">
          {t.pdf}
        </ButtonLink>
      </p>
      {letter.state === 'offered' && <Answer {...view} />}
      {letter.documentId && <Whereabouts {...view} />}
    </RunnerPage>
  );
};
