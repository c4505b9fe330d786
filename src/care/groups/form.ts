import type { FieldErrors } from '../../ui/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { largestGroup } from '../domain/group.ts';
import { minutesLong, parseTime } from '../domain/session.ts';

export type GroupInput = {
  name: string;
  place: string;
  weekday: number;
  begins: string;
  ends: string;
  open: boolean;
  most: number;
  memberId: string;
};

const longestText = 120;

/** What a form about a group asks for, or what is wrong with it. */
export const readGroup = (
  fields: Record<string, string>,
): { ok: true; value: GroupInput } | { ok: false; errors: FieldErrors } => {
  const errors: FieldErrors = {};
  const text = (name: string) => (fields[name] ?? '').trim();
  const [name, place, memberId] = [text('naam'), text('plaats'), text('therapeut')];
  const [begins, ends] = [parseTime(text('begin')), parseTime(text('einde'))];
  const most = Number(text('hoogstens'));
  if (name === '') errors['naam'] = 'Geef de groep een naam.';
  if (place === '') errors['plaats'] = 'Vul in waar de groep begint.';
  for (const [field, value] of [
    ['naam', name],
    ['plaats', place],
  ] as const)
    // prettier-ignore
    if (value.length > longestText) errors[field] = `Houd het bij ${longestText} tekens.`;
  if (!/^[0-6]$/.test(text('weekdag'))) errors['weekdag'] = 'Kies een weekdag.';
  if (!begins || begins < '05:00') errors['begin'] = 'Vul een begintijd in vanaf 05.00 uur.';
  if (!ends || ends > '23:00') errors['einde'] = 'Vul een eindtijd in tot 23.00 uur.';
  else if (begins && ends <= begins) errors['einde'] = 'Kies een eindtijd na de begintijd.';
  else if (begins && minutesLong({ begins, ends }) > 240)
    errors['einde'] = 'Een sessie duurt ten hoogste vier uur.';
  if (!Number.isInteger(most) || most < 1 || most > largestGroup)
    errors['hoogstens'] = `Vul een getal in van 1 tot en met ${largestGroup}.`;
  if (!isId(memberId)) errors['therapeut'] = 'Kies een therapeut.';
  if (Object.keys(errors).length > 0 || !begins || !ends) return { ok: false, errors };
  const weekday = Number(text('weekdag'));
  return {
    ok: true,
    value: { name, place, weekday, begins, ends, most, memberId, open: fields['open'] === 'ja' },
  };
};
