import { formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Edition } from '../../training/index.ts';
import { DataTable, LearnerPage, Tag, type Site, QrCode } from '../../ui/index.ts';
import type { Deciding } from '../domain/attendance.ts';
import { countedHalfDays } from '../domain/dossier.ts';
import type { HalfDay } from '../domain/half-day.ts';
import type { RecordedEvent } from '../store/attendance.ts';
import { ownTexts } from './own-texts.ts';
import { halfDayInFull, stateWords } from './texts.ts';

export type OwnAttendanceProps = {
  site: Site;
  lang: Lang;
  /** The address of who is signed in. */
  email: string;
  edition: Edition;
  token: string;
  deciding: ReadonlyMap<HalfDay, Deciding<RecordedEvent>>;
  /** Where a mistake can be told. */
  officeEmail: string;
};

const tagKind = { present: 'ok', 'made-up': 'ok', absent: 'bad', open: 'plain' } as const;

/** Somebody's own QR code, large enough to scan from a phone or from paper, and what was recorded about them. */
export const OwnAttendancePage = ({
  site,
  lang,
  email,
  edition,
  token,
  deciding,
  officeEmail,
}: OwnAttendanceProps) => {
  const t = ownTexts[lang];
  const dossier = `/mijn/${edition.code}`;
  const stateOf = (halfDay: HalfDay) => deciding.get(halfDay)?.state ?? 'open';
  const halves = countedHalfDays(edition.kind);
  const followed = halves.filter((half) => ['present', 'made-up'].includes(stateOf(half))).length;
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={`${dossier}/aanwezigheid`}
      title={t.title}
      person={email}
      breadcrumb={[
        { label: t.mine, href: localPath('/mijn', lang) },
        { label: t.dossier, href: localPath(dossier, lang) },
        { label: t.title },
      ]}
    >
      <h1>{t.title}</h1>
      <p class="lead">{t.codeHow}</p>
      <div class="own-code">
        <QrCode class="own-qr" text={token} label={t.codeLabel} />
        <p>
          {edition.code}, {edition.place}
        </p>
      </div>
      <p class="not-on-paper">
        {t.codeSecret} {t.paper}
      </p>
      <h2>{t.halfDays}</h2>
      <p>{t.followed(followed, halves.length)}</p>
      <DataTable
        caption={t.halfDays}
        captionHidden
        rows={[...halves]}
        rowKey={(half) => half}
        columns={[
          { header: t.halfDay, main: true, cell: (half) => halfDayInFull(half, edition, lang) },
          {
            header: t.state,
            cell: (half) => <Tag kind={tagKind[stateOf(half)]}>{stateWords[lang][stateOf(half)]}</Tag>,
          },
          { header: t.by, cell: (half) => deciding.get(half)?.recorder.name },
          { header: t.at, cell: (half) => momentOf(deciding.get(half), lang) },
          { header: t.reason, cell: (half) => reasonOf(deciding.get(half)) },
        ]}
      />
      <h2>{t.wrong}</h2>
      <p>{t.wrongHow(officeEmail)}</p>
    </LearnerPage>
  );
};

const momentOf = (event: RecordedEvent | undefined, lang: Lang): string =>
  event ? formatInstant(new Date(event.givenAt), lang) : '';

const reasonOf = (event: Deciding<RecordedEvent> | undefined): string =>
  event?.kind === 'correction' ? event.reason : '';
