import type { Texts } from '../../kernel/lang.ts';
import {
  planLimits,
  type Criterion,
  type DischargeChoice,
  type DischargeRefusal,
  type FollowUp,
  type FollowUpRefusal,
  type PlanRefusal,
} from '../domain/discharge.ts';
import type { FollowUpOutcome } from '../store/discharges.ts';

/** The criteria of S2 in words, with what was counted. */
export const criterionWords: Record<
  Criterion['criterion'],
  { name: string; counted: (facts: Criterion['facts']) => string }
> = {
  'three-or-four-times': {
    name: 'Drie of vier keer per week',
    counted: ({ count, of }) => `${count} van de ${of} weken`,
  },
  'thirty-to-sixty-minutes': {
    name: '30 tot 60 minuten, ten minste drie keer per week',
    counted: ({ count, of }) => `${count} van de ${of} weken`,
  },
  independently: {
    name: 'Zelfstandig: driekwart van de lopen zonder begeleiding',
    counted: ({ count, of }) => (of === 0 ? 'nog niet gelopen' : `${count} van de ${of} lopen`),
  },
};

export const choiceWords: Record<DischargeChoice, { label: string; hint?: string }> = {
  'runs-alone': {
    label: 'Loopt zelfstandig',
    hint: 'Het doel: 30 tot 60 minuten, drie of vier keer per week, alleen.',
  },
  'client-stops': { label: 'De cliënt stopt' },
  'referred-on': { label: 'Verwezen naar een ander' },
  moved: { label: 'Verhuisd' },
  'no-contact': { label: 'Geen contact meer' },
};

export const followUpWords: Record<FollowUp['kind'], string> = {
  'booster-week-20': 'Loop samen in week 20',
  'booster-week-28': 'Loop samen in week 28',
  'after-3-months': 'Meting na 3 maanden',
  'after-6-months': 'Meting na 6 maanden',
};

export const outcomeWords: Record<FollowUpOutcome, string> = {
  done: 'Gedaan',
  'not-wanted': 'Niet gewenst',
  'not-reached': 'Niet bereikt',
};

export const refusalWords: Record<DischargeRefusal | 'too-late' | 'not-ended', string> = {
  'already-discharged': 'De begeleiding is al afgerond.',
  'choice-missing': 'Kies waarom de begeleiding eindigt.',
  'relapse-plan-missing': 'Maak eerst samen het terugvalplan: wie zelfstandig verder loopt, heeft er een.',
  'reason-missing': 'Niet alle criteria zijn gehaald. Schrijf kort waarom de begeleiding nu toch eindigt.',
  'reason-too-long': 'Maak dit korter: hoogstens 400 tekens.',
  'too-late': 'Terugdraaien kan tot 14 dagen na het afronden. Heropen de begeleiding bij Gegevens.',
  'not-ended': 'Deze begeleiding loopt nog.',
};

export const dayWords: Record<FollowUpRefusal, string> = {
  'day-missing': 'Vul een dag in.',
  'day-too-early': 'Kies een dag na vandaag, hoogstens zes weken voor de voorgestelde.',
  'day-too-late': 'Kies een dag hoogstens zes weken na de voorgestelde.',
};

const messages = {
  plan: 'Het terugvalplan is bewaard. De cliënt ziet het op de eigen pagina’s.',
  afgerond: 'De begeleiding is afgerond. Hieronder staat wat er nog komt.',
  teruggedraaid: 'De begeleiding loopt weer.',
  opvolging: 'Bewaard.',
} as const;

/** The message named by a word in the address; any other word says nothing. */
export const dischargeMessage = (word = ''): string | undefined =>
  Object.hasOwn(messages, word) ? messages[word as keyof typeof messages] : undefined;

