import type { Edition } from '../../training/index.ts';
import { OfficePage, Script } from '../../ui/index.ts';
import { attendancePath, type StaffFrame } from './table-page.tsx';
import { fieldTexts as t } from './texts.ts';

/**
 * The page that goes into the forest. Nothing about people stands in it, because a phone keeps it: the island takes
 * the list from the server, keeps that apart, and throws it away in time.
 */
export const FieldPage = ({ edition, ...frame }: StaffFrame & { edition: Edition }) => (
  <OfficePage
    {...frame}
    title={t.title(edition.code)}
    section="teaching"
    breadcrumb={[
      { label: edition.code, href: `/beheer/edities/${edition.code}` },
      { label: 'Presentie', href: attendancePath(edition.code) },
      { label: t.heading },
    ]}
  >
    <h1>
      {t.heading}, {edition.place}
    </h1>
    <noscript>
      <p>{t.withoutScript}</p>
    </noscript>
    <div id="veld" class="field-kit" data-code={edition.code} data-path={attendancePath(edition.code)} />
    <p>
      <a href={attendancePath(edition.code)}>{t.toTable}</a>
    </p>
    <Script site={frame.site} source="src/learning/attend/attend-field.island.tsx" />
  </OfficePage>
);
