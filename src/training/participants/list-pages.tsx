import {
  Button,
  ButtonLink,
  Buttons,
  DataTable,
  EmptyState,
  Form,
  OfficePage,
  TextField,
  type Site,
} from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';
import { filterNames, listAddress, type StateFilter } from './filter.ts';
import { enrolmentColumns, FilterLinks, participantColumns } from './people-table.tsx';
import { pageSize, type Listed } from './query.ts';
import { peopleTexts as t } from './texts.ts';

type Frame = { site: Site; user: string; csrf: string };

const key = ({ enrolment }: Listed): string => enrolment.id;

export type ParticipantsPageProps = Frame & {
  edition: Edition;
  filter: StateFilter;
  counts: Map<StateFilter, number>;
  listed: readonly Listed[];
};

const Exports = ({ path, filter }: { path: string; filter: StateFilter }) => (
  <Buttons>
    <ButtonLink href={`${path}/presentielijst.pdf`} kind="quiet">
      {t.attendance} (PDF)
    </ButtonLink>
    <ButtonLink href={listAddress(`${path}/deelnemers.xlsx`, { filter })} kind="quiet">
      {t.xlsx}
    </ButtonLink>
    <ButtonLink href={listAddress(`${path}/deelnemers.csv`, { filter })} kind="quiet">
      {t.csv}
    </ButtonLink>
  </Buttons>
);

/** `/beheer/edities/:code/deelnemers`: who comes, who may come, and what they need. */
export const ParticipantsPage = ({ edition, filter, counts, listed, ...frame }: ParticipantsPageProps) => {
  const path = `/beheer/edities/${edition.code}`;
  const title = t.participantsOf(edition.code, edition.place);
  const nobody = (counts.get('all') ?? 0) === 0;
  return (
    <OfficePage
      {...frame}
      title={title}
      section="editions"
      breadcrumb={[
        { label: t.editions, href: '/beheer' },
        { label: edition.code, href: path },
        { label: t.participants },
      ]}
    >
      <h1>{title}</h1>
      <FilterLinks path={`${path}/deelnemers`} filter={filter} counts={counts} />
      {listed.length === 0 ? (
        <EmptyState title={nobody ? t.empty.participants : t.empty.filtered}>
          <p>{nobody ? t.empty.participantsText : t.empty.filteredText}</p>
        </EmptyState>
      ) : (
        <>
          <DataTable
            caption={t.captions.participants(listed.length)}
            columns={participantColumns}
            rows={listed}
            rowKey={key}
          />
          <Exports path={path} filter={filter} />
        </>
      )}
    </OfficePage>
  );
};

export type EnrolmentsPageProps = Frame & {
  filter: StateFilter;
  words: string;
  page: number;
  total: number;
  listed: readonly Listed[];
};

const Pages = ({ filter, words, page, total }: Omit<EnrolmentsPageProps, keyof Frame | 'listed'>) => {
  const to = (number: number) => listAddress('/beheer/inschrijvingen', { filter, words, page: number });
  const last = Math.ceil(total / pageSize);
  return last <= 1 ? null : (
    <nav aria-label={t.pages}>
      <Buttons>
        {page > 1 && (
          <ButtonLink href={to(Math.min(page - 1, last))} kind="quiet">
            {t.previous}
          </ButtonLink>
        )}
        {page < last && (
          <ButtonLink href={to(page + 1)} kind="quiet">
            {t.next}
          </ButtonLink>
        )}
      </Buttons>
    </nav>
  );
};

/** `/beheer/inschrijvingen`: everybody, newest first. */
export const EnrolmentsPage = ({ filter, words, page, total, listed, ...frame }: EnrolmentsPageProps) => {
  const from = (page - 1) * pageSize + 1;
  const noneYet = total === 0 && words === '' && filter === 'all';
  return (
    <OfficePage {...frame} title={t.enrolments} section="enrolments">
      <h1>{t.enrolments}</h1>
      <Form action="/beheer/inschrijvingen" method="get" inline label={t.searchButton}>
        {filter !== 'all' && <input type="hidden" name="staat" value={filterNames[filter]} />}
        <TextField name="q" label={t.search} lang="nl" type="search" value={words} maxlength={100} optional />
        <Button kind="quiet">{t.searchButton}</Button>
      </Form>
      <FilterLinks path="/beheer/inschrijvingen" filter={filter} words={words} />
      {listed.length === 0 ? (
        <EmptyState title={noneYet ? t.empty.noneYet : t.empty.enrolments}>
          <p>{noneYet ? t.empty.noneYetText : t.empty.enrolmentsText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.captions.page(from, from + listed.length - 1, total)}
          columns={enrolmentColumns}
          rows={listed}
          rowKey={key}
        />
      )}
      <Pages filter={filter} words={words} page={page} total={total} />
    </OfficePage>
  );
};
