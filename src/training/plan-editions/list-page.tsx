import type { CalendarDay } from '../../kernel/calendar-day.ts';
import { formatDay } from '../../kernel/format.ts';
import {
  Buttons,
  ButtonLink,
  DataTable,
  EmptyState,
  Notice,
  OfficePage,
  Tag,
  type Column,
  type Site,
} from '../../ui/index.ts';
import type { ListView } from './query.ts';
import { planTexts as t } from './texts.ts';
import {
  needsWarning,
  sortLink,
  stateOf,
  viewNames,
  type EditionRow,
  type ListChoice,
  type SortKey,
} from './view.ts';

export type ListPageProps = {
  site: Site;
  user: string;
  csrf: string;
  choice: ListChoice;
  counts: Record<ListView, number>;
  rows: readonly EditionRow[];
  today: CalendarDay;
};

const kinds = { draft: 'plain', open: 'ok', closed: 'plain', cancelled: 'bad', past: 'plain' } as const;

export const StateTag = ({ edition, today }: { edition: EditionRow['edition']; today: CalendarDay }) => {
  const state = stateOf(edition, today);
  return <Tag kind={kinds[state]}>{t.states[state]}</Tag>;
};

const participants = (row: EditionRow, filter: string): string =>
  `/beheer/edities/${row.edition.code}/deelnemers${filter === '' ? '' : `?staat=${filter}`}`;

const Minimum = ({ row, today }: { row: EditionRow; today: CalendarDay }) =>
  row.watch === 'reached' ? (
    <>{t.minimum.reached(row.edition.minimum)}</>
  ) : needsWarning(row, today) ? (
    <Tag kind="act">{t.minimum.warn(row.edition.minimum, row.short)}</Tag>
  ) : (
    <>{t.minimum['not-yet'](row.edition.minimum, row.short)}</>
  );

const columns = (choice: ListChoice, today: CalendarDay): Column<EditionRow>[] => {
  const sort = (key: SortKey) => ({
    href: sortLink(choice, key),
    current:
      choice.sort === key
        ? choice.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : undefined,
  });
  const day = (d: CalendarDay) => formatDay(d, 'nl');
  const c = t.columns;
  return [
    {
      header: c.code,
      main: true,
      sort: sort('code'),
      cell: ({ edition }) => <a href={`/beheer/edities/${edition.code}`}>{edition.code}</a>,
    },
    { header: c.place, sort: sort('plaats'), cell: ({ edition }) => edition.place },
    {
      header: c.days,
      sort: sort('dag'),
      cell: ({ edition: e }) => t.days(day(e.firstDay), day(e.secondDay), day(e.returnDay)),
    },
    {
      header: c.taken,
      numeric: true,
      sort: sort('bezet'),
      cell: (row) => <a href={participants(row, 'plaats')}>{t.of(row.taken, row.capacity)}</a>,
    },
    {
      header: c.waiting,
      numeric: true,
      sort: sort('wacht'),
      cell: (row) => <a href={participants(row, 'wacht')}>{row.waiting}</a>,
    },
    {
      header: c.review,
      numeric: true,
      sort: sort('beoordelen'),
      cell: (row) => <a href={participants(row, 'beoordelen')}>{row.review}</a>,
    },
    { header: c.minimum, sort: sort('minimum'), cell: (row) => <Minimum row={row} today={today} /> },
    { header: c.state, cell: ({ edition }) => <StateTag edition={edition} today={today} /> },
  ];
};

const Views = ({ choice, counts }: Pick<ListPageProps, 'choice' | 'counts'>) => (
  <nav aria-label={t.viewsLabel}>
    <Buttons>
      {(Object.keys(viewNames) as ListView[]).map((view) => (
        <a
          key={view}
          class="button quiet"
          href={`/beheer?weergave=${viewNames[view]}`}
          aria-current={choice.view === view ? 'page' : undefined}
        >
          {choice.view === view && <span aria-hidden="true">✓&nbsp;</span>}
          {t.views[view]} ({counts[view]})
        </a>
      ))}
    </Buttons>
  </nav>
);

/** `/beheer`: every edition of a view, with what must be looked at on top. */
export const ListPage = ({ site, user, csrf, choice, counts, rows, today }: ListPageProps) => {
  const warned = rows.filter((row) => needsWarning(row, today));
  return (
    <OfficePage site={site} title={t.title} section="editions" user={user} csrf={csrf}>
      <h1>{t.title}</h1>
      {warned.length > 0 && (
        <Notice kind="warn" title={t.warnTitle}>
          {warned.map(({ edition, short }) => (
            <p key={edition.id}>
              {t.warnText(edition.code, short, edition.minimum, formatDay(edition.firstDay, 'nl'))}
            </p>
          ))}
        </Notice>
      )}
      <Buttons>
        <ButtonLink href="/beheer/edities/nieuw">{t.newEdition}</ButtonLink>
      </Buttons>
      <Views choice={choice} counts={counts} />
      {rows.length === 0 ? (
        <EmptyState title={t.empty[choice.view].title}>
          <p>{t.empty[choice.view].text}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.caption[choice.view]}
          columns={columns(choice, today)}
          rows={rows}
          rowKey={(row) => row.edition.id}
        />
      )}
    </OfficePage>
  );
};
