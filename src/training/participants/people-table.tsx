import { formatInstant } from '../../kernel/format.ts';
import { Buttons, Tag, type Column } from '../../ui/index.ts';
import type { Standing } from '../domain/enrolment.ts';
import { listAddress, stateFilters, type StateFilter } from './filter.ts';
import type { Listed } from './query.ts';
import { peopleTexts } from './texts.ts';
import { buyerLine, money, standingTag } from './view.ts';

const t = peopleTexts;

export const StandingTag = ({ standing }: { standing: Standing }) => {
  const { kind, word } = standingTag(standing);
  return <Tag kind={kind}>{word}</Tag>;
};

/** Saved views of a list of people, each a link that can be kept. */
export const FilterLinks = (props: {
  path: string;
  filter: StateFilter;
  words?: string;
  counts?: Map<StateFilter, number>;
}) => (
  <nav aria-label={t.filterLabel}>
    <Buttons>
      {stateFilters.map((filter) => (
        <a
          key={filter}
          class="button quiet"
          href={listAddress(props.path, { filter, ...(props.words ? { words: props.words } : {}) })}
          aria-current={filter === props.filter ? 'page' : undefined}
        >
          {filter === props.filter && <span aria-hidden="true">✓&nbsp;</span>}
          {t.filters[filter]}
          {props.counts && ` (${props.counts.get(filter) ?? 0})`}
        </a>
      ))}
    </Buttons>
  </nav>
);

const name: Column<Listed> = {
  header: t.columns.name,
  main: true,
  cell: ({ enrolment }) => (
    <a href={`/beheer/inschrijvingen/${enrolment.id}`} dir="auto">
      {enrolment.name}
    </a>
  ),
};
const state: Column<Listed> = {
  header: t.columns.state,
  cell: ({ enrolment }) => <StandingTag standing={enrolment.standing} />,
};
const paid: Column<Listed> = {
  header: t.columns.paid,
  numeric: true,
  cell: ({ paidCents }) => (paidCents === 0 ? '–' : money(paidCents)),
};

/** The people of one edition: who they are and what they need. */
export const participantColumns: Column<Listed>[] = [
  name,
  state,
  { header: t.columns.seat, numeric: true, cell: ({ seat }) => seat ?? '–' },
  paid,
  { header: t.columns.buyer, cell: ({ enrolment }) => buyerLine(enrolment) },
  { header: t.columns.preference, cell: ({ enrolment }) => enrolment.transferPreference },
  { header: t.columns.diet, cell: ({ enrolment }) => enrolment.diet },
  { header: t.columns.access, cell: ({ enrolment }) => enrolment.accessNeeds },
];

/** Everybody, whatever the edition. */
export const enrolmentColumns: Column<Listed>[] = [
  name,
  {
    header: t.columns.edition,
    cell: ({ code, place }) => (
      <>
        <a href={`/beheer/edities/${code}/deelnemers`}>{code}</a> {place}
      </>
    ),
  },
  state,
  paid,
  { header: t.columns.email, cell: ({ enrolment }) => enrolment.email },
  { header: t.columns.submitted, cell: ({ enrolment }) => formatInstant(enrolment.submittedAt, 'nl') },
];
