import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Button,
  DataTable,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { SettledOrganisation } from '../store/organisation.ts';
import { groups, type InstituteField, type Typed } from './fields.ts';

export type InstitutePageProps = {
  site: Site;
  user: string;
  csrf: string;
  /** Everything settled so far, in order of the day it holds from. */
  settled: readonly SettledOrganisation[];
  today: CalendarDay;
  typed: Typed;
  errors: FieldErrors;
  saved: boolean;
};

/** Who the institute is and what it has settled, by the day from which it holds. */
export const InstitutePage = (props: InstitutePageProps) => (
  <OfficePage
    site={props.site}
    title="Instellingen"
    section="settings"
    user={props.user}
    csrf={props.csrf}
    errorTitle={Object.keys(props.errors).length > 0}
  >
    <h1>Instellingen</h1>
    {props.saved && <Notice kind="ok">Bewaard. Facturen van eerder blijven zoals ze zijn.</Notice>}
    {props.settled.length === 0 && (
      <Notice kind="warn" title="Vul dit eerst in">
        <p>Zolang dit leeg is, kan niemand zich inschrijven en gaat er geen mail uit.</p>
      </Notice>
    )}
    <p>
      <a href="/beheer/instellingen/koppelingen">Koppelingen met andere programma's</a>
    </p>
    {props.settled.length > 0 && <History {...props} />}
    <InstituteForm {...props} />
  </OfficePage>
);

const History = ({ settled, today }: InstitutePageProps) => {
  const present = settled.filter(({ validFrom }) => validFrom <= today).at(-1);
  return (
    <DataTable
      caption="Wat geldt vanaf welke dag"
      rows={[...settled].reverse()}
      rowKey={({ validFrom }) => validFrom}
      columns={[
        { header: 'Vanaf', main: true, cell: ({ validFrom }) => formatDay(validFrom, 'nl') },
        { header: 'Naam', cell: ({ details }) => details.name },
        {
          header: 'Btw',
          cell: ({ details: { vat } }) => (vat.kind === 'exempt' ? 'Vrijgesteld' : `${vat.rate} %`),
        },
        {
          header: 'Geldt',
          cell: (row) => (row === present ? 'Nu' : row.validFrom > today ? 'Straks' : 'Tot de volgende'),
        },
      ]}
    />
  );
};

const InstituteForm = ({ typed, errors, csrf }: InstitutePageProps) => (
  <Form action="/beheer/instellingen" csrf={csrf}>
    <ErrorSummary lang="nl" errors={errors} />
    <TextField
      name="validFrom"
      label="Vanaf welke dag geldt dit?"
      hint="Vandaag of later. Kies een latere dag om een verandering klaar te zetten."
      type="date"
      width="short"
      lang="nl"
      value={typed['validFrom']}
      error={errors['validFrom']}
    />
    {groups.map((group) => (
      <section key={group.title} class="form">
        <h2>{group.title}</h2>
        {group.note && <p>{group.note}</p>}
        {group.fields.map((field) => (
          <InstituteInput key={field.name} {...{ field, typed, errors }} />
        ))}
      </section>
    ))}
    <section class="form">
      <h2>Btw</h2>
      <RadioGroup
        name="vat"
        legend="Rekent u btw over de cursus?"
        hint="Een instelling in het CRKBO is vrijgesteld voor beroepsonderwijs, met de boeken erbij. Vraag het uw boekhouder."
        lang="nl"
        value={typed['vat']}
        error={errors['vat']}
        options={[
          { value: 'exempt', label: 'Nee, wij zijn vrijgesteld' },
          { value: 'standard', label: 'Ja' },
        ]}
      />
      <TextField
        name="vatReason"
        label="Reden van de vrijstelling"
        hint="Staat op elke factuur."
        lang="nl"
        optional
        value={typed['vatReason']}
        error={errors['vatReason']}
      />
      <TextField
        name="vatRate"
        label="Btw in procenten"
        lang="nl"
        inputmode="numeric"
        width="year"
        optional
        value={typed['vatRate']}
        error={errors['vatRate']}
      />
    </section>
    <Button>Bewaar</Button>
  </Form>
);

const InstituteInput = (props: { field: InstituteField; typed: Typed; errors: FieldErrors }) => {
  const { field, typed, errors } = props;
  const shared = {
    name: field.name,
    label: field.label,
    lang: 'nl' as const,
    value: typed[field.name],
    error: errors[field.name],
    optional: field.optional,
    ...(field.hint ? { hint: field.hint } : {}),
  };
  if (field.kind === 'lines') return <TextArea {...shared} rows={4} />;
  return field.kind === 'number' ? (
    <TextField {...shared} inputmode="numeric" width="year" />
  ) : (
    <TextField {...shared} />
  );
};
