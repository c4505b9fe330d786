import { dutchDay, dutchTime, type CalendarDay } from '../../../kernel/calendar-day.ts';
import { codeSystems, minutes, resource } from '../../domain/fhir-bundle.ts';
import { findRuns } from '../../store/runs.ts';
import { findOwnSessions } from '../../store/sessions.ts';
import { column, type ExportPart } from './part.ts';

/** The instant of a clock time on a Dutch day; of an hour that comes twice in autumn the first. */
const instantOf = (day: CalendarDay, time: string): string => {
  const bare = Date.parse(`${day}T${time}:00Z`);
  const found = [2, 1]
    .map((hours) => new Date(bare - hours * 3_600_000))
    .find((at) => dutchDay(at) === day && dutchTime(at) === time);
  return (found ?? new Date(bare)).toISOString();
};

/** The sessions the client was in. */
export const sessionsPart: ExportPart = {
  name: 'sessies',
  title: { nl: 'Sessies', en: 'Sessions' },
  columns: [
    column('day', 'Dag', 'Day', 'day'),
    column('begins', 'Begint', 'Begins'),
    column('ends', 'Eindigt', 'Ends'),
    column('place', 'Plaats', 'Place'),
    column('therapists', 'Met', 'With'),
    column('calledOff', 'Afgelast', 'Called off'),
  ],
  find: async (tx, { lang, patient }) => {
    const sessions = await findOwnSessions(tx);
    return {
      rows: sessions.map((session) => ({
        ...{ day: session.day, begins: session.begins, ends: session.ends, place: session.place },
        therapists: session.therapists.map(({ name }) => name).join(', '),
        calledOff: session.callOff ? (lang === 'nl' ? 'ja' : 'yes') : '',
      })),
      resources: sessions.map((session) =>
        resource({
          resourceType: 'Appointment',
          id: session.id,
          status: session.callOff ? 'cancelled' : 'booked',
          start: instantOf(session.day, session.begins),
          end: instantOf(session.day, session.ends),
          description: session.place,
          participant: [
            { actor: patient, status: 'accepted' },
            ...session.therapists.map(({ name }) => ({ actor: { display: name }, status: 'accepted' })),
          ],
        }),
      ),
    };
  },
};

const yesNo = (value: boolean | undefined, lang: 'nl' | 'en'): string =>
  value === undefined ? '' : lang === 'nl' ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no';

/** The runs, as they stand after corrections. */
export const runsPart: ExportPart = {
  name: 'lopen',
  title: { nl: 'Lopen', en: 'Runs' },
  columns: [
    column('day', 'Dag', 'Day', 'day'),
    column('state', 'Stand', 'State'),
    column('walked', 'Minuten gewandeld', 'Minutes walked', 'number'),
    column('run', 'Minuten gelopen', 'Minutes run', 'number'),
    column('breathing', 'Minuten ademoefening', 'Minutes of breathing exercise', 'number'),
    column('mood', 'Stemming vooraf', 'Mood before', 'number'),
    column('energy', 'Energie', 'Energy', 'number'),
    column('pain', 'Pijn', 'Pain', 'number'),
    column('sleep', 'Slaap', 'Sleep', 'number'),
    column('effort', 'Inspanning', 'Effort', 'number'),
    column('talkTest', 'Praattest', 'Talk test'),
    column('moodAfter', 'Stemming na afloop', 'Mood after', 'number'),
    column('painLater', 'Pijn na een dag', 'Pain after a day'),
    column('note', 'Notitie', 'Note'),
  ],
  find: async (tx, { lang, patient }) => {
    const runs = await findRuns(tx);
    return {
      rows: runs.map((run) => ({
        ...{ day: run.day, state: run.state, walked: run.minutesWalked, run: run.minutesRun, note: run.note },
        breathing: run.breathingMinutes,
        ...run.checkIn,
        effort: run.checkOut?.effort,
        talkTest: run.checkOut?.talkTest,
        moodAfter: run.checkOut?.mood,
        painLater: yesNo(run.painOver24Hours, lang),
      })),
      resources: runs.map((run) => {
        const scale = (text: string, value: number | undefined) =>
          value === undefined ? [] : [{ code: { text }, valueInteger: value }];
        return resource({
          resourceType: 'Observation',
          id: run.runId,
          status: run.state === 'begun' ? 'preliminary' : run.state === 'missed' ? 'cancelled' : 'final',
          code: {
            coding: [{ system: codeSystems.loinc, code: '55411-3', display: 'Exercise duration' }],
            text: 'run',
          },
          subject: patient,
          effectiveDateTime: run.day,
          issued: run.recordedAt.toISOString(),
          valueQuantity: minutes(run.minutesRun + run.minutesWalked),
          component: [
            { code: { text: 'minutes walked' }, valueQuantity: minutes(run.minutesWalked) },
            { code: { text: 'minutes run' }, valueQuantity: minutes(run.minutesRun) },
            ...(run.breathingMinutes === undefined
              ? []
              : [{ code: { text: 'breathing exercise' }, valueQuantity: minutes(run.breathingMinutes) }]),
            ...scale('mood before', run.checkIn?.mood),
            ...scale('energy before', run.checkIn?.energy),
            ...scale('pain before', run.checkIn?.pain),
            ...scale('sleep before', run.checkIn?.sleep),
            ...scale('effort 0-10', run.checkOut?.effort),
            ...scale('mood after', run.checkOut?.mood),
            ...(run.checkOut
              ? [{ code: { text: 'talk test passed' }, valueBoolean: run.checkOut.talkTest === 'passed' }]
              : []),
            ...(run.painOver24Hours === undefined
              ? []
              : [{ code: { text: 'pain over 24 hours' }, valueBoolean: run.painOver24Hours }]),
            ...(run.stop ? [{ code: { text: 'stop sign' }, valueString: run.stop.sign }] : []),
          ],
          note: [{ text: run.note }],
        });
      }),
    };
  },
};
