import type { ComponentChildren } from 'preact';
import { formatDay } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { formatMoney } from '../../kernel/money.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  CheckboxField,
  DayTiles,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  PublicPage,
  Steps,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { courseDays, type Edition } from '../domain/edition.ts';
import { entryIsJudged, type Application } from '../domain/enrolment.ts';
import { steps, type Answers, type Problems, type StepName } from './answers.ts';
import type { SubmitRefusal } from './command.ts';
import { StepFields } from './fields.tsx';
import { texts } from './texts.ts';

type Frame = { site: Site; lang: Lang; edition: Edition };

/** Addresses of the journey: without a key at its first page, with the key of the draft after that. */
export const enrolPath = (
  lang: Lang,
  code: string,
  key?: string,
  step?: StepName | 'controleren' | 'andere',
): string => {
  const base = /^TD/i.test(code)
    ? ['/terugkomdagen', code, 'aanmelden']
    : ['/cursussen', code, 'inschrijven'];
  return localPath([...base, key, step].filter(Boolean).join('/'), lang);
};

const inWords = (problems: Problems, lang: Lang): FieldErrors =>
  Object.fromEntries(
    Object.entries(problems).map(([name, problem]) => [name, texts[lang].problems[problem]]),
  );

const EnrolFrame = (
  props: Frame & {
    at: StepName | 'controleren';
    reached: number;
    draftKey: string | undefined;
    errors: FieldErrors;
    children: ComponentChildren;
  },
) => {
  const { site, lang, edition, at } = props;
  const t = texts[lang];
  const all = [...steps, 'controleren'] as const;
  const here = all.indexOf(at);
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={enrolPath('nl', edition.code)}
      title={`${stepName(at, edition, lang)} – ${t.of[edition.kind].title(edition.place)}`}
      section="courses"
      noIndex
      narrow
      errorTitle={Object.keys(props.errors).length > 0}
    >
      <Steps
        lang={lang}
        steps={all.map((name, index) => ({
          label: stepName(name, edition, lang),
          state: index === here ? 'current' : index < props.reached ? 'done' : 'todo',
          href:
            index < props.reached && props.draftKey
              ? enrolPath(lang, edition.code, props.draftKey, name)
              : undefined,
        }))}
      />
      <ErrorSummary lang={lang} errors={props.errors} />
      <h1>{at === 'controleren' ? t.summary.title : stepName(at, edition, lang)}</h1>
      <p class="lead">
        {t.of[edition.kind].course(edition.place, edition.code)}, {formatDay(edition.firstDay, lang)}
      </p>
      {props.children}
    </PublicPage>
  );
};

/** One page of questions, with what was typed and what is wrong with it. */
export const StepPage = (
  props: Frame & {
    step: StepName;
    draftKey: string | undefined;
    answers: Answers;
    problems: Problems;
    reached: number;
    /** What paying at once is called. */
    payLabel: string;
    thanks?: string;
  },
) => {
  const { lang, edition, step, draftKey } = props;
  const errors = inWords(props.problems, lang);
  const before = steps[steps.indexOf(step) - 1];
  return (
    <EnrolFrame {...props} at={step} errors={errors}>
      <Form
        action={enrolPath(lang, edition.code, draftKey, draftKey ? step : undefined)}
        multipart={step === 'vooropleiding'}
      >
        <StepFields
          step={step}
          lang={lang}
          answers={props.answers}
          errors={errors}
          payLabel={props.payLabel}
          kind={edition.kind}
        />
        <Buttons>
          <Button>{texts[lang].next}</Button>
          {before && draftKey && (
            <ButtonLink kind="quiet" href={enrolPath(lang, edition.code, draftKey, before)}>
              {texts[lang].back}
            </ButtonLink>
          )}
        </Buttons>
      </Form>
    </EnrolFrame>
  );
};

