import { dutchDay } from '../../../kernel/calendar-day.ts';
import { formatDay, formatNumber, formatTime } from '../../../kernel/format.ts';
import { lastWeeks, timesInWeek, type LoggedRun } from '../../domain/independence.ts';
import type { Hope } from '../../domain/intake.ts';
import { bandTexts } from '../../domain/instruments/texts.ts';
import { findInstrument } from '../../domain/instruments/instruments.ts';
import type { LetterKind, LetterPart, PartName, ScoreRow } from '../../domain/letter.ts';
import { asLogged } from '../../domain/logged-runs.ts';
import type { NamedRecipient } from '../../store/consents.ts';
import type { Client } from '../../store/clients.ts';
import { findIntake, findReferral } from '../../store/intakes.ts';
import { findQuestionWords } from '../../store/letter-sources.ts';
import { findScores, type Measurement } from '../../store/measurements.ts';
import { findRuns } from '../../store/runs.ts';
import type { CareTx } from '../../store/scope.ts';
import { findComingSessions, findOwnSessions } from '../../store/sessions.ts';
import { findPresence } from '../../store/shared-presence.ts';
import { dayWithoutName } from './words.ts';

export type DraftAbout = Readonly<{
  kind: LetterKind;
  client: Client;
  to: NamedRecipient;
  practice: string;
  now: Date;
}>;

type Write = (tx: CareTx, about: DraftAbout) => Promise<Omit<LetterPart, 'part'> | undefined>;

/** A part that is written of the client alone, whoever it is for. */
type WriteOfClient = (
  tx: CareTx,
  about: Pick<DraftAbout, 'kind' | 'client' | 'now'>,
) => Promise<Omit<LetterPart, 'part'> | undefined>;

