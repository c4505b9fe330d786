import { stopSigns } from '../domain/programme/history.ts';
import { absences, longestNote, stopActions, type Part } from '../domain/run.ts';

export type ReadPart = { ok: true; value: Part } | { ok: false; error: string };

const scale = (text: string | undefined): number | undefined =>
  /^(?:[0-9]|10)$/.test(text ?? '') ? Number(text) : undefined;

/** Minutes as people write them, "12" or "12,5"; an empty field is none. */
const minutes = (text: string | undefined): number | undefined => {
  const written = (text ?? '').trim().replace(',', '.');
  if (written === '') return 0;
  return /^\d{1,3}(?:\.\d)?$/.test(written) ? Math.round(Number(written) * 2) / 2 : undefined;
};

const one = <T extends string>(known: readonly T[], text: string | undefined): T | undefined =>
  known.find((value) => value === text);

const missing = (error: string): ReadPart => ({ ok: false, error });

/** What one small form of a card tells, or what is still to be filled in. */
export const readPart = (fields: Record<string, string>): ReadPart => {
  switch (fields['deel']) {
    case 'check-in': {
      const [mood, energy, pain, sleep] = ['stemming', 'energie', 'pijn', 'slaap'].map((f) =>
        scale(fields[f]),
      );
      if (mood === undefined || energy === undefined || pain === undefined || sleep === undefined)
        return missing('Kies bij alle vier een getal.');
      return { ok: true, value: { part: 'check-in', checkIn: { mood, energy, pain, sleep } } };
    }
    case 'check-out': {
      const [effort, mood] = [scale(fields['inspanning']), scale(fields['stemming-na'])];
      const talkTest = one(['passed', 'failed'] as const, fields['praten']);
      const [minutesWalked, minutesRun] = [minutes(fields['gewandeld']), minutes(fields['gelopen'])];
      if (minutesWalked === undefined || minutesRun === undefined)
        return missing('Vul de minuten in als getal, zoals 12 of 12,5.');
      if (effort === undefined || mood === undefined || !talkTest)
        return missing('Kies de inspanning, of praten lukte, en de stemming.');
      return {
        ok: true,
        value: { part: 'check-out', checkOut: { effort, mood, talkTest }, minutesWalked, minutesRun },
      };
    }
    case 'absence': {
      const absence = one(absences, fields['afwezig']);
      return absence
        ? { ok: true, value: { part: 'absence', absence } }
        : missing('Kies met of zonder bericht.');
    }
    case 'presence':
      return { ok: true, value: { part: 'presence' } };
    case 'stop': {
      const [sign, done] = [one(stopSigns, fields['teken']), one(stopActions, fields['gedaan'])];
      return sign && done
        ? { ok: true, value: { part: 'stop', stop: { sign, done } } }
        : missing('Kies het teken, en wat er is gedaan.');
    }
    case 'note': {
      const note = (fields['notitie'] ?? '').trim();
      return Array.from(note).length > longestNote
        ? missing('Houd de notitie bij 280 tekens.')
        : { ok: true, value: { part: 'note', note } };
    }
    default:
      return missing('Probeer het nog eens.');
  }
};
