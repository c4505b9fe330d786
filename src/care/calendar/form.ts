import { parseDay, type CalendarDay } from '../../kernel/calendar-day.ts';
import type { FieldErrors } from '../../ui/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { longestSeries, scopes, seriesDays, type Scope } from '../domain/session-series.ts';
import { decideTimes, parseTime, type Times } from '../domain/session.ts';
import { timesErrors } from './texts.ts';

type Fields = Record<string, string>;
export type PlanInput = {
  days: CalendarDay[];
  begins: string;
  ends: string;
  place: string;
  therapistId: string;
  with: { client: string } | { group: string };
  despiteClash: boolean;
};
export type ChangeInput = Times & { place: string; therapistId: string; scope: Scope; despiteClash: boolean };
export type Read<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

const longestPlace = 120;

/** The day, the times, the place and the therapist of a form, or what is wrong with them. */
const readTimes = (
  fields: Fields,
  today: CalendarDay,
): { times: Times | undefined; place: string; therapistId: string; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  const day = parseDay(fields['dag'] ?? '');
  const [begins, ends] = [parseTime(fields['begin'] ?? ''), parseTime(fields['einde'] ?? '')];
  if (!day) errors['dag'] = 'Kies een dag.';
  if (!begins) errors['begin'] = 'Vul een begintijd in, zoals 19:00.';
  if (!ends) errors['einde'] = 'Vul een eindtijd in, zoals 20:00.';
  const decided = day && begins && ends ? decideTimes({ day, begins, ends }, today) : undefined;
  if (decided && !decided.ok) errors[timesErrors[decided.reason].field] = timesErrors[decided.reason].text;
  const place = (fields['plaats'] ?? '').trim();
  if (place === '') errors['plaats'] = 'Vul in waar u elkaar treft.';
  if (place.length > longestPlace) errors['plaats'] = `Houd het bij ${longestPlace} tekens.`;
  const therapistId = fields['therapeut'] ?? '';
  if (!isId(therapistId)) errors['therapeut'] = 'Kies een therapeut.';
  return { times: decided?.ok ? decided.value : undefined, place, therapistId, errors };
};

/** What a form about a new session asks for. */
export const readPlan = (fields: Fields, today: CalendarDay): Read<PlanInput> => {
  const { times, place, therapistId, errors: wrong } = readTimes(fields, today);
  const [, kind, id] = /^(c|g):(.+)$/.exec(fields['met'] ?? '') ?? [];
  // In the order in which the form asks.
  const errors: FieldErrors = {
    ...(!kind || !id || !isId(id) ? { met: 'Kies een cliënt of een groep.' } : {}),
    ...wrong,
  };
  const everyWeeks = fields['elke'] === '2' ? 2 : 1;
  const days = times && seriesDays({ first: times.day, times: Number(fields['aantal'] ?? '1'), everyWeeks });
  if (days && !days.ok) errors['aantal'] = `Vul een getal in van 1 tot en met ${longestSeries}.`;
  if (Object.keys(errors).length > 0 || !times || !days?.ok || !id) return { ok: false, errors };
  const { begins, ends } = times;
  return {
    ok: true,
    value: {
      ...{ days: days.value, begins, ends, place, therapistId },
      with: kind === 'g' ? { group: id } : { client: id },
      despiteClash: fields['toch'] === 'ja',
    },
  };
};

/** What a form about a change asks for. */
export const readChange = (fields: Fields, today: CalendarDay): Read<ChangeInput> => {
  const { times, place, therapistId, errors } = readTimes(fields, today);
  const scope = scopes.find((one) => one === (fields['welke'] ?? 'this'));
  if (!scope) errors['welke'] = 'Kies voor welke sessies de wijziging geldt.';
  if (Object.keys(errors).length > 0 || !times || !scope) return { ok: false, errors };
  return { ok: true, value: { ...times, place, therapistId, scope, despiteClash: fields['toch'] === 'ja' } };
};
