import type { Edition } from '../../training/index.ts';
import { EmptyState, OfficePage, QrCode } from '../../ui/index.ts';
import type { RoomPerson } from '../store/rooms.ts';
import { attendancePath, type StaffFrame } from './table-page.tsx';
import { badgeTexts as t, tableTexts } from './texts.ts';

/** Everybody's QR code as a card to cut out, for who has no phone with them. */
export const BadgesPage = ({
  edition,
  badges,
  ...frame
}: StaffFrame & { edition: Edition; badges: { person: RoomPerson; token: string }[] }) => (
  <OfficePage
    {...frame}
    title={t.title(edition.code)}
    section="teaching"
    breadcrumb={[
      { label: edition.code, href: `/beheer/edities/${edition.code}` },
      { label: 'Presentie', href: attendancePath(edition.code) },
      { label: 'QR-codes' },
    ]}
  >
    <h1>{t.title(edition.code)}</h1>
    {badges.length === 0 ? (
      <EmptyState title={tableTexts.nobody}>
        <p>{tableTexts.nobodyNext}</p>
      </EmptyState>
    ) : (
      <>
        <p class="not-on-paper">{t.how}</p>
        <ul class="badges">
          {badges.map(({ person, token }) => (
            <li key={person.enrolmentId} class="badge">
              <QrCode class="own-qr" text={token} label={`QR-code van ${person.name}`} />
              <p>
                <b>{person.name}</b>
                <br />
                {person.editionCode}, {edition.place}
              </p>
            </li>
          ))}
        </ul>
      </>
    )}
  </OfficePage>
);
