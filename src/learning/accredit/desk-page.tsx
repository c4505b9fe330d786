import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay, formatInstant } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  ErrorSummary,
  FileField,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tag,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { registerName, termState, type Accreditation } from '../domain/accreditation.ts';
import type { AccreditationVersion } from '../store/accreditations.ts';
import { termWords } from './texts.ts';

export type OfficeFrame = { site: Site; user: string; roles: readonly string[]; csrf: string };

export const deskPath = '/beheer/onderwijs/accreditaties';

const trail = (last?: string) => [
  { label: 'Onderwijs', href: '/beheer/onderwijs' },
  ...(last ? [{ label: 'Accreditaties', href: deskPath }, { label: last }] : [{ label: 'Accreditaties' }]),
];

export const pointsInWords = ({ points, awarded }: Pick<Accreditation, 'points' | 'awarded'>): string =>
  `${String(points).replace('.', ',')} ${awarded === 'whole' ? 'voor het geheel' : 'per dag'}`;

/** S31: every accreditation with its term; those that run out soon stand on top as a warning. */
export const DeskPage = (
  props: OfficeFrame & {
    accreditations: readonly Accreditation[];
    today: CalendarDay;
    mayChange: boolean;
    message: string | undefined;
  },
) => {
  const { accreditations, today, mayChange, message, ...frame } = props;
  const ending = accreditations.filter((one) => termState(one, today) === 'ending');
  return (
    <OfficePage {...frame} title="Accreditaties" section="teaching" breadcrumb={trail()}>
      <h1>Accreditaties</h1>
      {message && (
        <Notice kind="ok">
          <p>{message}</p>
        </Notice>
      )}
      {ending.length > 0 && (
        <Notice kind="warn" title="Vraag op tijd verlenging aan">
          <ul>
            {ending.map((one) => (
              <li key={one.id}>
                {registerName(one)} loopt af op {formatDay(one.validUntil, 'nl')}.
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {mayChange && (
        <Buttons>
          <ButtonLink href={`${deskPath}/nieuw`}>Accreditatie toevoegen</ButtonLink>
        </Buttons>
      )}
      {accreditations.length === 0 ? (
        <EmptyState title="Er is nog geen accreditatie">
          <p>
            Voeg toe wat een register heeft toegekend. Wat geldig is, staat dan ook op de openbare pagina.
          </p>
        </EmptyState>
      ) : (
        <DataTable
          caption="Alle accreditaties, ook die verlopen zijn"
          rows={accreditations}
          rowKey={({ id }) => id}
          columns={[
            {
              header: 'Register',
              main: true,
              cell: (one) =>
                mayChange ? <a href={`${deskPath}/${one.id}`}>{registerName(one)}</a> : registerName(one),
            },
            { header: 'Nummer', cell: (one) => one.number },
            { header: 'Punten', cell: pointsInWords },
            {
              header: 'Geldig',
              cell: (one) =>
                `${formatDay(one.validFrom, 'nl')} tot en met ${formatDay(one.validUntil, 'nl')}`,
            },
            {
              header: 'Stand',
              cell: (one) => {
                const { tag, text } = termWords[termState(one, today)];
                return <Tag kind={tag}>{text}</Tag>;
              },
            },
            {
              header: 'Bewijs',
              cell: (one) =>
                one.hasEvidence ? (
                  <a href={`${deskPath}/${one.id}/bewijs`}>
                    Brief<span class="hidden"> van {registerName(one)}</span>
                  </a>
                ) : (
                  'ontbreekt'
                ),
            },
          ]}
        />
      )}
    </OfficePage>
  );
};

export type AccreditationFormProps = OfficeFrame & {
  accreditation: Accreditation | undefined;
  versions: readonly AccreditationVersion[];
  fields: Readonly<Record<string, string>>;
  errors: FieldErrors | undefined;
};

const History = ({ versions }: { versions: readonly AccreditationVersion[] }) => (
  <section class="stack">
    <h2>Geschiedenis</h2>
    <DataTable
      caption="Wat er eerder stond, het laatste eerst"
      rows={versions}
      rowKey={({ changedAt }) => changedAt.toISOString()}
      columns={[
        { header: 'Bewaard', main: true, cell: ({ changedAt }) => formatInstant(changedAt, 'nl') },
        { header: 'Nummer', cell: ({ content }) => content.number },
        { header: 'Punten', cell: ({ content }) => pointsInWords(content) },
        {
          header: 'Geldig',
          cell: ({ content }) =>
            `${formatDay(content.validFrom, 'nl')} tot en met ${formatDay(content.validUntil, 'nl')}`,
        },
        { header: 'PE-onlinecode', cell: ({ content }) => content.peOnlineCode },
      ]}
    />
  </section>
);

/** S31: one accreditation, to add or to change, with its letter and its history. */
export const AccreditationFormPage = ({
  accreditation,
  versions,
  fields,
  errors,
  ...frame
}: AccreditationFormProps) => {
  const title = accreditation ? registerName(accreditation) : 'Accreditatie toevoegen';
  const path = accreditation ? `${deskPath}/${accreditation.id}` : `${deskPath}/nieuw`;
  const f = (name: string, label: string) => ({
    ...{ name, label, lang: 'nl' as const },
    error: errors?.[name],
    value: fields[name],
  });
  return (
    <OfficePage
      {...frame}
      title={title}
      section="teaching"
      errorTitle={errors !== undefined}
      breadcrumb={trail(title)}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{title}</h1>
      <div class="narrow-form">
        <Form action={path} csrf={frame.csrf} multipart>
          <TextField {...f('register', 'Register')} hint="Bijvoorbeeld: Fysiotherapie (KNGF)" />
          <TextField
            {...f('deelregister', 'Deelregister')}
            hint="Bijvoorbeeld: Psychosomatisch fysiotherapeut"
            optional
          />
          <TextField {...f('voor', 'Voor wie')} hint="Bijvoorbeeld: fysiotherapeuten" optional />
          <RadioGroup
            name="soort"
            lang="nl"
            legend="Welk nummer hebben deelnemers in dit register?"
            error={errors?.['soort']}
            value={fields['soort']}
            options={[
              { value: 'big', label: 'Een BIG-nummer', hint: '11 cijfers; wij controleren het' },
              { value: 'other', label: 'Een ander nummer', hint: 'wij nemen het over zoals het getypt is' },
            ]}
          />
          <TextField {...f('nummer', 'Accreditatienummer')} width="half" />
          <TextField {...f('code', 'Code in PE-online')} width="half" optional />
          <TextField {...f('van', 'Eerste dag')} type="date" width="short" />
          <TextField {...f('tot', 'Laatste dag')} type="date" width="short" />
          <TextField {...f('punten', 'Punten')} inputmode="decimal" width="year" />
          <RadioGroup
            name="toekenning"
            lang="nl"
            legend="Waarvoor gelden die punten?"
            error={errors?.['toekenning']}
            value={fields['toekenning']}
            options={[
              { value: 'per-meeting', label: 'Voor elke cursusdag' },
              { value: 'whole', label: 'Voor de cursus als geheel' },
            ]}
          />
          <FileField
            name="bewijs"
            lang="nl"
            label={
              accreditation?.hasEvidence ? 'Een andere brief van het register' : 'De brief van het register'
            }
            hint="PDF, JPEG of PNG van hoogstens 10 MB"
            accept=".pdf,.jpg,.jpeg,.png"
            optional
            error={errors?.['bewijs']}
          />
          <Buttons>
            <Button>Bewaren</Button>
            <a href={deskPath}>Niet bewaren</a>
          </Buttons>
        </Form>
      </div>
      {accreditation && (
        <>
          <History versions={versions} />
          <Form action={`${path}/weg`} csrf={frame.csrf} label="Accreditatie weghalen">
            <p>
              Staat deze accreditatie hier ten onrechte? Haal haar weg. Wat al is doorgegeven, blijft bewaard.
            </p>
            <Buttons>
              <Button kind="danger">Weghalen</Button>
            </Buttons>
          </Form>
        </>
      )}
    </OfficePage>
  );
};
