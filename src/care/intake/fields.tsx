import type { ComponentChildren } from 'preact';
import { formatDay } from '../../kernel/format.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import {
  CheckboxField,
  Facts,
  Notice,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { complaintTable, disorderTable } from '../domain/complaints.ts';
import {
  aims,
  bmiBands,
  companies,
  injuries,
  longestWords,
  professionFitsTreatment,
  runningBefore,
  runsAWeek,
} from '../domain/intake.ts';
import { medicines } from '../domain/medicines.ts';
import { screeningQuestions, medicineHintTexts, medicineNames } from '../domain/screening-questions.ts';
import { medicineHints } from '../domain/medicines.ts';
import type { PageAnswers, Referral } from '../store/intakes.ts';
import type { Problems } from './answers.ts';
import { ticked, type PageName, type TickList } from './pages.ts';
import {
  bmiNames,
  clinicianNames,
  companyNames,
  dayNames,
  hopeNames,
  injuryNames,
  problemTexts,
  reporterNames,
  runningNames,
} from './texts.ts';

export type FieldsView = {
  answers: PageAnswers;
  problems: Problems;
  referral: Referral | undefined;
  professions: readonly string[];
};

/** What every field of a page takes from what was typed and what is wrong. */
export const field = ({ answers, problems }: Pick<FieldsView, 'answers' | 'problems'>, name: string) => {
  const problem = problems[name];
  return { name, lang: 'nl' as const, value: answers[name], error: problem && problemTexts[problem] };
};

/** Boxes under one question. */
export const Ticks = (
  props: FieldsView & {
    list: TickList;
    legend: string;
    hint?: string;
    label: (one: string) => string;
    hintOf?: (one: string) => string | undefined;
    /** The box that says that nothing on the list is so. */
    none?: string;
  },
) => {
  const { list, answers } = props;
  const box = (one: string, label: string, hint?: string) => {
    const { value: _, ...given } = field(props, `${list}-${one}`);
    return (
      <CheckboxField
        key={one}
        {...given}
        label={label}
        hint={hint}
        checked={answers[`${list}-${one}`] === 'ja'}
      />
    );
  };
  return (
    <fieldset class="field intake-ticks">
      <legend>{props.legend}</legend>
      {props.hint && <p class="hint">{props.hint}</p>}
      {ticked[list].map((one) => box(one, props.label(one), props.hintOf?.(one)))}
      {props.none && box('geen', props.none)}
    </fieldset>
  );
};

/** Radio buttons from a table of names. */
export const Choose = <T extends string>(
  props: FieldsView & {
    name: string;
    legend: string;
    hint?: string;
    of: readonly T[];
    names: Readonly<Record<T, string>>;
    optional?: boolean;
  },
) => (
  <RadioGroup
    {...field(props, props.name)}
    legend={props.legend}
    hint={props.hint}
    optional={props.optional}
    options={props.of.map((value) => ({ value, label: props.names[value] }))}
  />
);

export const YesNo = (props: FieldsView & { name: string; legend: string; hint?: string }) => (
  <Choose {...props} of={['ja', 'nee']} names={{ ja: 'Ja', nee: 'Nee' }} />
);

export const Minutes = (
  props: FieldsView & { name: string; label: string; hint?: string; optional?: boolean },
) => (
  <TextField
    {...field(props, props.name)}
    label={props.label}
    hint={props.hint}
    optional={props.optional}
    inputmode="numeric"
    autocomplete="off"
    width="year"
  />
);

const withCodes = ({ name, icpc }: { name: { nl: string }; icpc: readonly string[] }): string =>
  icpc.length > 0 ? `${name.nl} (${icpc.join(', ')})` : name.nl;

const Why = (view: FieldsView) => (
  <>
    <p>
      Wat er gemeld is, in de woorden van de lijst. De codes (ICPC-1) zeggen wat gemeld werd, niet wat er
      gevonden is.
    </p>
    {view.referral && (
      <Facts
        rows={[
          { term: 'Aanvraag van', detail: `${view.referral.name}, ${view.referral.organisation}` },
          { term: 'Verstuurd', detail: formatDay(dutchDay(view.referral.sentAt), 'nl') },
          ...(view.referral.question ? [{ term: 'Vraag', detail: view.referral.question }] : []),
        ]}
      />
    )}
    <Ticks
      {...view}
      list="klacht"
      legend="Welke klachten zijn gemeld?"
      label={(one) => withCodes(complaintTable[one as keyof typeof complaintTable])}
    />
    <Ticks
      {...view}
      list="stoornis"
      legend="Is er een stoornis gemeld?"
      hint="Alleen wat een behandelaar of verwijzer vaststelde, of wat de cliënt daarvan vertelt. Niemand stelt hier iets vast."
      label={(one) => withCodes(disorderTable[one as keyof typeof disorderTable])}
    />
    <Ticks
      {...view}
      list="verteld"
      legend="Wie meldde dit?"
      label={(one) => reporterNames[one as keyof typeof reporterNames]}
    />
    {!view.referral && <YesNo {...view} name="verwezen" legend="Is de cliënt verwezen?" />}
    <TextArea
      {...field(view, 'woorden')}
      label="In eigen woorden van de cliënt"
      hint={`Hoogstens ${longestWords} tekens, over het lopen. Dit is geen plek voor behandelnotities: wat in gesprekken met een behandelaar speelt, hoort daar.`}
      optional
      rows={3}
    />
  </>
);

