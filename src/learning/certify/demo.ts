import { today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { findEdition } from '../../training/index.ts';
import { checkArchive, importAll, keepForImport, startImport } from './archive/command.ts';
import { findCandidates } from './candidate.ts';
import { issueCertificate, withdrawCertificate } from './command.ts';

/** People of the archive who exist nowhere, with the numbers that stood on their papers. */
const archive = `naam;eerste dag;laatste dag;plaats;nummer
Testpersoon Wil Terpstra;14-05-2009;15-05-2009;Dalfsen;2009-014
Testpersoon Ria Hoekstra-Mulder;20-05-2010;21-05-2010;Bloemendaal;2010-007
Testpersoon Ton van der Linde;08-03-2012;09-03-2012;Vlieland;2012-021
`;

/** How many participants still wait, so that the office has something to do. */
const waiting = 3;

/**
 * Gives most participants of a past edition their certificate, the way the office does, on the evening of the return
 * day; withdraws one; and imports three of earlier years. Whose dossier misses something gets it with a reason.
 */
export const plantDemoCertificates = async (
  deps: { db: Database; clock: Clock; site: { baseUrl: string } },
  pastEdition: string,
): Promise<void> => {
  const { db, clock } = deps;
  const edition = await findEdition(db, pastEdition);
  if (!edition || edition.returnDay >= today(clock)) return;
  const evening: Clock = { now: () => new Date(`${edition.returnDay}T16:00:00Z`) };
  const by = 'staff:demo';
  const candidates = await findCandidates(db, edition, today(clock));
  const chosen = candidates
    .filter(({ latest }) => !latest)
    .slice(0, Math.max(1, candidates.length - waiting));
  for (const [at, { participation, missing }] of chosen.entries()) {
    const reason = missing.length > 0 ? 'Voorbeeld: dit deel van het dossier staat nog op papier.' : '';
    const issued = await issueCertificate(
      { ...deps, clock: evening },
      { enrolmentId: participation.enrolmentId, reason, by },
    );
    if (issued.ok && at === chosen.length - 1)
      await withdrawCertificate(deps, {
        number: issued.value.number,
        reason: 'Voorbeeld: de naam was verkeerd gespeld.',
        by,
      });
  }
  const checked = await checkArchive(deps, new TextEncoder().encode(archive));
  if (!checked.ok) return;
  const id = await keepForImport(deps, { fileName: 'archief.csv', lines: checked.value, by });
  await startImport(deps, id, by);
  await importAll(deps, id);
};
