import { expect, test } from 'vitest';
import { plantClient, plantPractice } from '../../../../test/support/care.ts';
import { testDatabase } from '../../../../test/support/database.ts';
import { parseDay } from '../../../kernel/calendar-day.ts';
import { observedSignal } from '../../domain/signals/reasons.ts';
import { savePlan } from '../../store/measure-plans.ts';
import { ownCheckInId } from '../../store/questionnaires.ts';
import { asActor } from '../../store/scope.ts';
import { raiseSignals, saveAcknowledgement } from '../../store/signals.ts';
import { measurePlanPart, signalsPart } from './signals.ts';

const at = new Date('2027-03-01T10:00:00Z');

test('a client takes along their signals with what was done, and the plans of measuring', async () => {
  const db = await testDatabase();
  const { actor } = await plantPractice(db);
  const clientId = await plantClient(db, actor);
  const access = { act: 'export', object: 'file', clientId, point: 'test', at } as const;
  const parts = await asActor(db, actor, access, async (tx) => {
    const { memberId } = actor;
    const [signalId] = await raiseSignals(tx, {
      clientId,
      reasons: [observedSignal('mania')],
      memberId,
      now: at,
    });
    await saveAcknowledgement(tx, {
      ...{ signalId: signalId!, clientId, memberId, steps: ['called-gp'], clientAgreed: false },
      ...{ consent: undefined, note: 'Huisarts belt', at },
    });
    await savePlan(tx, {
      ...{ clientId, memberId, at, questionnaires: [ownCheckInId], paused: true },
      ...{ startsOn: parseDay('2027-03-01')!, endsOn: undefined },
    });
    const about = {
      ...{ clientId, lang: 'nl' as const, at },
      patient: { reference: `Patient/${clientId}`, type: 'Patient' },
      practice: { reference: 'Organization/x', type: 'Organization' },
    } as const;
    return { signals: await signalsPart.find(tx, about), plan: await measurePlanPart.find(tx, about) };
  });
  expect(parts?.signals.rows).toMatchObject([
    { reason: 'Tekenen van een manie', done: 'Huisarts gebeld', note: 'Huisarts belt' },
  ]);
  expect(parts?.signals.resources).toMatchObject([{ resourceType: 'Flag', status: 'active' }]);
  expect(parts?.plan.rows).toMatchObject([{ questionnaires: 'Korte check-in', paused: 'ja' }]);
});
