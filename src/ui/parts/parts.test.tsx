import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { day } from '../../kernel/calendar-day.ts';
import { cents } from '../../kernel/money.ts';
import { DataTable } from './data-table.tsx';
import { DayTiles } from './day-tiles.tsx';
import { Notice } from './notice.tsx';
import { Fold } from './prose.tsx';
import { Price } from './price.tsx';
import { SeatMeter } from './seat-meter.tsx';
import { Tag } from './tag.tsx';

test('S18: the days are tiles for the eye and whole dates for the ear, the return day named', () => {
  const html = renderToString(
    <DayTiles
      lang="nl"
      days={[day({ year: 2027, month: 3, day: 18 })]}
      returnDay={day({ year: 2027, month: 6, day: 24 })}
    />,
  );
  expect(html).toContain('<time datetime="2027-03-18"><span aria-hidden="true"><b>18</b> mrt</span>');
  expect(html).toContain('<span class="hidden">donderdag 24 juni 2027 (terugkomdag)</span>');
});

test('S18: days in full stand below the tiles, and are heard once', () => {
  const html = renderToString(<DayTiles lang="nl" inFull days={[day({ year: 2027, month: 3, day: 18 })]} />);
  expect(html).toContain('<div class="days" aria-hidden="true"><div class="day"><b>18</b> mrt</div></div>');
  expect(html.match(/donderdag 18 maart 2027/g)).toHaveLength(1);
});

test('S18: availability is said in words, and the bar never leaves its bed', () => {
  const width = (taken: number, capacity: number): string | undefined =>
    /seats-taken" width="(\d+)"/.exec(
      renderToString(<SeatMeter taken={taken} capacity={capacity} words="Nog enkele" />),
    )?.[1];
  expect(width(12, 24)).toBe('44');
  expect(width(30, 24)).toBe('88');
  expect(width(-1, 24)).toBe('0');
  expect(width(0, 0)).toBe('88');
  expect(renderToString(<SeatMeter taken={1} capacity={2} words="Nog enkele plaatsen" few />)).toContain(
    'Nog enkele plaatsen',
  );
});

test('S20: the price reads as money of the language', () => {
  expect(renderToString(<Price money={cents(119_500)} lang="nl" />)).toMatch(/€\s1\.195,00/);
});

test('a table names its rows and columns, also where a phone makes cards of them', () => {
  const html = renderToString(
    <DataTable
      caption="Deelnemers"
      rows={[{ name: '<b>Testpersoon Anna</b>', paid: 3 }]}
      columns={[
        { header: 'Naam', main: true, cell: (r) => r.name, sort: { href: '?op=naam', current: 'ascending' } },
        { header: 'Betaald', numeric: true, cell: (r) => r.paid },
      ]}
    />,
  );
  expect(html).toContain('<caption>Deelnemers</caption>');
  expect(html).toContain('<th scope="col" aria-sort="ascending"><a href="?op=naam">Naam</a></th>');
  expect(html).toContain('<th scope="row">&lt;b>Testpersoon Anna&lt;/b></th>');
  expect(html).toContain('<td data-label="Betaald" class="numeric">3</td>');
});

test('two things in one cell are one block, so that a phone does not put them in columns', () => {
  const html = renderToString(
    <DataTable
      caption="Deelnemers"
      rows={['Testpersoon Anna']}
      columns={[
        { header: 'Naam', main: true, cell: (name) => name },
        {
          header: 'Rol',
          cell: () => (
            <>
              Begeleider <Tag kind="ok">nu</Tag>
            </>
          ),
        },
        { header: 'Leeg', cell: () => undefined },
      ]}
    />,
  );
  expect(html).toContain(
    '<td data-label="Rol"><div class="data-cell">Begeleider <span class="tag ok">nu</span></div></td>',
  );
  expect(html).toContain('<td data-label="Leeg"></td>');
});

test('a folded answer is in the page, so that a search finds it', () => {
  const html = renderToString(<Fold summary="Moet ik kunnen hardlopen?">Nee, wandelen mag.</Fold>);
  expect(html).toContain('<details class="fold"><summary>Moet ik kunnen hardlopen?</summary>');
  expect(html).toContain('Nee, wandelen mag.');
});

test('only bad news interrupts', () => {
  expect(renderToString(<Notice kind="error">Mislukt</Notice>)).toContain('role="alert"');
  expect(renderToString(<Notice kind="ok">Gelukt</Notice>)).not.toContain('role=');
});
