import { formatDay, formatTime } from '../../kernel/format.ts';
import type { EndReason } from '../domain/client.ts';
import type { DischargeChoice, FollowUp } from '../domain/discharge.ts';
import type { Field } from '../domain/field.ts';
import type { NextStep } from '../domain/next-step.ts';
import { stopSignWords } from '../domain/stop-sign-words.ts';
import type { DoctorsAnswer } from '../domain/screening-state.ts';
import { filePath } from '../domain/practice-pages.ts';

export const fieldWords: Record<Field, string> = {
  cure: 'met klachten (curatie)',
  reintegration: 'om weer aan het werk te komen (re-integratie)',
  prevention: 'om klachten voor te zijn (preventie)',
};

export const choiceNames: Record<DischargeChoice, string> = {
  'runs-alone': 'loopt zelfstandig verder',
  'client-stops': 'de cliënt stopt',
  'referred-on': 'doorverwezen',
  moved: 'verhuisd',
  'no-contact': 'geen contact meer',
};

export const endReasonNames: Record<EndReason, string> = {
  ...choiceNames,
  health: 'om de gezondheid',
  'entered-twice': 'dubbel ingevoerd',
  other: 'om een andere reden',
};

export const doctorNames: Record<DoctorsAnswer['by'], string> = {
  'general-practitioner': 'de huisarts',
  cardiologist: 'de cardioloog',
  'other-specialist': 'een specialist',
};

const followUpNames: Record<FollowUp['kind'], string> = {
  'booster-week-20': 'de opfrisser van week 20',
  'booster-week-28': 'de opfrisser van week 28',
  'after-3-months': 'de meting na 3 maanden',
  'after-6-months': 'de meting na 6 maanden',
};

const momentNames: Record<Extract<NextStep, { step: 'measure' }>['moment'], string> = {
  start: 'De startmeting',
  along: 'De tussenmeting',
  end: 'De eindmeting',
  'after-3-months': 'De meting na 3 maanden',
  'after-6-months': 'De meting na 6 maanden',
  extra: 'Een extra meting',
};

export type StepWords = { title: string; told: string; link?: { href: string; label: string } };
type Words = {
  [S in NextStep['step']]: (step: Extract<NextStep, { step: S }>, clientId: string) => StepWords;
};

const steps: Words = {
  'take-up-signal': ({ id, count, since }) => ({
    title: count === 1 ? 'Neem het signaal op' : `Neem ${count} signalen op`,
    told: `${count === 1 ? 'Er wacht een signaal' : `Er wachten ${count} signalen, het eerste`} sinds ${formatDay(since, 'nl')}. Kijk wat er is, en leg vast wat u deed.`,
    link: { href: `/praktijk/signalen/${id}`, label: 'Naar het signaal' },
  }),
  'follow-up': ({ kind, dueOn }, clientId) => ({
    title: `Straks: ${followUpNames[kind]}`,
    told: `De begeleiding is afgerond. Op ${formatDay(dueOn, 'nl')} is het tijd voor ${followUpNames[kind]}.`,
    link: { href: `${filePath(clientId)}/afronden`, label: 'Wat er nog komt' },
  }),
  'nothing-more': (_, clientId) => ({
    title: 'Er is niets meer te doen',
    told: 'De begeleiding is afgerond. Het dossier blijft zo lang bewaard als nodig is.',
    link: { href: filePath(clientId, 'rights'), label: 'Naar het dossier' },
  }),
  'await-doctor': (_, clientId) => ({
    title: 'Wacht op het antwoord van de arts',
    told: 'Tot dat is vastgelegd, wordt er niet gelopen. Is het er al? Leg het dan vast.',
    link: { href: filePath(clientId, 'intake'), label: 'Naar vraag en antwoord' },
  }),
  'record-intake': (_, clientId) => ({
    title: 'Doe de intake',
    told: 'Vraag waarom iemand komt, wat het doel is en of lopen veilig kan. Daarna volgt een voorstel voor het programma.',
    link: { href: filePath(clientId, 'intake'), label: 'Begin de intake' },
  }),
  'screen-again': ({ because }, clientId) => ({
    title: 'Vraag de screening opnieuw',
    told:
      because === 'twelve-months'
        ? 'De twaalf maanden zijn voorbij. Tot de vragen opnieuw gesteld zijn, wordt er niet gelopen.'
        : 'De gezondheid veranderde. Tot de vragen opnieuw gesteld zijn, wordt er niet gelopen.',
    link: { href: filePath(clientId, 'intake'), label: 'Naar de screening' },
  }),
  'do-not-run': (_, clientId) => ({
    title: 'Nog niet lopen',
    told: 'De screening laat wandelen en lopen nu niet toe. Bespreek wat er wel kan, en met wie.',
    link: { href: filePath(clientId, 'intake'), label: 'Naar de screening' },
  }),
  'begin-programme': (_, clientId) => ({
    title: 'Maak het programma',
    told: 'De intake is rond. Uit de antwoorden volgt een voorstel, van de eerste stap tot zelfstandig lopen.',
    link: { href: filePath(clientId, 'programme'), label: 'Bekijk het voorstel' },
  }),
  'release-stop-sign': ({ on, sign }, clientId) => ({
    title: 'Beoordeel het stopteken',
    told: `Op ${formatDay(on, 'nl')} is gestopt: ${stopSignWords.nl[sign]}. Er staat niets gepland tot u het vrijgeeft.`,
    link: { href: filePath(clientId, 'programme'), label: 'Naar het programma' },
  }),
  'plan-measuring': (_, clientId) => ({
    title: 'Kies waarmee u meet',
    told: 'Stress wordt gemeten bij de start, onderweg en aan het eind. Kies de vragenlijsten.',
    link: { href: filePath(clientId, 'measurements'), label: 'Kies vragenlijsten' },
  }),
  measure: ({ moment, dueOn }, clientId) => ({
    title: `${momentNames[moment]} wacht`,
    told: `Gevraagd voor ${formatDay(dueOn, 'nl')}, en nog niet ingevuld. Vul het samen in, of stuur de link nog eens.`,
    link: { href: filePath(clientId, 'measurements'), label: 'Naar de metingen' },
  }),
  'discuss-discharge': (_, clientId) => ({
    title: 'Bespreek het afronden',
    told: 'Vier weken op rij lukt het: drie of vier keer, een half uur of langer, en meestal alleen.',
    link: { href: `${filePath(clientId)}/afronden`, label: 'Naar het afronden' },
  }),
  meet: ({ id, day, begins, place }) => ({
    title: `Tot ${formatDay(day, 'nl')}`,
    told: `De volgende sessie begint om ${formatTime(begins, 'nl')}${place ? `, ${place}` : ''}.`,
    link: { href: `/praktijk/agenda/${id}`, label: 'Naar de sessie' },
  }),
  'plan-session': (_, clientId) => ({
    title: 'Plan een sessie',
    told: 'Er staat geen begeleide sessie in de agenda.',
    link: { href: filePath(clientId, 'sessions'), label: 'Naar de sessies' },
  }),
};

/** The one next step in words, with where to take it. */
export const stepInWords = (step: NextStep, clientId: string): StepWords =>
  (steps[step.step] as (step: NextStep, clientId: string) => StepWords)(step, clientId);
