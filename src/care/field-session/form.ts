import { stopSigns } from '../domain/programme/history.ts';
import { absences, longestNote, stopActions, type Part } from '../domain/run.ts';
import { readBreathing, readMinutes, readScale } from '../domain/typed-numbers.ts';

export type ReadPart = { ok: true; value: Part } | { ok: false; error: string };

const one = <T extends string>(known: readonly T[], text: string | undefined): T | undefined =>
  known.find((value) => value === text);

const missing = (error: string): ReadPart => ({ ok: false, error });

/** What one small form of a card tells, or what is still to be filled in. */
export const readPart = (fields: Record<string, string>): ReadPart => {
  switch (fields['deel']) {
    case 'check-in': {
      const [mood, energy, pain, sleep] = ['stemming', 'energie', 'pijn', 'slaap'].map((f) =>
        readScale(fields[f]),
      );
      if (mood === undefined || energy === undefined || pain === undefined || sleep === undefined)
        return missing('Kies bij alle vier een getal.');
      return { ok: true, value: { part: 'check-in', checkIn: { mood, energy, pain, sleep } } };
    }
    case 'check-out': {
      const [effort, mood] = [readScale(fields['inspanning']), readScale(fields['stemming-na'])];
      const talkTest = one(['passed', 'failed'] as const, fields['praten']);
      const [minutesWalked, minutesRun] = [readMinutes(fields['gewandeld']), readMinutes(fields['gelopen'])];
      if (minutesWalked === undefined || minutesRun === undefined)
        return missing('Vul de minuten in als getal, zoals 12 of 12,5.');
      const breathingMinutes = readBreathing(fields['ademen']);
      if (breathingMinutes === 'wrong') return missing('Vul de ademoefening in van 0 tot en met 60 minuten.');
      if (effort === undefined || mood === undefined || !talkTest)
        return missing('Kies de inspanning, of praten lukte, en de stemming.');
      return {
        ok: true,
        value: {
          ...{ part: 'check-out', checkOut: { effort, mood, talkTest } },
          ...{ minutesWalked, minutesRun, breathingMinutes },
        },
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
