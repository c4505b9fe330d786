import type { CompetencePoint } from './competence-profile.ts';

const point = (id: string, nl: [string, string], en: [string, string]): CompetencePoint => ({
  id,
  nl: { title: nl[0], text: nl[1] },
  en: { title: en[0], text: en[1] },
});

/** A first competence profile for the registrar to begin from: ten points, in words of our own (S1–S16, S38–S39). */
export const firstProfile: readonly CompetencePoint[] = [
  point(
    'calm-running',
    [
      'Rustig leren lopen',
      'U begeleidt rustige duurloop, zo nodig in wandeltempo. U werkt zonder rondetijden, wedstrijd of onderlinge vergelijking. (S1, S3)',
    ],
    [
      'Calm running',
      'You guide calm endurance running, at walking pace if need be, without lap times, races or comparison. (S1, S3)',
    ],
  ),
  point(
    'own-limits',
    [
      'Bij uw vak blijven',
      'U geeft geen gesprekstherapie en doet alleen waarvoor u bent opgeleid. U weet wanneer u overdraagt en aan wie. (S4, S38)',
    ],
    [
      'Staying with your own trade',
      'You give no talk therapy and do only what you were trained for. You know when to hand over, and to whom. (S4, S38)',
    ],
  ),
  point(
    'stress',
    [
      'Spanning herkennen en beïnvloeden',
      'U meet spanning aan het begin, onderweg en aan het eind, en gebruikt lopen en ademhaling om haar te verminderen. (S5)',
    ],
    [
      'Recognising and easing stress',
      'You measure stress at the start, along the way and at the end, and use running and breathing to ease it. (S5)',
    ],
  ),
  point(
    'complaints',
    [
      'Klachten en stoornissen kennen',
      'U kent de zes stoornissen en negen klachten waarbij runningtherapie kan helpen, en weet bij welke signalen u eerst overlegt. (S6, S7)',
    ],
    [
      'Knowing complaints and disorders',
      'You know the six disorders and nine complaints that running therapy can help with, and the signs at which you consult first. (S6, S7)',
    ],
  ),
  point(
    'place-in-care',
    [
      'De plaats in de zorg',
      'U weet hoe runningtherapie past naast andere behandeling, van licht naar zwaar. U raadt nooit aan om met een behandeling te stoppen. (S8, S9)',
    ],
    [
      'Its place in care',
      'You know how running therapy fits beside other treatment, from light to heavy. You never advise anyone to stop a treatment. (S8, S9)',
    ],
  ),
  point(
    'three-fields',
    [
      'Curatie, re-integratie en preventie',
      'U kent het verschil tussen de drie velden: wie vraagt het aan, wie mag wat weten, en wat is uw rol. (S10–S12)',
    ],
    [
      'Cure, reintegration and prevention',
      'You know how the three fields differ: who asks for it, who may know what, and what your part is. (S10–S12)',
    ],
  ),
  point(
    'self-reliance',
    [
      'Op weg naar zelf lopen',
      'U werkt naar dertig tot zestig minuten, liefst drie tot vier keer per week, zonder begeleiding. U bouwt uw hulp af. (S2, S13)',
    ],
    [
      'Towards running alone',
      'You work towards thirty to sixty minutes, preferably three to four times a week, without guidance. You let your help fade. (S2, S13)',
    ],
  ),
  point(
    'measuring',
    [
      'Meten en uitleggen',
      'U gebruikt vragenlijsten en andere metingen zoals ze bedoeld zijn en bespreekt de uitkomst begrijpelijk. (S14)',
    ],
    [
      'Measuring and explaining',
      'You use questionnaires and other measurements as they are meant, and explain what comes out. (S14)',
    ],
  ),
  point(
    'load',
    [
      'Belasting en ademhaling',
      'U kiest intensiteit, frequentie en duur die passen, gebruikt ademoefeningen en gaat goed om met lichamelijke overbelasting. (S15)',
    ],
    [
      'Load and breathing',
      'You choose fitting intensity, frequency and duration, use breathing exercises and cope well with physical overload. (S15)',
    ],
  ),
  point(
    'cooperation',
    [
      'Samenwerken en afstemmen',
      'U stemt af met huisarts, bedrijfsarts en behandelaars, met toestemming van de cliënt, en legt afspraken vast. (S39)',
    ],
    [
      'Working together',
      'You tune with GP, company doctor and clinicians, with the client’s consent, and put agreements down. (S39)',
    ],
  ),
].map((one) => ({
  ...one,
  // The rules that a point comes from are for who reads this file, not for who fills in the form.
  nl: { ...one.nl, text: one.nl.text.replace(/ \(S[^)]*\)$/, '') },
  en: { ...one.en, text: one.en.text.replace(/ \(S[^)]*\)$/, '') },
}));
