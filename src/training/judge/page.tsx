import { formatDay, formatInstant } from '../../kernel/format.ts';
import { formatMoney } from '../../kernel/money.ts';
import {
  Button,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  Tag,
  TextArea,
  type Fact,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import type { EnrolmentInFull } from '../store/enrolments.ts';
import type { Waiting } from './query.ts';
import { alumnusQuestion, consequences, subjects } from './texts.ts';

type Frame = { site: Site; user: string; csrf: string };

export type Message = { kind: 'ok' | 'warn'; text: string };

const path = '/beheer/beoordelen';

const keptUntil = (heldUntil: Date | undefined) =>
  heldUntil ? `tot ${formatInstant(heldUntil, 'nl')}` : 'Niet meer bewaard';

/** Everybody who waits for an answer (S21, S22). */
export const WaitingPage = (props: Frame & { waiting: Waiting[]; message: Message | undefined }) => (
  <OfficePage site={props.site} title="Te beoordelen" section="reviews" user={props.user} csrf={props.csrf}>
    <h1>Te beoordelen</h1>
    {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
    {props.waiting.length === 0 ? (
      <EmptyState title="Niemand wacht op een antwoord">
        <p>
          Vraagt iemand toelating zonder hbo-diploma, of een andere manier van betalen? Dan ziet u dat hier.
        </p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Wie het langst wacht, staat bovenaan."
        rows={props.waiting}
        rowKey={(row) => row.enrolment.id}
        columns={[
          {
            header: 'Naam',
            main: true,
            cell: ({ enrolment }) => <a href={`${path}/${enrolment.id}`}>{enrolment.name}</a>,
          },
          { header: 'Vraag', cell: ({ subject }) => <Tag kind="act">{subjects[subject].tag}</Tag> },
          { header: 'Editie', cell: ({ edition }) => `${edition.code}, ${edition.place}` },
          { header: 'Gevraagd op', cell: ({ enrolment }) => formatInstant(enrolment.submittedAt, 'nl') },
          { header: 'Plaats bewaard', cell: ({ heldUntil }) => keptUntil(heldUntil) },
        ]}
      />
    )}
  </OfficePage>
);

const questionOf = (subject: Waiting['subject'], { entry }: EnrolmentInFull): string =>
  subject === 'entry' && entry.kind === 'alumnus' ? alumnusQuestion : subjects[subject].question;

const entryWords = (entry: EnrolmentInFull['entry']): string => {
  switch (entry.kind) {
    case 'bachelor':
      return `Hbo: ${entry.field}, ${entry.year}`;
    case 'alumnus':
      return `Tweedaagse cursus in ${entry.courseYear}, ${entry.certificate ? `certificaat ${entry.certificate}` : 'zonder nummer'}`;
    case 'otherwise':
      return entry.explanation;
  }
};

const entryFacts = ({ entry, evidenceId, id }: EnrolmentInFull): Fact[] => [
  {
    term: 'Vooropleiding',
    detail: entryWords(entry),
  },
  ...(entry.kind !== 'bachelor'
    ? [
        {
          term: 'Bewijs',
          detail: evidenceId ? (
            <a href={`${path}/${id}/bewijs`}>Bewijs downloaden</a>
          ) : (
            'Geen bestand meegestuurd'
          ),
        },
      ]
    : []),
];

const factsOf = (enrolment: EnrolmentInFull, edition: Edition): Fact[] => [
  { term: 'Editie', detail: `${edition.code}, ${edition.place}, ${formatDay(edition.firstDay, 'nl')}` },
  { term: 'Gevraagd op', detail: formatInstant(enrolment.submittedAt, 'nl') },
  { term: 'E-mail', detail: enrolment.email },
  { term: 'Telefoon', detail: enrolment.phone },
  { term: 'Beroep', detail: enrolment.profession },
  {
    term: 'Factuur aan',
    detail: enrolment.buyer.kind === 'business' ? enrolment.buyer.company : 'de persoon zelf',
  },
  { term: 'Prijs', detail: formatMoney(enrolment.price, 'nl') },
  ...entryFacts(enrolment),
  ...(enrolment.paymentRoute.kind === 'transfer'
    ? [{ term: 'Waarom op factuur', detail: enrolment.paymentRoute.reason }]
    : []),
  ...enrolment.decisions.map((decision) => ({
    term: `Besluit over ${subjects[decision.subject].tag.toLowerCase()}`,
    detail: `${decision.approved ? 'Goedgekeurd' : 'Afgewezen'} op ${formatInstant(decision.decidedAt, 'nl')}${decision.reason ? `: ${decision.reason}` : ''}`,
  })),
];

export type JudgePageProps = Frame & {
  enrolment: EnrolmentInFull;
  edition: Edition;
  asked: Pick<Waiting, 'subject' | 'heldUntil'> | undefined;
  message: Message | undefined;
  errors?: FieldErrors | undefined;
  reason?: string | undefined;
};

/** What one person asks, what they told us, and the two answers with what each of them does. */
export const JudgePage = (props: JudgePageProps) => {
  const { enrolment, asked, errors } = props;
  return (
    <OfficePage
      site={props.site}
      title={`${enrolment.name} beoordelen`}
      section="reviews"
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Te beoordelen', href: path }, { label: enrolment.name }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{asked ? questionOf(asked.subject, enrolment) : enrolment.name}</h1>
      {props.message && <Notice kind={props.message.kind}>{props.message.text}</Notice>}
      <Facts
        rows={[
          { term: 'Naam', detail: enrolment.name },
          ...factsOf(enrolment, props.edition),
          ...(asked ? [{ term: 'Plaats bewaard', detail: keptUntil(asked.heldUntil) }] : []),
        ]}
      />
      {asked ? (
        <Answer {...props} subject={asked.subject} />
      ) : (
        <Notice kind="info">Er is nu niets te beoordelen bij deze inschrijving.</Notice>
      )}
      <p>
        <a href={`/beheer/inschrijvingen/${enrolment.id}`}>Naar de hele inschrijving</a>
      </p>
    </OfficePage>
  );
};

const Answer = ({
  enrolment,
  csrf,
  subject,
  errors,
  reason,
}: JudgePageProps & { subject: Waiting['subject'] }) => (
  <Form action={`${path}/${enrolment.id}`} csrf={csrf} label="Uw antwoord">
    <input type="hidden" name="onderwerp" value={subject} />
    <TextArea
      name="reden"
      label="Uw reden"
      lang="nl"
      hint="Moet bij afwijzen. De persoon leest uw reden in de mail. Schrijf hier niets over gezondheid."
      error={errors?.['reden']}
      value={reason}
      maxlength={1000}
      rows={4}
      optional
    />
    <p>{consequences[subject].yes}</p>
    <p>{consequences[subject].no}</p>
    <Buttons>
      <Button name="besluit" value="ja">
        Goedkeuren
      </Button>
      <Button name="besluit" value="nee" kind="danger">
        Afwijzen
      </Button>
    </Buttons>
  </Form>
);
