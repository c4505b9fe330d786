import type { Texts } from '../../kernel/lang.ts';
import type { ConsentRefusal } from '../domain/consent.ts';
import type { Consenting } from '../domain/retention.ts';
import type { ConsentHow, RecipientKind } from '../store/consents.ts';

/** What a recipient is called; the practice's page has the Dutch words as well. */
export const kindNames: Texts<Record<RecipientKind, string>> = {
  nl: {
    'general-practitioner': 'Huisarts',
    'treating-clinician': 'Behandelaar',
    'occupational-physician': 'Bedrijfsarts',
    employer: 'Werkgever',
    referrer: 'Verwijzer',
  },
  en: {
    'general-practitioner': 'General practitioner',
    'treating-clinician': 'Clinician',
    'occupational-physician': 'Company doctor',
    employer: 'Employer',
    referrer: 'Referrer',
  },
};

/** The words of the client's own page. */
export const texts: Texts<{
  title: string;
  lead: string;
  none: string;
  noneBody: string;
  counted: string;
  given: (since: string) => string;
  withdrawn: (since: string) => string;
  never: string;
  nothingAllowed: string;
  employer: string;
  choose: string;
  give: string;
  change: string;
  withdraw: string;
  preview: string;
  previewTitle: (name: string) => string;
  previewNow: string;
  previewExample: string;
  previewDutch: string;
  history: string;
  how: Record<ConsentHow, string>;
  version: (version: number) => string;
  textOf: (version: number) => string;
  done: { given: string; withdrawn: string };
  young: Record<Exclude<Consenting, 'self'>, string>;
  refusals: Record<ConsentRefusal, string>;
}> = {
  nl: {
    title: 'Toestemming',
    lead: 'Hier zie je met wie je praktijk iets deelt. Zonder jouw toestemming krijgt niemand iets. Je kunt toestemming ieder moment intrekken; dat werkt meteen.',
    none: 'Er is niemand om mee te delen',
    counted: 'Meetellen in de openbare uitkomsten',
    noneBody:
      'Wil je dat iemand iets van je begeleiding te zien krijgt, bijvoorbeeld je huisarts? Vraag je therapeut om die persoon toe te voegen. Daarna kies je hier zelf wat.',
    given: (since) => `Toestemming gegeven op ${since}`,
    withdrawn: (since) => `Ingetrokken op ${since}: er wordt niets gedeeld`,
    never: 'Nog geen toestemming: er wordt niets gedeeld',
    nothingAllowed: 'Met deze ontvanger mag in jouw geval niets worden gedeeld.',
    employer: 'Een werkgever krijgt nooit meer dan aanwezigheid en afspraken.',
    choose: 'Wat mag deze ontvanger zien?',
    give: 'Toestemming geven',
    change: 'Toestemming wijzigen',
    withdraw: 'Toestemming intrekken',
    preview: 'Bekijk wat deze ontvanger ziet',
    previewTitle: (name) => `Wat ${name} ziet`,
    previewNow: 'Dit ziet de ontvanger nu, precies zo.',
    previewDutch: '',
    previewExample:
      'Voorbeeld: zo zou het eruitzien als je voor alles toestemming geeft. Nu ziet de ontvanger niets.',
    history: 'Wat er eerder is vastgelegd',
    how: { client: 'door jou, hier', paper: 'op papier', therapist: 'door je therapeut, op jouw verzoek' },
    version: (version) => `tekst ${version}`,
    textOf: (version) => `Tekst ${version}`,
    done: {
      given: 'Je toestemming is vastgelegd.',
      withdrawn: 'Je toestemming is ingetrokken. Er wordt niets meer gedeeld.',
    },
    young: {
      'child-and-parents':
        'Van 12 tot en met 15 jaar geven jij en je ouders of verzorgers samen toestemming, op papier bij je therapeut. Intrekken kun je hier zelf.',
      parents:
        'Onder 12 jaar geven je ouders of verzorgers toestemming, op papier bij je therapeut. Intrekken kan hier.',
    },
    refusals: {
      'client-needs-none': 'Voor jezelf is geen toestemming nodig',
      'nothing-chosen': 'Kies ten minste één onderdeel',
      'beyond-lane': 'Dit mag niet met deze ontvanger worden gedeeld',
      'others-must-agree': 'Op deze leeftijd is toestemming op papier nodig, ook van je ouders of verzorgers',
    },
  },
  en: {
    title: 'Consent',
    lead: 'Here you see with whom your practice shares something. Without your consent nobody receives anything. You can withdraw consent at any moment; that works at once.',
    none: 'There is nobody to share with',
    counted: 'Being counted in the public outcomes',
    noneBody:
      'Would you like somebody to see something of your guidance, such as your general practitioner? Ask your therapist to add them. After that you choose here what they see.',
    given: (since) => `Consent given on ${since}`,
    withdrawn: (since) => `Withdrawn on ${since}: nothing is shared`,
    never: 'No consent yet: nothing is shared',
    nothingAllowed: 'In your case nothing may be shared with this recipient.',
    employer: 'An employer never receives more than attendance and appointments.',
    choose: 'What may this recipient see?',
    give: 'Give consent',
    change: 'Change consent',
    withdraw: 'Withdraw consent',
    preview: 'See what this recipient sees',
    previewTitle: (name) => `What ${name} sees`,
    previewNow: 'This is what the recipient sees now, exactly so.',
    previewDutch: 'The recipient reads it in Dutch.',
    previewExample:
      'Example: this is how it would look if you consent to everything. Now the recipient sees nothing.',
    history: 'What was recorded before',
    how: { client: 'by you, here', paper: 'on paper', therapist: 'by your therapist, at your request' },
    version: (version) => `text ${version}`,
    textOf: (version) => `Text ${version}`,
    done: {
      given: 'Your consent was recorded.',
      withdrawn: 'Your consent was withdrawn. Nothing is shared any more.',
    },
    young: {
      'child-and-parents':
        'From 12 to 15 you and your parents or guardians consent together, on paper with your therapist. You can withdraw here yourself.',
      parents:
        'Under 12 your parents or guardians consent, on paper with your therapist. It can be withdrawn here.',
    },
    refusals: {
      'client-needs-none': 'You need no consent for yourself',
      'nothing-chosen': 'Choose at least one part',
      'beyond-lane': 'This may not be shared with this recipient',
      'others-must-agree': 'At this age consent is needed on paper, also from your parents or guardians',
    },
  },
};