type PlanWords = {
  /** The page of the file, which this one lies below. */
  file: string;
  title: string;
  lead: string;
  fields: Record<'signs' | 'steps' | 'people', { label: string; hint: string }>;
  save: string;
  saved: string;
  madeBy: (name: string | undefined, at: string) => string;
  none: string;
  /** Where help is, in the stretches between the numbers: 113, 0800-0113 and 112. */
  help: { before: string; or: string; danger: string };
  refused: Record<PlanRefusal, string>;
};

/** A plan for harder times, for the client and the therapist. */
export const planTexts: Texts<PlanWords> = {
  nl: {
    file: 'Mijn dossier',
    title: 'Terugvalplan',
    lead: 'Voor als het lopen of het leven even tegenzit: jouw signalen, jouw stappen, jouw mensen. Je kunt het altijd veranderen.',
    fields: {
      signs: {
        label: 'Mijn signalen',
        hint: 'Waaraan merk je dat het minder gaat? Eén per regel, zoals: ik sla twee keer lopen over.',
      },
      steps: {
        label: 'Mijn stappen',
        hint: 'Wat doe je dan? Eén per regel, zoals: eerst drie keer een half uur wandelen.',
      },
      people: {
        label: 'Wie ik bel',
        hint: 'Eén per regel, zoals: mijn broer, mijn loopmaat, mijn huisarts.',
      },
    },
    save: 'Bewaar het plan',
    saved: 'Je plan is bewaard.',
    madeBy: (name, at) => (name ? `Laatst bewaard door ${name}, ${at}.` : `Laatst bewaard door jou, ${at}.`),
    none: 'Er is nog geen plan. Begin met één signaal, één stap en één persoon.',
    help: {
      before: 'Gaat het nu echt niet? Bel je huisarts of de huisartsenpost. Denk je aan zelfmoord: bel',
      or: 'of',
      danger: ', dag en nacht. In direct gevaar: bel',
    },
    refused: {
      'signs-missing': 'Schrijf ten minste één signaal op.',
      'steps-missing': 'Schrijf ten minste één stap op.',
      'people-missing': 'Schrijf ten minste één persoon op.',
      'too-many-lines': `Houd het bij hoogstens ${planLimits.lines} regels.`,
      'line-too-long': `Maak elke regel hoogstens ${planLimits.characters} tekens lang.`,
    },
  },
  en: {
    file: 'My file',
    title: 'Plan for harder times',
    lead: 'For when running or life is hard for a while: your signs, your steps, your people. You can change it at any time.',
    fields: {
      signs: {
        label: 'My signs',
        hint: 'How do you notice that things go less well? One on each line, such as: I skip running twice.',
      },
      steps: {
        label: 'My steps',
        hint: 'What do you do then? One on each line, such as: first three walks of half an hour.',
      },
      people: {
        label: 'Whom I call',
        hint: 'One on each line, such as: my brother, my running mate, my GP.',
      },
    },
    save: 'Save the plan',
    saved: 'Your plan is saved.',
    madeBy: (name, at) => (name ? `Last saved by ${name}, ${at}.` : `Last saved by you, ${at}.`),
    none: 'There is no plan yet. Begin with one sign, one step and one person.',
    help: {
      before: 'Is it really too much now? Call your GP or the GP post. Thinking of suicide: call',
      or: 'or',
      danger: ', day and night. In immediate danger: call',
    },
    refused: {
      'signs-missing': 'Write down at least one sign.',
      'steps-missing': 'Write down at least one step.',
      'people-missing': 'Write down at least one person.',
      'too-many-lines': `Keep it to at most ${planLimits.lines} lines.`,
      'line-too-long': `Make every line at most ${planLimits.characters} characters long.`,
    },
  },
};

/** The field beside which a refusal of a plan stands. */
export const planField = (reason: PlanRefusal): string =>
  reason === 'steps-missing' ? 'stappen' : reason === 'people-missing' ? 'mensen' : 'signalen';

export const planFieldNames = { signs: 'signalen', steps: 'stappen', people: 'mensen' } as const;
