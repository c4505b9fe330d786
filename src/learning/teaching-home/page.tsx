import { formatDay } from '../../kernel/format.ts';
import { Card, Cards, DataTable, EmptyState, OfficePage, Tag, type Site } from '../../ui/index.ts';
import type { TaughtEdition, TeachingCounts } from './query.ts';
import { homeTexts as t } from './texts.ts';

export type TeachingHomeView = {
  site: Site;
  user: string;
  roles: readonly string[];
  csrf: string;
  counts: TeachingCounts;
  editions: readonly TaughtEdition[];
};

/** Where a teacher begins: the editions they have to do with, and what holds for all of them. */
export const TeachingHomePage = ({ counts, editions, ...frame }: TeachingHomeView) => (
  <OfficePage {...frame} title={t.title} section="teaching">
    <h1>{t.title}</h1>
    <section class="stack">
      <h2>{t.editions}</h2>
      {editions.length === 0 ? (
        <EmptyState title={t.noEditions}>
          <p>{t.noEditionsHint}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.editions}
          captionHidden
          rows={editions}
          rowKey={({ edition }) => edition.code}
          columns={[
            {
              header: t.edition,
              main: true,
              cell: ({ edition }) => (
                <a href={`/beheer/edities/${edition.code}/programma`}>
                  {edition.place} <span class="hint">{edition.code}</span>
                </a>
              ),
            },
            { header: t.firstDay, cell: ({ edition }) => formatDay(edition.firstDay, 'nl') },
            { header: t.returnDay, cell: ({ edition }) => formatDay(edition.returnDay, 'nl') },
            {
              header: t.participants,
              numeric: true,
              cell: ({ edition, participants }) => (
                <a href={`/beheer/edities/${edition.code}/presentie`}>{participants}</a>
              ),
            },
            {
              header: t.toRead,
              cell: ({ edition, toRead }) =>
                toRead > 0 ? (
                  <a href={`/beheer/edities/${edition.code}/opdrachten`}>
                    <Tag kind="act">{t.assignments(toRead)}</Tag>
                  </a>
                ) : (
                  t.nothing
                ),
            },
          ]}
        />
      )}
    </section>
    <section class="stack">
      <h2>{t.forAll}</h2>
      <Cards>
        {t.desks.map((desk) => (
          <Card key={desk.path}>
            <h3>
              <a href={`/beheer/onderwijs/${desk.path}`}>{desk.title}</a>
            </h3>
            <p>{desk.about}</p>
            {desk.holds && <p class="hint">{desk.holds(counts)}</p>}
          </Card>
        ))}
      </Cards>
    </section>
  </OfficePage>
);
