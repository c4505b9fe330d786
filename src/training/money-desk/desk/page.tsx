import { formatDay, formatInstant } from '../../../kernel/format.ts';
import { cents, formatMoney } from '../../../kernel/money.ts';
import type { Result } from '../../../kernel/result.ts';
import {
  Button,
  Card,
  Cards,
  DataTable,
  EmptyState,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  SelectField,
  Tag,
  type FieldErrors,
} from '../../../ui/index.ts';
import { moneyPath, type Frame } from '../office.ts';
import { deskOutcomes, deskReasons, deskReasonTags, deskRefusals } from '../texts.ts';
import type { DeskLine, OpenEdition } from './query.ts';
import type { WayRefusal } from './ways.ts';

const linePath = (line: DeskLine) => `${moneyPath}/zonder-plaats/${line.ledgerId}`;

const amountOf = (line: DeskLine) => formatMoney(cents(line.amountCents), 'nl');

/** Money that waits for a decision. */
export const DeskTable = ({ lines }: { lines: DeskLine[] }) =>
  lines.length === 0 ? (
    <EmptyState title="Al het betaalde geld heeft een plaats">
      <p>Komt er geld binnen zonder plaats, dan ziet u het hier meteen. U krijgt ook een mail.</p>
    </EmptyState>
  ) : (
    <DataTable
      caption="Kies een regel om te beslissen: een plaats, een andere editie, of terugbetalen."
      rows={lines}
      rowKey={(line) => String(line.ledgerId)}
      columns={[
        {
          header: 'Naam',
          main: true,
          cell: (line) => <a href={linePath(line)}>{line.person?.name ?? `Regel ${line.ledgerId}`}</a>,
        },
        { header: 'Waarom', cell: (line) => <Tag kind="act">{deskReasonTags[line.reason]}</Tag> },
        { header: 'Editie', cell: (line) => line.person?.edition ?? 'onbekend' },
        { header: 'Ontvangen', cell: (line) => formatInstant(line.occurredAt, 'nl') },
        { header: 'Bedrag', numeric: true, cell: amountOf },
      ]}
    />
  );

export type DeskPageProps = Frame & {
  line: DeskLine;
  /** Whether the person may be seated here, and elsewhere; and what seating here asks for. */
  here: Result<undefined, WayRefusal>;
  elsewhere: Result<undefined, WayRefusal>;
  seats: { capacity: number; free: number } | undefined;
  approvesEntry: boolean;
  editions: OpenEdition[];
  errors?: FieldErrors | undefined;
  chosen?: string | undefined;
};

/** One paid euro without a seat, and the three things that can be done about it. */
export const DeskPage = (props: DeskPageProps) => {
  const { line, errors } = props;
  const name = line.person?.name ?? `Regel ${line.ledgerId} van het kasboek`;
  return (
    <OfficePage
      site={props.site}
      title={`Betaald zonder plaats: ${name}`}
      section="money"
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Geld', href: moneyPath }, { label: name }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Betaald zonder plaats</h1>
      <p class="lead">{deskReasons[line.reason]}</p>
      <LineFacts line={line} />
      {line.resolved ? (
        <Notice kind="ok" title="Over dit geld is besloten">
          {deskOutcomes[line.resolved]}
        </Notice>
      ) : (
        <Cards>
          <SeatHere {...props} />
          <SeatElsewhere {...props} />
          <GiveBack {...props} />
        </Cards>
      )}
    </OfficePage>
  );
};

const LineFacts = ({ line }: { line: DeskLine }) => (
  <Facts
    rows={[
      { term: 'Bedrag', detail: amountOf(line) },
      { term: 'Ontvangen', detail: formatInstant(line.occurredAt, 'nl') },
      { term: 'Kenmerk', detail: line.sourceId },
      ...(line.person
        ? [
            {
              term: 'Naam',
              detail: <a href={`/beheer/inschrijvingen/${line.person.enrolmentId}`}>{line.person.name}</a>,
            },
            { term: 'E-mail', detail: line.person.email },
            { term: 'Editie', detail: line.person.edition },
          ]
        : []),
    ]}
  />
);

const SeatHere = ({ line, here, seats, approvesEntry, csrf }: DeskPageProps) => (
  <Card>
    <h2>Plaats geven</h2>
    {here.ok ? (
      <Form action={`${linePath(line)}/plaats`} csrf={csrf} label="Plaats geven">
        <p>
          {seats && seats.free > 0
            ? `Er is weer plaats: ${seats.free} vrij. De inschrijving wordt bevestigd.`
            : `De editie is vol. Er komt één plaats bij: van ${seats?.capacity ?? 0} naar ${(seats?.capacity ?? 0) + 1}. De inschrijving wordt bevestigd.`}
        </p>
        {approvesEntry && <p>U keurt hiermee ook de vooropleiding goed.</p>}
        <Button>Plaats geven</Button>
      </Form>
    ) : (
      <p>{deskRefusals[here.reason]}</p>
    )}
  </Card>
);

const SeatElsewhere = (props: DeskPageProps) => (
  <Card>
    <h2>Andere editie</h2>
    {!props.elsewhere.ok ? (
      <p>{deskRefusals[props.elsewhere.reason]}</p>
    ) : props.editions.length === 0 ? (
      <p>Er is nu geen andere open editie met een vrije plaats.</p>
    ) : (
      <Form action={`${linePath(props.line)}/andere-editie`} csrf={props.csrf} label="Andere editie">
        <p>
          De inschrijving verhuist en wordt daar bevestigd. Overleg eerst met de persoon.
          {props.approvesEntry && ' U keurt hiermee ook de vooropleiding goed.'}
        </p>
        <SelectField
          name="editie"
          label="Editie"
          lang="nl"
          error={props.errors?.['editie']}
          value={props.chosen}
          options={props.editions.map(({ edition, free }) => ({
            value: edition.code,
            label: `${edition.place}, ${formatDay(edition.firstDay, 'nl')}: ${free} vrij, ${formatMoney(edition.price, 'nl')}`,
          }))}
        />
        <Button>Verhuizen</Button>
      </Form>
    )}
  </Card>
);

const GiveBack = ({ line, csrf }: DeskPageProps) => (
  <Card>
    <h2>Terugbetalen</h2>
    <Form action={`${linePath(line)}/terugbetalen`} csrf={csrf} label="Terugbetalen">
      <p>{backText(line)}</p>
      <Button kind="danger">{line.refundAsked ? 'Afronden' : `${amountOf(line)} terugbetalen`}</Button>
    </Form>
  </Card>
);

const backText = (line: DeskLine): string => {
  if (line.refundAsked) return 'De terugbetaling is al gevraagd. Hiermee haalt u de regel uit deze lijst.';
  if (!line.person)
    return 'Geef dit bedrag zelf terug, bij Mollie of bij de bank. Hiermee haalt u de regel uit deze lijst.';
  return line.sourceId.startsWith('tr_')
    ? 'Het hele bedrag gaat via Mollie terug naar de rekening waarmee is betaald.'
    : 'Dit bedrag kwam per bank. U maakt het zelf over; het komt bij Terugbetalingen te staan.';
};