const Summary = ({ edition, lang }: Omit<Frame, 'site'>) => {
  const t = texts[lang].summary;
  const of = texts[lang].of[edition.kind];
  return (
    <Card>
      <h2>{of.course(edition.place, edition.code)}</h2>
      <DayTiles lang={lang} days={courseDays(edition).slice(0, -1)} returnDay={edition.returnDay} />
      <Facts
        rows={[
          { term: t.when, detail: <WhenLines edition={edition} lang={lang} /> },
          {
            term: t.where,
            detail: edition.venue
              ? `${edition.venue.name}, ${edition.venue.address}`
              : `${edition.place}, ${t.venueFollows}`,
          },
          { term: t.includes, detail: of.included },
          { term: t.price, detail: <strong>{formatMoney(edition.price, lang)}</strong> },
        ]}
      />
    </Card>
  );
};

const WhenLines = ({ edition, lang }: Omit<Frame, 'site'>) => (
  <ul class="plain">
    {courseDays(edition).map((day) => (
      <li key={day}>
        {formatDay(day, lang)}
        {day === edition.returnDay ? ` (${texts[lang].summary.returnDay})` : ''}
      </li>
    ))}
  </ul>
);

/** What a step is called; how somebody comes in differs by what they come to. */
const stepName = (step: StepName | 'controleren', { kind }: Edition, lang: Lang): string =>
  step === 'vooropleiding' ? texts[lang].of[kind].entryStep : texts[lang].steps[step];

const entryAnswers = ({ entry }: Application, lang: Lang): [label: string, value: string | undefined][] => {
  const t = texts[lang];
  switch (entry.kind) {
    case 'bachelor':
      return [[t.level.legend, `${t.level.bachelor}: ${entry.field}, ${entry.year}`]];
    case 'alumnus':
      return [
        [t.labels.cursusjaar.label, String(entry.courseYear)],
        [t.labels.certificaat.label, entry.certificate],
      ];
    case 'otherwise':
      return [
        [t.level.legend, t.level.otherwise],
        [t.labels.toelichting.label, entry.explanation],
      ];
  }
};

const answered = (
  application: Application,
  lang: Lang,
  payLabel: string,
): Record<StepName, [label: string, value: string | undefined][]> => {
  const t = texts[lang];
  const a = application;
  const { address } = a.buyer;
  const business = a.buyer.kind === 'business' ? a.buyer : undefined;
  return {
    gegevens: [
      [t.labels.naam.label, a.name],
      [t.labels.email.label, a.email],
      [t.labels.telefoon.label, a.phone],
      [t.labels.beroep.label, a.profession],
      [t.labels.register.label, [a.register, a.registerNumber].filter(Boolean).join(', ') || undefined],
    ],
    factuur: [
      [t.buyerKind.legend, business ? business.company : t.buyerKind.private],
      [t.labels.straat.label, `${address.street}, ${address.postalCode} ${address.city}`],
      ...(business
        ? ([
            [t.labels.kvk.label, business.chamberOfCommerce],
            [t.labels.btw.label, business.vatId],
            [t.labels.referentie.label, business.reference],
          ] as [string, string | undefined][])
        : []),
    ],
    vooropleiding: entryAnswers(a, lang),
    wensen: [
      [t.labels.voorkeur.label, a.transferPreference],
      [t.labels.dieet.label, a.diet],
      [t.labels.toegankelijkheid.label, a.accessNeeds],
      [
        t.route.legend,
        a.paymentRoute.kind === 'ideal' ? payLabel : `${t.route.otherwise}: ${a.paymentRoute.reason}`,
      ],
    ],
  };
};

