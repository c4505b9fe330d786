import { addDays, today } from '../../kernel/calendar-day.ts';
import type { Clock } from '../../kernel/clock.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { findEdition, findParticipants, listCodes } from '../../training/index.ts';
import { registerName, type AccreditationContent } from '../domain/accreditation.ts';
import { findAccreditations, saveAccreditation } from '../store/accreditations.ts';
import { saveRegistration } from '../store/points.ts';

/**
 * Plants three accreditations of the demo world, with numbers that are plainly made up; one runs out soon. Gives how
 * many: none where there are some already.
 */
export const plantDemoAccreditations = async (db: Database, clock: Clock): Promise<number> => {
  if ((await findAccreditations(db)).length > 0) return 0;
  const now = today(clock);
  const physiotherapy = {
    register: 'Fysiotherapie (KNGF)',
    profession: 'fysiotherapeuten',
    numberKind: 'big' as const,
    awarded: 'per-meeting' as const,
  };
  const granted: AccreditationContent[] = [
    {
      ...physiotherapy,
      subRegister: 'Algemeen fysiotherapeut',
      number: 'DEMO-000001',
      validFrom: addDays(now, -400),
      validUntil: addDays(now, 330),
      points: 6,
      peOnlineCode: '000001',
    },
    {
      ...physiotherapy,
      subRegister: 'Psychosomatisch fysiotherapeut',
      number: 'DEMO-000002',
      validFrom: addDays(now, -400),
      validUntil: addDays(now, 60),
      points: 6,
      peOnlineCode: '000002',
    },
    {
      ...physiotherapy,
      subRegister: 'Sportfysiotherapeut',
      number: 'DEMO-000003',
      validFrom: addDays(now, -400),
      validUntil: addDays(now, 330),
      points: 18,
      awarded: 'whole',
      peOnlineCode: '',
    },
  ];
  await inTransaction(db, async (tx) => {
    for (const content of granted)
      await saveAccreditation(tx, undefined, content, { by: 'staff:demo', at: clock.now() });
  });
  await placePhysiotherapists(db, clock);
  return granted.length;
};

/** One of the demo people leaves out the zero in front of a BIG number. */
const forgetful = 1;

/** People of the demo world choose their register on their own page, as most would; others still wait for that. */
const placePhysiotherapists = async (db: Database, clock: Clock): Promise<void> => {
  const accreditations = await findAccreditations(db);
  for (const code of await listCodes(db)) {
    const edition = await findEdition(db, code);
    if (!edition || edition.firstDay > today(clock)) continue;
    const people = (await findParticipants(db, edition.id)).filter(
      ({ profession, registerNumber }) => profession === 'fysiotherapeut' && registerNumber !== undefined,
    );
    await inTransaction(db, async (tx) => {
      for (const [at, { enrolmentId, name, registerNumber = '' }] of people.entries()) {
        const chosen = accreditations[at % accreditations.length];
        if (!chosen) continue;
        const number = at === forgetful ? registerNumber.replace(/^0/, '') : registerNumber;
        const registration = { register: registerName(chosen), number, name };
        await saveRegistration(tx, enrolmentId, registration, { by: 'person:demo', at: clock.now() });
      }
    });
  }
};
