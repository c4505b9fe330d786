import { dutchDay } from '../../../kernel/calendar-day.ts';
import { formatInstant } from '../../../kernel/format.ts';
import { concept, resource } from '../../domain/fhir-bundle.ts';
import { signalStanding } from '../../domain/signals/handover.ts';
import { reasonText, stepTexts } from '../../domain/signals/texts.ts';
import { findPlans } from '../../store/measure-plans.ts';
import { findTitles } from '../../store/questionnaires.ts';
import { findSignalsOf } from '../../store/signals.ts';
import { column, type ExportPart } from './part.ts';

/** What must have reached a human, and what was done with it. */
export const signalsPart: ExportPart = {
  name: 'signalen',
  title: { nl: 'Signalen', en: 'Signals' },
  columns: [
    column('raised', 'Sinds', 'Since'),
    column('reason', 'Signaal', 'Signal'),
    column('done', 'Wat er is gedaan', 'What was done'),
    column('by', 'Door', 'By'),
    column('note', 'Geregeld', 'Arranged'),
    column('closed', 'Gesloten', 'Closed'),
  ],
  find: async (tx, { lang, patient }) => {
    const signals = await findSignalsOf(tx);
    return {
      rows: signals.map(({ raisedAt, reason, acknowledgement, closure }) => ({
        raised: formatInstant(raisedAt, lang),
        reason: reasonText(reason),
        done: (acknowledgement?.steps ?? []).map((step) => stepTexts[step].done).join('; '),
        by: acknowledgement?.by ?? '',
        note: acknowledgement?.note ?? '',
        closed: closure ? formatInstant(closure.at, lang) : '',
      })),
      resources: signals.map((signal) =>
        resource({
          resourceType: 'Flag',
          id: signal.id,
          status: signalStanding(signal).state === 'closed' ? 'inactive' : 'active',
          code: concept(reasonText(signal.reason)),
          subject: patient,
          period: { start: signal.raisedAt.toISOString() },
        }),
      ),
    };
  },
};

/** What was decided to measure, and when; the last decision stands first. */
export const measurePlanPart: ExportPart = {
  name: 'meetplan',
  title: { nl: 'Meetplan', en: 'Plan of measurements' },
  columns: [
    column('decided', 'Vastgelegd', 'Decided', 'day'),
    column('by', 'Door', 'By'),
    column('questionnaires', 'Vragenlijsten', 'Questionnaires'),
    column('starts', 'Vanaf', 'From', 'day'),
    column('ends', 'Tot', 'Until'),
    column('paused', 'Gepauzeerd', 'Paused'),
  ],
  find: async (tx, { lang }) => {
    const titles = await findTitles(tx, lang);
    return {
      rows: (await findPlans(tx)).map((plan) => ({
        ...{ decided: dutchDay(plan.decidedAt), by: plan.decidedBy },
        questionnaires: plan.questionnaires.map((id) => titles.get(id) ?? id).join('; '),
        ...{ starts: plan.startsOn, ends: plan.endsOn ?? '' },
        paused: plan.paused ? { nl: 'ja', en: 'yes' }[lang] : '',
      })),
      resources: [],
    };
  },
};
