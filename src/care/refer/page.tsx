import type { ComponentChildren } from 'preact';
import { formatDay, formatInstant, formatNumber } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  PublicPage,
  Steps,
  type Fact,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { reasonTold, type Request } from '../domain/request.ts';
import { dayWithoutName } from '../papers/letter/words.ts';
import type { KeptRequest } from '../store/requests.ts';
import { steps, type Problems, type StepName } from './answers.ts';
import { StepFields, type FieldsView } from './fields.tsx';
import { texts } from './texts.ts';

export type Frame = { site: Site; lang: Lang; practice: string };

/** The address of a page of a request that was begun; without a page that of its state. */
export const requestPath = (lang: Lang, key: string, page?: StepName | 'controleren'): string =>
  localPath(`/zorg/aanvraag/${key}${page ? `/${page}` : ''}`, lang);

export const inWords = (problems: Problems, lang: Lang): FieldErrors =>
  Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, texts[lang].problems[problem]]),
  );

const StepFrame = (
  props: Frame & {
    at: StepName | 'controleren';
    /** How many pages are complete. */
    reached: number;
    requestKey: string | undefined;
    path: string;
    errors: FieldErrors;
    children: ComponentChildren;
  },
) => {
  const { site, lang, practice, at, requestKey } = props;
  const t = texts[lang];
  const all = [...steps, 'controleren'] as const;
  const title = at === 'controleren' ? t.check.title : t.steps[at];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={props.path}
      title={`${title} – ${t.title(practice)}`}
      noIndex
      narrow
      errorTitle={Object.keys(props.errors).length > 0}
    >
      <p class="lead">{t.title(practice)}</p>
      <div class="refer-steps">
        <Steps
          lang={lang}
          steps={all.map((name, index) => ({
            label: t.steps[name],
            state: name === at ? 'current' : index < props.reached ? 'done' : 'todo',
            href: index < props.reached && requestKey ? requestPath(lang, requestKey, name) : undefined,
          }))}
        />
      </div>
      <ErrorSummary lang={lang} errors={props.errors} />
      <h1>{title}</h1>
      {props.children}
    </PublicPage>
  );
};

