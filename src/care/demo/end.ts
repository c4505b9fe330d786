import { addDays } from '../../kernel/calendar-day.ts';
import { dischargeCriteria, followUps } from '../domain/discharge.ts';
import { asLogged } from '../domain/logged-runs.ts';
import { endClient } from '../store/clients.ts';
import { closeFollowUp, findDischarge, saveDischarge, saveRelapsePlan } from '../store/discharges.ts';
import { findRuns } from '../store/runs.ts';
import type { CareTx } from '../store/scope.ts';
import type { PlantedFile } from './files.ts';
import { momentOn } from './moments.ts';

/** What somebody wrote down for harder times. */
export const relapsePlan = {
  signs: ['Slecht slapen, drie nachten achter elkaar', 'Afspraken afzeggen'],
  steps: ['Twintig minuten wandelen, ook als het regent', 'Een week terug in het programma'],
  people: ['Een vriendin uit de loopgroep', 'De huisarts'],
};

/** Ends the guidance of who runs alone, with what came after it so far; in a transaction of that one client. */
export const plantDischarge = async (tx: CareTx, file: PlantedFile, memberId: string): Promise<true> => {
  const { id: clientId, endedOn, startDay } = file;
  const now = momentOn(endedOn!, 12);
  await saveRelapsePlan(tx, clientId, relapsePlan, now);
  await saveDischarge(tx, {
    ...{ clientId, dischargedOn: endedOn!, choice: 'runs-alone', memberId, now },
    criteria: dischargeCriteria(asLogged(await findRuns(tx)), endedOn!),
    reason: 'Loopt zelfstandig en wil verder met een eigen groepje.',
    followUps: followUps({ weekOneOn: startDay, dischargedOn: endedOn! }),
  });
  for (const { id, kind, dueOn } of (await findDischarge(tx))?.followUps ?? [])
    if (kind !== 'after-3-months' && kind !== 'after-6-months')
      await closeFollowUp(tx, { id, outcome: 'done', memberId, now: momentOn(addDays(dueOn, 2)) });
  await endClient(tx, clientId, 'runs-alone', now);
  return true;
};