const text = (words: string) => ({ text: words });
const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)!}`;

/** How a start is said: by request of this very recipient, and of no other: who asked is no news for others. */
const opening: Write = async (tx, { kind, client, to, practice }) => {
  const began = dayWithoutName(dutchDay(client.startedAt));
  const referral = await findReferral(tx);
  const asked = referral && (referral.kind === to.kind || to.kind === 'referrer') ? ', op uw verzoek,' : '';
  switch (kind) {
    case 'start':
      return text(
        `Op ${began} begon ${client.name}${asked} met runningtherapie bij ${practice}: wandelen en rustig lopen in kleine stappen, onder begeleiding. Met deze brief laat ik u weten hoe we beginnen.`,
      );
    case 'progress':
      return text(
        `Sinds ${began} volgt ${client.name}${asked} runningtherapie bij ${practice}. Met deze brief laat ik u weten hoe het gaat.`,
      );
    case 'closing':
      return text(
        client.endedAt
          ? `De runningtherapie van ${client.name} bij ${practice}, begonnen op ${began}, is op ${dayWithoutName(dutchDay(client.endedAt))} afgerond. Met deze brief sluit ik de begeleiding bij u af.`
          : `De runningtherapie van ${client.name} bij ${practice}, begonnen op ${began}, wordt afgerond. Met deze brief sluit ik de begeleiding bij u af.`,
      );
    case 'gp-question':
      return text(
        `${client.name} wil bij ${practice} beginnen met runningtherapie: wandelen en rustig lopen onder begeleiding, op een tempo waarbij praten gaat. Voor het begin leg ik u een vraag voor.`,
      );
    case 'attendance':
      return undefined;
  }
};

const question: Write = async (tx, { to }) => {
  const written = await findQuestionWords(tx, to.id);
  return text(
    written ??
      'Bij de intake spraken we af om eerst met u te overleggen. Waarmee gaat u akkoord: wandelen, rustig lopen (licht tot matig), ook steviger lopen, of liever nog niets van dit alles? Is er iets waar we onderweg op moeten letten?',
  );
};

const hopeWords: Record<Hope, string> = {
  'run-alone': 'zelfstandig leren lopen',
  'less-stress': 'minder spanning',
  'better-mood': 'een betere stemming',
  'better-sleep': 'beter slapen',
  'more-energy': 'meer energie',
  'beside-treatment': 'steun naast de behandeling',
  'back-to-work': 'weer aan het werk',
  rhythm: 'een vast ritme',
};

const goals: WriteOfClient = async (tx, { client, now }) => {
  const found = await findIntake(tx, dutchDay(now));
  if (!found) return undefined;
  const { hopes, runsAWeek, aimMinutes } = found.intake.goals;
  const hoped =
    hopes.length > 0 ? ` ${client.name} hoopt op ${listed(hopes.map((hope) => hopeWords[hope]))}.` : '';
  return text(
    `We werken toe naar zelfstandig lopen: ${aimMinutes} minuten per keer, om te beginnen ${runsAWeek} keer per week.${hoped}`,
  );
};

/** Sessions that were held or planned until today, and how many of them the client was at. */
const attendance: Write = async (tx, { kind, client, now }) => {
  const today = dutchDay(now);
  const held = await findPresence(tx, client.id);
  const planned = (await findOwnSessions(tx)).filter(({ day, callOff }) => day <= today && !callOff);
  const days = [...held, ...planned].map(({ day }) => day).sort();
  const first = days[0];
  if (!first) return kind === 'attendance' ? text('Er waren nog geen geplande sessies.') : undefined;
  const there = held.filter(({ present }) => present).length;
  const of = Math.max(planned.length, held.length);
  const span = `van ${dayWithoutName(first)} tot en met ${dayWithoutName(days.at(-1)!)}`;
  return text(
    kind === 'attendance'
      ? `${client.name} was in de periode ${span} aanwezig bij ${there} van de ${of} geplande sessies.`
      : `${client.name} kwam ${span} naar ${there} van de ${of} geplande sessies.`,
  );
};

/** What was run in the last four weeks: times a week and minutes a time. */
const course = async (tx: CareTx, now: Date): Promise<{ times: string; minutes: number } | undefined> => {
  const runs: LoggedRun[] = asLogged(await findRuns(tx));
  const weeks = lastWeeks(runs, dutchDay(now), 4);
  const all = weeks.flatMap((week) => week.runs);
  if (all.length === 0) return undefined;
  const times = weeks.reduce((sum, week) => sum + timesInWeek(week), 0) / weeks.length;
  const minutes = Math.round(all.reduce((sum, run) => sum + run.minutes, 0) / all.length);
  return { times: formatNumber(times, 'nl'), minutes };
};

const programme: WriteOfClient = async (tx, { client, now }) => {
  const lately = await course(tx, now);
  return text(
    lately
      ? `Het programma wisselt wandelen en rustig lopen af en bouwt op in minuten. In de laatste vier weken bewoog ${client.name} gemiddeld ${lately.times} keer per week, ${lately.minutes} minuten per keer, wandelen meegeteld.`
      : 'Het programma wisselt wandelen en rustig lopen af en bouwt op in minuten: drie keer per week, met een rustdag ertussen. De talktest geeft het tempo: praten blijft mogelijk.',
  );
};

const ability: WriteOfClient = async (tx, { client, now }) => {
  const lately = await course(tx, now);
  return text(
    lately
      ? `${client.name} beweegt nu ${lately.minutes} minuten achtereen op een rustig tempo, gemiddeld ${lately.times} keer per week.`
      : `Over wat ${client.name} nu aan bewegen kan, zijn nog geen gegevens: het lopen begint nog.`,
  );
};

/** The scores of one measurement, a row for each scale that came to a number. */
const rowsOf = (measurement: Measurement): ScoreRow[] => {
  const instrument = measurement.instrument ? findInstrument(measurement.instrument) : undefined;
  const { outcome } = measurement;
  if (!instrument || !outcome?.ok) return [];
  return instrument.subscales.flatMap((scale): ScoreRow[] => {
    const score = outcome.value[scale.code];
    if (score?.kind !== 'score') return [];
    const name = instrument.subscales.length > 1 ? `${instrument.name}, ${scale.name.nl}` : instrument.name;
    const band = score.band ? `, ${bandTexts.nl[score.band]}` : '';
    return [
      {
        what: instrument.validated ? name : `${name} (eigen vragen, niet onderzocht)`,
        on: measurement.on,
        result: `${formatNumber(score.value, 'nl')} van ${formatNumber(score.max, 'nl')}${band}`,
      },
    ];
  });
};

/** The first and the last measurement of each instrument; at the start the last one only. */
const scores: WriteOfClient = async (tx, { kind }) => {
  const found = (await findScores(tx)).filter(({ instrument, outcome }) => instrument && outcome?.ok);
  const byInstrument = new Map<string, Measurement[]>();
  for (const one of found)
    byInstrument.set(one.instrument!, [...(byInstrument.get(one.instrument!) ?? []), one]);
  const rows = [...byInstrument.values()].flatMap((all) => {
    const [first, last] = [all[0]!, all.at(-1)!];
    return (kind === 'start' || first === last ? [last] : [first, last]).flatMap(rowsOf);
  });
  return rows.length === 0
    ? undefined
    : {
        text: 'De uitslagen zeggen waar een score ligt tussen bekende grenzen, en niet meer dan dat.',
        rows,
      };
};

const schedule: Write = async (tx, { now }) => {
  const coming = (await findComingSessions(tx, now, 12)).filter(({ callOff }) => !callOff);
  if (coming.length === 0) return undefined;
  const lines = coming.map(
    ({ day, begins, ends }) =>
      `${formatDay(day, 'nl')}, ${formatTime(begins, 'nl')} tot ${formatTime(ends, 'nl')}`,
  );
  return text(lines.join('\n'));
};

const next: Write = (_tx, { kind, client }) => {
  const ended = client.endReason === undefined || client.endReason === 'runs-alone';
  const words: Partial<Record<LetterKind, string>> = {
    start:
      'De minuten lopen bouwen op zolang het goed gaat. Om de vier weken kijken we samen hoe het gaat. Verandert er iets in de gezondheid, dan pauzeert het lopen tot een arts heeft meegekeken.',
    progress: 'We gaan verder in kleine stappen naar zelfstandig lopen. Over vier weken kijken we opnieuw.',
    closing: ended
      ? `${client.name} loopt zelfstandig verder, met een eigen plan voor moeilijke tijden. Drie en zes maanden na de afronding vragen we nog een keer hoe het gaat.`
      : 'De begeleiding eindigt hiermee. Drie en zes maanden na de afronding vragen we nog een keer hoe het gaat.',
  };
  return Promise.resolve(words[kind] === undefined ? undefined : text(words[kind]));
};

/** What a part says by itself, for who may have it without a letter. */
export const partsOfClient = { goals, programme, function: ability, scores } as const;

const writers: Readonly<Record<PartName, Write>> = {
  ...{ opening, question, attendance, schedule, next, ...partsOfClient },
  extra: () => Promise.resolve(undefined),
};

/**
 * The first text of a letter, from the data of the file: the parts that its recipient may get, and nothing is read for
 * another. Says no diagnosis and advises on no medication. A part of which there is nothing stays out.
 */
export const draftLetter = async (
  tx: CareTx,
  parts: readonly PartName[],
  about: DraftAbout,
): Promise<LetterPart[]> => {
  const written: LetterPart[] = [];
  for (const part of parts) {
    const found = await writers[part](tx, about);
    if (found) written.push({ part, ...found });
  }
  return written;
};