/** One page of questions; the first of them before a request was begun, at the link of the practice. */
export const StepPage = (
  props: Frame &
    Omit<FieldsView, 'lang' | 'errors'> & {
      step: StepName;
      reached: number;
      /** Where the form goes, in Dutch. */
      path: string;
      requestKey: string | undefined;
      problems: Problems;
      refusal?: string | undefined;
    },
) => {
  const { lang, step, requestKey } = props;
  const t = texts[lang];
  const errors = { ...inWords(props.problems, lang), ...(props.refusal ? { form: props.refusal } : {}) };
  const before = steps[steps.indexOf(step) - 1];
  return (
    <StepFrame {...props} at={step} errors={errors}>
      {step === 'verwijzer' && (
        <>
          <p>{t.lead}</p>
          <p>{t.privacy}</p>
        </>
      )}
      <Form action={localPath(props.path, lang)} multipart={step === 'vraag'}>
        <StepFields {...props} errors={errors} />
        <Buttons>
          <Button>{t.next}</Button>
          {before && requestKey && (
            <ButtonLink kind="quiet" href={requestPath(lang, requestKey, before)}>
              {t.back}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
    </StepFrame>
  );
};

const agreement = (request: Request, lang: Lang): string => {
  const { client, parents } = texts[lang].agreed;
  return { self: client, parents, 'child-and-parents': `${client}. ${parents}` }[request.agreedBy];
};

const rowsOf = (request: Request, lang: Lang, letter: string | undefined): [StepName, Fact[]][] => {
  const t = texts[lang];
  const { referrer, client } = request;
  const row = (term: string, detail: string | undefined): Fact[] => (detail ? [{ term, detail }] : []);
  return [
    [
      'verwijzer',
      [
        ...row(t.who.kind, t.kinds[referrer.kind]),
        ...row(t.who.name, referrer.name),
        ...row(t.who.organisation, referrer.organisation),
        ...row(t.who.role, referrer.role),
        ...row(t.who.email, referrer.email),
        ...row(t.who.phone, referrer.phone),
      ],
    ],
    [
      'client',
      [
        ...row(t.client.name, client.name),
        ...row(t.client.born, dayWithoutName(client.bornOn, lang)),
        ...row(t.client.email, client.email || t.check.empty),
        ...row(t.client.phone, client.phone || t.check.empty),
        ...row(t.check.agreement, agreement(request, lang)),
      ],
    ],
    [
      'vraag',
      [
        ...row(t.field, t.fields[request.field].label),
        ...row(t.sick.label, request.firstSickOn && formatDay(request.firstSickOn, lang)),
        ...row(t.wish, request.wishes.map((wish) => t.wishes[wish]).join('; ')),
        ...row(t.parts, request.parts.map((part) => t.partNames[part]).join(', ')),
        ...row(t.hours.label, request.hours === undefined ? undefined : formatNumber(request.hours, lang)),
        ...row(t.question.label, request.question),
        ...(referrer.kind === 'employer' ? [] : row(t.letter.label, letter ?? t.check.nothing)),
      ],
    ],
  ];
};

/** Everything once more before it is sent. */
export const CheckPage = (
  props: Frame & {
    requestKey: string;
    request: Request;
    letter: string | undefined;
    refusal?: string | undefined;
  },
) => {
  const { lang, requestKey, request, refusal } = props;
  const t = texts[lang];
  return (
    <StepFrame
      {...props}
      at="controleren"
      reached={steps.length}
      path={`/zorg/aanvraag/${requestKey}/controleren`}
      errors={refusal ? { form: refusal } : {}}
    >
      <p>{t.check.lead}</p>
      {rowsOf(request, lang, props.letter).map(([step, rows]) => (
        <section key={step} class="stack">
          <h2>{t.steps[step]}</h2>
          <Facts rows={rows} />
          <p>
            <a href={requestPath(lang, requestKey, step)}>
              {t.change}
              <span class="hidden">: {t.steps[step].toLowerCase()}</span>
            </a>
          </p>
        </section>
      ))}
      <div class="refer-send">
        <Form action={requestPath(lang, requestKey, 'controleren')}>
          <Buttons>
            <Button>{t.check.send}</Button>
            <ButtonLink kind="quiet" href={requestPath(lang, requestKey, steps.at(-1))}>
              {t.back}
            </ButtonLink>
          </Buttons>
        </Form>
      </div>
    </StepFrame>
  );
};

/** What became of a request, without the name of who it is about: the link may be read by others in a mailbox. */
export const StatusPage = (
  props: Frame & {
    requestKey: string;
    sent: NonNullable<KeptRequest['sent']>;
    kept: KeptRequest;
    fresh: boolean;
  },
) => {
  const { site, lang, practice, sent, kept } = props;
  const t = texts[lang];
  const { decision } = kept;
  const kind = sent.request.referrer.kind;
  const reason = decision && reasonTold(decision, kind);
  const facts: Fact[] = [
    { term: t.status.practice, detail: practice },
    { term: t.status.at, detail: formatInstant(sent.at, lang) },
    { term: t.status.state, detail: decision ? t.status[decision.outcome] : t.status.waiting },
    ...(reason ? [{ term: t.status.reason, detail: t.reasons[reason] }] : []),
    ...(decision?.words ? [{ term: t.status.words, detail: decision.words }] : []),
  ];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={`/zorg/aanvraag/${props.requestKey}`}
      title={t.status.title}
      noIndex
      narrow
    >
      <h1>{props.fresh ? t.sent.title : t.status.title}</h1>
      {props.fresh && (
        <Notice kind="ok" title={t.sent.lead}>
          <p>{t.sent.keep}</p>
        </Notice>
      )}
      <Facts rows={facts} />
      {decision?.outcome !== 'declined' && <p>{t.status.sharing}</p>}
    </PublicPage>
  );
};
