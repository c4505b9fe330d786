import { formatDay } from '../../kernel/format.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { FiredRule, ScreeningDecision } from '../domain/screening.ts';
import { factsInWords } from '../domain/screening-questions.ts';
import type { ScreeningState } from '../domain/screening-state.ts';
import { dayWithoutName } from '../papers/letter/words.ts';

/** Letters in a question to a doctor: one page. */
export const longestLetter = 4_000;

/** What a rule tells a doctor that has no facts of its own. */
const plainly: Partial<Record<FiredRule['rule'], string>> = {
  'other-condition-unstable': 'een aandoening die de laatste maanden veranderde, of waar niemand naar kijkt',
  'supervised-only': 'het advies om alleen onder toezicht te bewegen',
  underweight: 'een BMI onder 18,5',
};

const reported = (decision: ScreeningDecision): string[] =>
  decision.rules.flatMap((fired) => {
    const plain = plainly[fired.rule];
    return plain ? [plain] : factsInWords(fired, 'nl');
  });

type Given = {
  client: { name: string; bornOn: CalendarDay };
  decision: ScreeningDecision;
  screenedOn: CalendarDay;
  state: ScreeningState;
  /** Whether somebody treats the client. */
  treated: boolean;
  /** The first day of a programme under way; undefined while none is. */
  runsSince: CalendarDay | undefined;
  therapist: string;
  practice: string;
};

const opening = ({ client, treated, runsSince }: Given): string => {
  const beside = treated ? ', naast de behandeling die er is' : '';
  return runsSince
    ? `${client.name} volgt sinds ${dayWithoutName(runsSince)} bij ons runningtherapie: wandelen en rustig hardlopen onder begeleiding${beside}, op een tempo waarbij praten gaat.`
    : `${client.name} wil bij ons beginnen met runningtherapie: wandelen en rustig hardlopen onder begeleiding${beside}. We beginnen met wandelen, afgewisseld met korte stukken hardlopen, op een tempo waarbij praten gaat.`;
};

/** What stays closed until a doctor answers; nothing where the screening waits for no doctor. */
const untilAnswered = ({ state }: Given): string | undefined => {
  if (state.permitted === 'nothing') return 'Tot uw antwoord wordt er niet gelopen.';
  return state.state === 'doctor-awaited' ? 'Tot uw antwoord loopt de cliënt alleen rustig.' : undefined;
};

const occasion = (given: Given, closed: string | undefined): string | undefined => {
  const facts = [...new Set(reported(given.decision))];
  const on = `Bij de intake op ${formatDay(given.screenedOn, 'nl')}`;
  if (facts.length > 0) return `${on} meldde de cliënt:\n${facts.map((fact) => `- ${fact}`).join('\n')}`;
  return closed && `${on} spraken we af om eerst met u te overleggen.`;
};

/**
 * The first words of a question to a doctor (S39): what the client reported that asks for it, and whether walking,
 * calm or harder running is all right. It says of treatment, of a programme under way and of what waits only what the
 * file says; nothing else of the file is in it. The therapist edits it.
 */
export const draftQuestion = (given: Given): string => {
  const { client } = given;
  const closed = untilAnswered(given);
  return [
    `Betreft: ${client.name}, geboren op ${dayWithoutName(client.bornOn)}`,
    'Geachte heer of mevrouw,',
    opening(given),
    occasion(given, closed),
    [
      'Onze vraag: waarmee gaat u akkoord?',
      '- wandelen',
      '- rustig lopen (licht tot matig; praten gaat)',
      '- ook steviger lopen (intensief)',
      '- liever nog niets van dit alles',
    ].join('\n'),
    'Is er iets waar we onderweg op moeten letten?',
    closed,
    `Met vriendelijke groet,\n${given.therapist}, runningtherapeut\n${given.practice}`,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
};
