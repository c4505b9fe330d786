import { formatDay, formatInstant } from '../../kernel/format.ts';
import {
  Button,
  DataTable,
  EmptyState,
  Form,
  OfficePage,
  Tag,
  TextField,
  type Site,
} from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import type { FoundInvoice, FoundPerson } from './query.ts';
import { shortest } from './search-words.ts';
import { editionStates, standings } from './texts.ts';

/** What was found; `more` when a list stops before its end. */
export type Found = { people: FoundPerson[]; editions: Edition[]; invoices: FoundInvoice[]; more: boolean };

export type FindPageProps = {
  site: Site;
  user: string;
  csrf: string;
  typed: string;
  /** Undefined when there was too little to look for. */
  found: Found | undefined;
};

/** Any person, edition or invoice, by part of what is known of it. */
export const FindPage = (props: FindPageProps) => {
  const { found, typed } = props;
  return (
    <OfficePage site={props.site} title="Zoeken" user={props.user} csrf={props.csrf} query={typed}>
      <h1>Zoeken</h1>
      <Form action="/beheer/zoeken" method="get" label="Zoeken in alles">
        <TextField
          name="q"
          type="search"
          label="Wat zoekt u?"
          lang="nl"
          hint="Een deel van een naam, e-mailadres, telefoonnummer, code van een editie of nummer van een factuur."
          value={typed}
          maxlength={100}
          autocomplete="off"
        />
        <Button>Zoeken</Button>
      </Form>
      {!found && typed !== '' && <p>Typ ten minste {shortest} tekens om te zoeken.</p>}
      {found && <Results {...found} typed={typed} />}
    </OfficePage>
  );
};

const Results = ({ people, editions, invoices, more, typed }: Found & { typed: string }) => {
  if (people.length + editions.length + invoices.length === 0)
    return (
      <EmptyState title="Niets gevonden">
        <p>Er is niets gevonden met “{typed}”. Probeer een korter deel van de naam of het nummer.</p>
      </EmptyState>
    );
  return (
    <>
      {people.length > 0 && <People people={people} />}
      {editions.length > 0 && <Editions editions={editions} />}
      {invoices.length > 0 && <Invoices invoices={invoices} />}
      {more && <p>Er is meer gevonden dan hier past. Typ een woord erbij om minder te zien.</p>}
    </>
  );
};

const People = ({ people }: { people: FoundPerson[] }) => (
  <>
    <h2>Personen</h2>
    <DataTable
      caption="Personen"
      captionHidden
      rows={people}
      rowKey={({ enrolment }) => enrolment.id}
      columns={[
        {
          header: 'Naam',
          main: true,
          cell: ({ enrolment }) => <a href={`/beheer/inschrijvingen/${enrolment.id}`}>{enrolment.name}</a>,
        },
        { header: 'E-mail', cell: ({ enrolment }) => enrolment.email },
        { header: 'Telefoon', cell: ({ enrolment }) => enrolment.phone },
        { header: 'Editie', cell: ({ edition }) => edition },
        { header: 'Ingeschreven', cell: ({ enrolment }) => formatInstant(enrolment.submittedAt, 'nl') },
        {
          header: 'Staat',
          cell: ({ enrolment: { standing } }) => (
            <Tag kind={standings[standing.state].kind}>{standings[standing.state].tag}</Tag>
          ),
        },
      ]}
    />
  </>
);

const Editions = ({ editions }: { editions: Edition[] }) => (
  <>
    <h2>Edities</h2>
    <DataTable
      caption="Edities"
      captionHidden
      rows={editions}
      rowKey={(edition) => edition.id}
      columns={[
        {
          header: 'Code',
          main: true,
          cell: (edition) => <a href={`/beheer/edities/${edition.code}`}>{edition.code}</a>,
        },
        { header: 'Plaats', cell: (edition) => edition.place },
        { header: 'Eerste dag', cell: (edition) => formatDay(edition.firstDay, 'nl') },
        {
          header: 'Staat',
          cell: ({ standing }) => (
            <Tag kind={editionStates[standing.state].kind}>{editionStates[standing.state].tag}</Tag>
          ),
        },
      ]}
    />
  </>
);

const Invoices = ({ invoices }: { invoices: FoundInvoice[] }) => (
  <>
    <h2>Facturen</h2>
    <DataTable
      caption="Facturen"
      captionHidden
      rows={invoices}
      rowKey={(invoice) => invoice.number}
      columns={[
        {
          header: 'Nummer',
          main: true,
          cell: (invoice) =>
            invoice.transfer ? (
              <a href={`/beheer/geld/overboekingen/${invoice.number}`}>{invoice.number}</a>
            ) : (
              invoice.number
            ),
        },
        { header: 'Soort', cell: (invoice) => (invoice.kind === 'invoice' ? 'Factuur' : 'Creditfactuur') },
        {
          header: 'Naam',
          cell: (invoice) => <a href={`/beheer/inschrijvingen/${invoice.enrolmentId}`}>{invoice.name}</a>,
        },
      ]}
    />
  </>
);
