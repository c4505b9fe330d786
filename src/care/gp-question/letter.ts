import { formatDay } from '../../kernel/format.ts';
import type { CalendarDay } from '../../kernel/calendar-day.ts';
import type { FiredRule, ScreeningDecision } from '../domain/screening.ts';
import { factsInWords } from '../domain/screening-questions.ts';

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

/**
 * The first words of a question to a doctor (S39): what the client reported that asks for it, and whether walking,
 * calm or harder running is all right. Nothing else of the file is in it. The therapist edits it.
 */
export const draftQuestion = (given: {
  client: { name: string; bornOn: CalendarDay };
  decision: ScreeningDecision;
  screenedOn: CalendarDay;
  therapist: string;
  practice: string;
}): string => {
  const { client, decision } = given;
  const facts = [...new Set(reported(decision))];
  const blocked =
    decision.outcome === 'ask-gp' && decision.blocks === 'vigorous'
      ? 'Tot uw antwoord loopt de cliënt alleen rustig.'
      : 'Tot uw antwoord wordt er niet gelopen.';
  return [
    `Betreft: ${client.name}, geboren op ${formatDay(client.bornOn, 'nl')}`,
    'Geachte heer, mevrouw,',
    `${client.name} wil bij ons beginnen met looptherapie: wandelen en rustig hardlopen onder begeleiding, naast een behandeling die er is. We beginnen met wandelen, afgewisseld met korte stukken lopen, op een tempo waarbij praten gaat.`,
    facts.length > 0
      ? `Bij de intake op ${formatDay(given.screenedOn, 'nl')} meldde de cliënt:\n${facts.map((fact) => `- ${fact}`).join('\n')}`
      : `Bij de intake op ${formatDay(given.screenedOn, 'nl')} spraken we af om eerst met u te overleggen.`,
    [
      'Onze vraag: waarmee gaat u akkoord?',
      '- wandelen',
      '- rustig lopen (licht tot matig; praten gaat)',
      '- ook steviger lopen (intensief)',
      '- liever nog niets van dit alles',
    ].join('\n'),
    'Is er iets waar we onderweg op moeten letten?',
    blocked,
    `Met vriendelijke groet,\n${given.therapist}, looptherapeut\n${given.practice}`,
  ].join('\n\n');
};
