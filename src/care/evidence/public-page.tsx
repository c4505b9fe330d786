import { formatDay, formatNumber } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import { DataTable, EmptyState, PublicPage, type Site } from '../../ui/index.ts';
import type { GroupOutcome, Spread } from '../domain/evidence.ts';
import { isField } from '../domain/field.ts';
import type { Definition, Subscale } from '../domain/instruments/definition.ts';
import type { Publication } from '../domain/evidence-publication.ts';
import { fieldNames, publicTexts } from './texts.ts';

/** One scale with what is public of it. */
export type ShownScale = Publication & { instrument: Definition; scale: Subscale };

export const outcomesPath = '/uitkomsten';

/** Where a value lies on the scale, in per cent of the drawing. */
const placeOn = ({ min, max }: Subscale) => {
  const room = Math.max(1, max - min);
  return (value: number): number => Math.round(((value - min) / room) * 9600) / 100 + 2;
};

const Row = ({ spread, scale, name, y }: { spread: Spread; scale: Subscale; name: string; y: number }) => {
  const x = placeOn(scale);
  const [lower, median, upper] = spread.quartiles;
  return (
    <>
      <text x="2%" y={y}>
        {name}
      </text>
      <line class="proof-scale" x1="2%" x2="98%" y1={y + 20} y2={y + 20} />
      <rect
        class="proof-half"
        x={`${x(lower)}%`}
        width={`${Math.max(0.5, x(upper) - x(lower))}%`}
        y={y + 9}
        height="22"
        rx="6"
      />
      <line class="proof-median" x1={`${x(median)}%`} x2={`${x(median)}%`} y1={y + 6} y2={y + 34} />
      <circle class="proof-mean" cx={`${x(spread.mean)}%`} cy={y + 20} r="5" />
    </>
  );
};

const spreadRows = ({ start, end, change }: GroupOutcome, lang: Lang) => {
  const t = publicTexts[lang];
  return [
    { name: t.start, spread: start },
    { name: t.end, spread: end },
    { name: t.change, spread: change },
  ];
};

const Numbers = ({ shown, lang }: { shown: ShownScale; lang: Lang }) => {
  const t = publicTexts[lang];
  const { instrument, scale, numbers, countedOn } = shown;
  const { all, groups } = numbers;
  const n = (value: number) => formatNumber(value, lang).replace('-', '−');
  const name = `${scale.name[lang]} (${instrument.name})`;
  const drawn = t.drawn({
    ...{ from: n(scale.min), to: n(scale.max), start: n(all.start.mean), end: n(all.end.mean) },
  });
  return (
    <section class="stack proof" aria-label={name}>
      <h2>
        {scale.name[lang]} <small>{instrument.name}</small>
      </h2>
      <p>
        {t.who(all.people, all.droppedOut)}{' '}
        {scale.direction !== 'neither' &&
          (scale.direction === 'higher-is-worse' ? t.lowerIsBetter : t.higherIsBetter)}{' '}
        {!instrument.validated && t.unvalidated}
      </p>
      <svg class="proof-plot" width="100%" height="132" role="img" aria-label={drawn}>
        <Row spread={all.start} scale={scale} name={t.start} y={16} />
        <Row spread={all.end} scale={scale} name={t.end} y={70} />
        <text x="2%" y={124}>
          {n(scale.min)}
        </text>
        <text x="98%" y={124} text-anchor="end">
          {n(scale.max)}
        </text>
      </svg>
      <p class="proof-quiet">
        {drawn} {t.key}
      </p>
      <DataTable
        caption={name}
        captionHidden
        rows={spreadRows(all, lang)}
        columns={[
          { header: t.moment, main: true, cell: (row) => row.name },
          { header: t.mean, numeric: true, cell: ({ spread }) => n(spread.mean) },
          { header: t.sd, numeric: true, cell: ({ spread }) => n(spread.sd) },
          {
            ...{ header: t.middle, numeric: true },
            cell: ({ spread }) => t.range(n(spread.quartiles[0]), n(spread.quartiles[2])),
          },
        ]}
      />
      {groups.length > 0 && (
        <DataTable
          caption={`${t.byField}: ${scale.name[lang]}`}
          rows={groups}
          columns={[
            {
              header: t.field,
              main: true,
              cell: ({ group }) => (isField(group) ? fieldNames[lang][group] : group),
            },
            { header: t.people, numeric: true, cell: ({ outcome }) => String(outcome.people) },
            { header: t.stopped, numeric: true, cell: ({ outcome }) => String(outcome.droppedOut) },
            { header: t.meanChange, numeric: true, cell: ({ outcome }) => n(outcome.change.mean) },
          ]}
        />
      )}
      <p class="proof-quiet">{t.counted(formatDay(countedOn, lang))}</p>
    </section>
  );
};

/** `/uitkomsten`: what was measured of who agreed, with its spread, who is missing and what it does not say. */
export const OutcomesPage = ({
  site,
  lang,
  shown,
}: {
  site: Site;
  lang: Lang;
  shown: readonly ShownScale[];
}) => {
  const t = publicTexts[lang];
  return (
    <PublicPage
      site={site}
      lang={lang}
      path={outcomesPath}
      title={t.title}
      description={t.description}
      narrow
    >
      <h1>{t.title}</h1>
      <p class="lead">{shown.length === 0 ? t.emptyLead : t.lead}</p>
      {shown.length === 0 && (
        <EmptyState title={t.emptyTitle}>
          <p>{t.empty}</p>
        </EmptyState>
      )}
      {shown.map((one) => (
        <Numbers key={`${one.instrument.code} ${one.scale.code}`} shown={one} lang={lang} />
      ))}
      <section class="stack">
        <h2>{t.caveatsTitle}</h2>
        <div class="prose">
          <ul>
            {t.caveats.map((caveat) => (
              <li key={caveat}>{caveat}</li>
            ))}
          </ul>
        </div>
        <p>
          {t.more} <a href={localPath('/runningtherapie', lang)}>{t.moreLink}</a>.
        </p>
      </section>
    </PublicPage>
  );
};