const Goals = (view: FieldsView) => (
  <>
    <p>
      Waar het naartoe gaat: 30 tot 60 minuten lopen, drie of vier keer in de week, zelfstandig. Wandelen
      ertussen mag altijd.
    </p>
    <SelectField
      {...field(view, 'doel')}
      label="Hoe lang wil de cliënt op den duur lopen?"
      options={aims.map((minutes) => ({ value: String(minutes), label: `${minutes} minuten` }))}
    />
    <RadioGroup
      {...field(view, 'keer')}
      legend="Hoe vaak in de week?"
      hint="Vier keer telt pas vanaf week 13; tot die tijd plant het programma er hoogstens drie."
      options={runsAWeek.map((count) => ({ value: String(count), label: `${count} keer` }))}
    />
    <Ticks
      {...view}
      list="hoop"
      legend="Waarvoor wil de cliënt lopen?"
      label={(one) => hopeNames[one as keyof typeof hopeNames]}
    />
    <Ticks
      {...view}
      list="dag"
      legend="Welke dagen passen het best? (niet verplicht)"
      label={(one) => dayNames[one] ?? one}
    />
    <Choose {...view} name="samen" legend="Alleen of in een groep?" of={companies} names={companyNames} />
  </>
);

const Moving = (view: FieldsView) => (
  <>
    <fieldset class="field intake-row">
      <legend>{screeningQuestions.active.nl}</legend>
      <p class="hint">Stevig wandelen, fietsen of zwemmen telt. Niets? Vul dan 0 in.</p>
      <Minutes {...view} name="minuten" label="Minuten op zo’n dag" />
      <Minutes {...view} name="dagen" label="Dagen in de week" />
      <Minutes {...view} name="maanden" label="Maanden al" />
    </fieldset>
    <Minutes
      {...view}
      name="wandeling"
      label="De langste wandeling van de laatste 30 dagen, in minuten"
      hint="Hier begint het plafond van het programma: een loop wordt hoogstens 10 % langer dan wat iemand net deed."
    />
    <Choose
      {...view}
      name="halfuur"
      legend={screeningQuestions.walkingHalfHour.nl}
      of={['goes-well', 'is-hard']}
      names={{ 'goes-well': 'Dat gaat goed', 'is-hard': 'Dat is zwaar' }}
    />
    <Choose {...view} name="eerder" legend="Ooit hardgelopen?" of={runningBefore} names={runningNames} />
    <Minutes
      {...view}
      name="loop"
      label="De langste rustige loop zonder pauze van de laatste 30 dagen, in minuten"
      hint="Alleen als de cliënt nu loopt."
      optional
    />
    <Choose
      {...view}
      name="blessure"
      legend={screeningQuestions.joints.nl}
      of={injuries}
      names={injuryNames}
    />
    <Choose
      {...view}
      name="bmi"
      legend={screeningQuestions.underweight.nl}
      hint="Boven 30 wordt de eerste week korter. Onder 18,5 wordt een signaal, en kijkt eerst een arts."
      of={bmiBands}
      names={bmiNames}
    />
  </>
);

const Treatment = (view: FieldsView) => (
  <>
    <p>
      Een behandeling die loopt, gaat gewoon door. Raad nooit aan om ermee te stoppen; overleg hoort bij de
      behandelaar.
    </p>
    <YesNo {...view} name="behandeld" legend="Is de cliënt ergens onder behandeling of begeleiding?" />
    <Ticks
      {...view}
      list="bij"
      legend="Bij wie?"
      hint="Alleen bij wie. Wat daar besproken wordt, blijft daar."
      label={(one) => clinicianNames[one as keyof typeof clinicianNames]}
    />
    {professionFitsTreatment(view.professions) === false && (
      <Notice kind="warn" title="Past uw beroep hierbij?">
        <p>
          Wie onder behandeling is, loopt meestal met een runningtherapeut die ook fysiotherapeut of
          psycholoog is. Bij wie deze cliënt nu begeleidt, staat een ander beroep. Overleg of een collega mee
          kan kijken.
        </p>
      </Notice>
    )}
  </>
);

const hintOf = (one: string): string | undefined => {
  const hint = medicineHints[medicines.find((medicine) => medicine === one) ?? 'other'];
  return hint && medicineHintTexts[hint].nl;
};

const Medicines = (view: FieldsView) => (
  <>
    <p>{screeningQuestions.medicines.nl}</p>
    <YesNo {...view} name="gebruikt" legend="Gebruikt de cliënt medicijnen?" />
    <Ticks
      {...view}
      list="medicijn"
      legend="Welke? Alleen wat bij het lopen telt."
      label={(one) => medicineNames[one as keyof typeof medicineNames].nl}
      hintOf={hintOf}
    />
    <p class="intake-gk">Deze hints zijn nog te bevestigen door een professional.</p>
  </>
);

export const talkPages: Readonly<
  Record<Exclude<PageName, 'screening' | 'doorvragen'>, (view: FieldsView) => ComponentChildren>
> = {
  waarom: (view) => <Why {...view} />,
  doelen: (view) => <Goals {...view} />,
  bewegen: (view) => <Moving {...view} />,
  behandeling: (view) => <Treatment {...view} />,
  medicijnen: (view) => <Medicines {...view} />,
};
