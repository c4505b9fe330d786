import { formatInstant } from '../../kernel/format.ts';
import {
  ButtonLink,
  Buttons,
  DataTable,
  Facts,
  Notice,
  OfficePage,
  type Fact,
  type Site,
} from '../../ui/index.ts';
import { StandingTag } from './people-table.tsx';
import type { Listed } from './query.ts';
import { PersonRecords, type PersonRecordsProps } from './person-records.tsx';
import { peopleTexts } from './texts.ts';
import { buyerInFull, entryLine, money, routeLine, standingSentence } from './view.ts';

const t = peopleTexts.person;

export type PersonPageProps = PersonRecordsProps & {
  site: Site;
  user: string;
  csrf: string;
  person: Listed;
  done: string | undefined;
  /** Why something could not be done. */
  problem: string | undefined;
};

const factsOf = ({ enrolment: e, code, place }: Listed): Fact[] => {
  const contact = `/beheer/inschrijvingen/${e.id}/contact`;
  const change = (hidden: string) => ({ action: { href: contact, label: t.change, hidden } });
  const text = (value: string | undefined) => (value ? <span dir="auto">{value}</span> : t.none);
  return [
    {
      term: peopleTexts.columns.edition,
      detail: (
        <>
          <a href={`/beheer/edities/${code}/deelnemers`}>{code}</a> {place}
        </>
      ),
    },
    { term: t.name, detail: text(e.name), ...change(t.name.toLowerCase()) },
    { term: t.email, detail: e.email, ...change(t.email.toLowerCase()) },
    { term: t.phone, detail: e.phone, ...change(t.phone.toLowerCase()) },
    { term: t.profession, detail: text(e.profession) },
    { term: t.register, detail: text([e.register, e.registerNumber].filter(Boolean).join(' ')) },
    { term: t.entry, detail: text(entryLine(e)) },
    ...(e.evidenceId
      ? [{ term: t.evidence, detail: <a href={`/beheer/beoordelen/${e.id}`}>{t.evidenceThere}</a> }]
      : []),
    { term: t.route, detail: text(routeLine(e)) },
    { term: t.buyer, detail: text(buyerInFull(e)) },
    { term: t.price, detail: money(e.price.cents) },
    { term: t.preference, detail: text(e.transferPreference) },
    { term: t.diet, detail: text(e.diet) },
    { term: t.access, detail: text(e.accessNeeds) },
    { term: t.submitted, detail: formatInstant(e.submittedAt, 'nl') },
    { term: t.lang, detail: t.langs[e.lang] },
  ];
};

const Decisions = ({ enrolment, actorName }: Listed & Pick<PersonRecordsProps, 'actorName'>) => (
  <>
    <h2>{t.decisions}</h2>
    <DataTable
      caption={t.decisions}
      captionHidden
      rows={enrolment.decisions}
      rowKey={({ subject }) => subject}
      columns={[
        { header: t.subject, main: true, cell: ({ subject }) => t.subjects[subject] },
        { header: t.outcome, cell: ({ approved }) => (approved ? t.approved : t.declined) },
        { header: t.reason, cell: ({ reason }) => reason },
        { header: t.who, cell: ({ decidedBy }) => actorName(decidedBy) },
        { header: t.when, cell: ({ decidedAt }) => formatInstant(decidedAt, 'nl') },
      ]}
    />
  </>
);

/** `/beheer/inschrijvingen/:id`: everything about one person's enrolment, and what can be done. */
export const PersonPage = ({ person, done, problem, site, user, csrf, ...records }: PersonPageProps) => {
  const { enrolment } = person;
  return (
    <OfficePage
      site={site}
      title={enrolment.name}
      section="enrolments"
      user={user}
      csrf={csrf}
      errorTitle={problem !== undefined}
      breadcrumb={[
        { label: peopleTexts.enrolments, href: '/beheer/inschrijvingen' },
        { label: enrolment.name },
      ]}
    >
      <h1>
        <span dir="auto">{enrolment.name}</span>
      </h1>
      <p>
        <StandingTag standing={enrolment.standing} />
      </p>
      {done && (
        <Notice kind="ok">
          <p>{done}</p>
        </Notice>
      )}
      {problem && (
        <Notice kind="error">
          <p>{problem}</p>
        </Notice>
      )}
      <p class="lead">{standingSentence(enrolment.standing)}</p>
      {enrolment.standing.state !== 'cancelled' && (
        <Buttons>
          <ButtonLink href={`/beheer/inschrijvingen/${enrolment.id}/contact`} kind="quiet">
            {peopleTexts.contact.title}
          </ButtonLink>
          <ButtonLink href={`/beheer/inschrijvingen/${enrolment.id}/annuleren`} kind="danger">
            {t.cancel}
          </ButtonLink>
        </Buttons>
      )}
      <h2>{t.facts}</h2>
      <Facts rows={factsOf(person)} />
      {enrolment.decisions.length > 0 && <Decisions {...person} actorName={records.actorName} />}
      <PersonRecords {...records} />
    </OfficePage>
  );
};