/** The page to check the answers, with the full summary beside the last button (money.md, consumer law). */
export const CheckPage = (
  props: Frame & {
    draftKey: string;
    application: Application;
    cancellationTerms: string;
    payLabel: string;
    agreed: boolean;
    problems: Problems;
    refusal: Exclude<SubmitRefusal, 'edition-full' | 'not-found'> | undefined;
  },
) => {
  const { lang, edition, application, draftKey } = props;
  const t = texts[lang];
  const errors: FieldErrors = {
    ...inWords(props.problems, lang),
    ...(props.refusal ? { form: t.refusals[props.refusal] } : {}),
  };
  const paysNow = !entryIsJudged(application.entry) && application.paymentRoute.kind === 'ideal';
  const rows = answered(application, lang, props.payLabel);
  return (
    <EnrolFrame {...props} at="controleren" reached={steps.length} errors={errors}>
      <Notice kind="info">
        <p>{t.summary.confirmMail(application.email)}</p>
      </Notice>
      {steps.map((step) => (
        <section class="stack" key={step}>
          <h2>{stepName(step, edition, lang)}</h2>
          <Facts
            rows={rows[step].map(([term, detail], index) => ({
              term,
              detail: detail ?? t.none,
              action:
                index === 0
                  ? {
                      href: enrolPath(lang, edition.code, draftKey, step),
                      label: t.change,
                      hidden: stepName(step, edition, lang),
                    }
                  : undefined,
            }))}
          />
        </section>
      ))}
      <Summary edition={edition} lang={lang} />
      <section class="stack">
        <h2>{t.summary.cancellation}</h2>
        <p>{props.cancellationTerms}</p>
        {application.buyer.kind === 'private' && <p>{t.summary.withdrawal}</p>}
      </section>
      <Form action={enrolPath(lang, edition.code, draftKey, 'controleren')}>
        <CheckboxField
          name="akkoord"
          label={t.summary.terms}
          hint={t.summary.termsHint}
          error={errors.akkoord}
          checked={props.agreed}
          lang={lang}
        />
        <p>{paysNow ? t.summary.held : t.summary.judged}</p>
        <p>
          {t.summary.price}: <strong class="price">{formatMoney(edition.price, lang)}</strong>
        </p>
        <Button>{paysNow ? t.summary.pay : t.summary.ask}</Button>
      </Form>
    </EnrolFrame>
  );
};

/** S24: no reserve list is promised. What was typed can go along to an edition with a free seat. */
export const FullPage = (props: Frame & { draftKey: string | undefined; others: Edition[] }) => {
  const { site, lang, edition, others, draftKey } = props;
  const t = texts[lang].full;
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={enrolPath('nl', edition.code)}
      title={t.title}
      section="courses"
      noIndex
      narrow
    >
      <h1>{t.title}</h1>
      <p class="lead">
        {draftKey ? t.body : texts[lang].of[edition.kind].course(edition.place, edition.code)}
      </p>
      <h2>{others.length > 0 ? t.others : t.none}</h2>
      {others.map((other) => (
        <Card key={other.code}>
          <h3>{other.place}</h3>
          <DayTiles lang={lang} days={courseDays(other).slice(0, -1)} returnDay={other.returnDay} />
          <p>{formatDay(other.firstDay, lang)}</p>
          {draftKey ? (
            <Form action={enrolPath(lang, edition.code, draftKey, 'andere')}>
              <Button name="editie" value={other.code}>
                {t.move} <span class="hidden">({other.place})</span>
              </Button>
            </Form>
          ) : (
            <ButtonLink href={enrolPath(lang, other.code)}>
              {t.move} <span class="hidden">({other.place})</span>
            </ButtonLink>
          )}
        </Card>
      ))}
      <p>
        <a href={localPath('/nieuwsbrief?edities=1', lang)}>{t.mail}</a>
      </p>
    </PublicPage>
  );
};

/** The edition cannot be enrolled in, or the draft is gone: why, and a way on. */
export const EndPage = (props: Frame & { message: string; body?: string; again?: boolean }) => (
  <PublicPage
    site={props.site}
    lang={props.lang}
    path={`/cursussen/${props.edition.code}/inschrijven`}
    title={props.message}
    section="courses"
    noIndex
    narrow
  >
    <h1>{props.message}</h1>
    {props.body && <p class="lead">{props.body}</p>}
    <Buttons>
      {props.again && (
        <ButtonLink href={enrolPath(props.lang, props.edition.code)}>
          {texts[props.lang].gone.again}
        </ButtonLink>
      )}
      <ButtonLink kind="quiet" href={localPath('/cursussen', props.lang)}>
        {texts[props.lang].full.others}
      </ButtonLink>
    </Buttons>
  </PublicPage>
);
