import type { Texts } from '../../kernel/lang.ts';
import type { Field } from '../domain/field.ts';
import type { DayPart, DeclineReason, Referrer, Wish } from '../domain/request.ts';
import type { Problem, StepName } from './answers.ts';

/** The words of a request, as a referrer reads them. */
export const texts: Texts<{
  title: (practice: string) => string;
  lead: string;
  privacy: string;
  steps: Record<StepName | 'controleren', string>;
  next: string;
  back: string;
  change: string;
  kinds: Record<Referrer, string>;
  who: {
    kind: string;
    as: (kind: string) => string;
    name: string;
    organisation: string;
    role: string;
    email: string;
    phone: string;
  };
  whoHints: {
    /** By the role the link is for; without a fixed role examples of several. */
    role: Record<Referrer | 'any', string | undefined>;
    email: string;
    employer: string;
  };
  client: { lead: string; name: string; born: string; reach: string; email: string; phone: string };
  agreed: { legend: string; client: string; parents: string; ages: string };
  field: string;
  fields: Record<Field, { label: string; hint: string }>;
  sick: { label: string; hint: string };
  wish: string;
  wishes: Record<Wish, string>;
  parts: string;
  partNames: Record<DayPart, string>;
  hours: { label: string; hint: string };
  question: { label: string; hint: string };
  letter: { label: string; hint: string; kept: string; remove: string };
  employer: { title: string; body: string };
  check: { title: string; lead: string; send: string; agreement: string; nothing: string; empty: string };
  sent: { title: string; lead: string; keep: string };
  status: {
    title: string;
    at: string;
    practice: string;
    state: string;
    waiting: string;
    accepted: string;
    declined: string;
    reason: string;
    words: string;
    sharing: string;
  };
  reasons: Record<DeclineReason, string>;
  tooMany: string;
  problems: Record<Problem, string>;
}> = {
  nl: {
    title: (practice) => `Verwijzen naar ${practice}`,
    lead: 'Met dit formulier vraagt u runningtherapie aan voor iemand. U hebt geen account nodig. Het kost ongeveer vijf minuten.',
    privacy:
      'Alleen deze praktijk leest uw aanvraag. In onze e-mails staat nooit over wie het gaat of waarom. Vul nergens een burgerservicenummer in.',
    steps: { verwijzer: 'Wie verwijst', client: 'Voor wie', vraag: 'De vraag', controleren: 'Controleren' },
    next: 'Verder',
    back: 'Terug',
    change: 'Wijzigen',
    kinds: {
      'general-practitioner': 'Huisarts of praktijkondersteuner',
      'treating-clinician': 'Psycholoog of andere behandelaar',
      'occupational-physician': 'Bedrijfsarts',
      employer: 'Werkgever',
    },
    who: {
      kind: 'In welke rol verwijst u?',
      as: (kind) => `U verwijst als: ${kind}`,
      name: 'Uw naam',
      organisation: 'Organisatie of praktijk',
      role: 'Uw functie',
      email: 'E-mailadres',
      phone: 'Telefoonnummer',
    },
    whoHints: {
      role: {
        'general-practitioner': 'Bijvoorbeeld: huisarts of praktijkondersteuner.',
        'treating-clinician': 'Bijvoorbeeld: psycholoog of fysiotherapeut.',
        'occupational-physician': undefined,
        employer: 'Bijvoorbeeld: leidinggevende of casemanager.',
        any: 'Bijvoorbeeld: huisarts, casemanager, leidinggevende.',
      },
      email: 'Hierop krijgt u bericht over uw aanvraag.',
      employer: 'Vul niets in over gezondheid of klachten.',
    },
    client: {
      lead: 'De praktijk neemt zelf contact op met de cliënt.',
      name: 'Naam van de cliënt',
      born: 'Geboortedatum',
      reach: 'E-mailadres of telefoonnummer (minstens één)',
      email: 'E-mailadres van de cliënt',
      phone: 'Telefoonnummer van de cliënt',
    },
    agreed: {
      legend: 'Wie gaat akkoord met deze aanvraag?',
      client: 'De cliënt weet van deze aanvraag en is het ermee eens',
      parents: 'De ouders of verzorgers weten van deze aanvraag en zijn het ermee eens',
      ages: 'Vanaf 16 jaar beslist de cliënt zelf. Van 12 tot en met 15 jaar beslissen de cliënt en de ouders samen, onder 12 jaar de ouders.',
    },
    field: 'Waarvoor vraagt u runningtherapie aan?',
    fields: {
      cure: { label: 'Bij klachten, naast of vóór behandeling', hint: 'Curatie.' },
      reintegration: {
        label: 'Bij terugkeer naar werk',
        hint: 'Re-integratie: alleen op verzoek van de bedrijfsarts of de werkgever.',
      },
      prevention: { label: 'Om klachten voor te zijn', hint: 'Preventie.' },
    },
    sick: {
      label: 'Eerste ziektedag',
      hint: 'Alleen bij terugkeer naar werk. Hieruit volgen de dagen van de Wet verbetering poortwachter.',
    },
    wish: 'Wat hoopt u ermee te bereiken?',
    wishes: {
      'move-again': 'Weer in beweging komen',
      'less-stress': 'Minder spanning en stress',
      'beside-treatment': 'Steun naast een behandeling',
      rhythm: 'Een vast ritme in de week',
      'build-up-work': 'Opbouwen naast het werk',
    },
    parts: 'Wanneer kan de cliënt naast het werk?',
    partNames: { morning: 'Ochtend', afternoon: 'Middag', evening: 'Avond' },
    hours: { label: 'Uren per week naast het werk', hint: 'Hoogstens 12. Halve uren mogen.' },
    question: {
      label: 'Toelichting op uw vraag',
      hint: 'Hoogstens 500 tekens. Wat meer ruimte vraagt, hoort in een brief.',
    },
    letter: {
      label: 'Verwijsbrief',
      hint: 'Eén pdf van hoogstens 10 MB. Laat het burgerservicenummer weg.',
      kept: 'Meegestuurd',
      remove: 'Brief weghalen',
    },
    employer: {
      title: 'Geen informatie over gezondheid',
      body: 'Als werkgever mag u niet weten of delen welke klachten uw medewerker heeft, of hoe die zijn ontstaan. Dit formulier vraagt daarom alleen naar uren, dagdelen en wat u hoopt. Ook een brief kunt u niet meesturen.',
    },
    check: {
      title: 'Klopt alles?',
      lead: 'Er is nog niets verstuurd.',
      send: 'Aanvraag versturen',
      agreement: 'Akkoord',
      nothing: 'Geen',
      empty: 'Niet ingevuld',
    },
    sent: {
      title: 'Uw aanvraag is verstuurd',
      lead: 'De praktijk beoordeelt uw aanvraag en neemt contact op met de cliënt.',
      keep: 'U krijgt een e-mail met een link naar deze pagina. Bewaar die link: hier ziet u wat er met uw aanvraag gebeurt.',
    },
    status: {
      title: 'Uw aanvraag',
      at: 'Verstuurd',
      practice: 'Praktijk',
      state: 'Stand',
      waiting: 'Ontvangen; de praktijk beoordeelt de aanvraag',
      accepted: 'Aangenomen',
      declined: 'Niet aangenomen',
      reason: 'Reden',
      words: 'Bericht van de praktijk',
      sharing:
        'Over het vervolg deelt de praktijk alleen met u waar de cliënt toestemming voor geeft. Gebeurt dat, dan krijgt u een eigen link per e-mail.',
    },
    reasons: {
      'no-room': 'Er is nu geen plaats',
      'too-far': 'De afstand of de tijden passen niet',
      'other-help': 'Andere hulp past op dit moment beter',
      'outside-competence': 'De vraag valt buiten de bevoegdheid van de praktijk',
      'client-declines': 'De cliënt ziet ervan af',
      'not-reached': 'De cliënt was niet bereikbaar',
    },
    tooMany: 'Er zijn in korte tijd te veel aanvragen begonnen. Probeer het over een uur nog eens.',
    problems: {
      'kind-missing': 'Kies in welke rol u verwijst',
      'name-missing': 'Vul uw naam in',
      'organisation-missing': 'Vul uw organisatie of praktijk in',
      'role-missing': 'Vul uw functie in',
      'email-missing': 'Vul uw e-mailadres in',
      'email-invalid': 'Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl',
      'phone-missing': 'Vul uw telefoonnummer in',
      'phone-invalid': 'Vul een geldig telefoonnummer in, zoals 030 123 45 67',
      'client-name-missing': 'Vul de naam van de cliënt in',
      'born-missing': 'Vul de geboortedatum in',
      'born-invalid': 'Vul een datum in die bestaat',
      'born-in-future': 'Vul een geboortedatum in die al geweest is',
      unreachable: 'Vul een e-mailadres of een telefoonnummer van de cliënt in',
      'agreement-missing': 'Zonder akkoord van de cliënt kunt u de aanvraag niet versturen',
      'others-must-agree': 'Bij deze leeftijd is ook het akkoord van de ouders of verzorgers nodig',
      'field-missing': 'Kies waarvoor u runningtherapie aanvraagt',
      'first-sick-day-missing': 'Vul de eerste ziektedag in',
      'first-sick-day-after-request': 'De eerste ziektedag kan niet in de toekomst liggen',
      'wish-missing': 'Kies ten minste één doel',
      'wish-not-offered': 'Kies een doel uit de lijst',
      'hours-invalid': 'Vul een aantal uren in van 0 tot en met 12',
      'letter-not-allowed': 'Stuur een gewone pdf mee; dit bestand kunnen we niet aannemen',
      'letter-too-large': 'Stuur een pdf van hoogstens 10 MB mee',
      'letter-empty': 'Dit bestand is leeg',
      'national-number': 'Dit lijkt op een burgerservicenummer; haal het weg',
      'too-long': 'Maak deze tekst korter',
      'reintegration-needs-request': 'Terugkeer naar werk vraagt alleen de bedrijfsarts of de werkgever aan',
      'employer-requests-reintegration': 'Een werkgever vraagt alleen hulp bij terugkeer naar werk aan',
      'prevention-has-no-referral': 'Voor preventie is geen verwijzing nodig: de cliënt meldt zich zelf',
      'request-in-future': 'De datum van de aanvraag klopt niet; probeer het nog eens',
      'employer-tells-no-health': 'Stuur als werkgever geen tekst of brief mee',
    },
  },
  en: {
    title: (practice) => `Refer to ${practice}`,
    lead: 'Use this form to request running therapy for somebody. You need no account. It takes about five minutes.',
    privacy:
      'Only this practice reads your request. Our e-mails never say whom it is about or why. Do not enter a citizen service number (BSN) anywhere.',
    steps: {
      verwijzer: 'Who refers',
      client: 'For whom',
      vraag: 'The question',
      controleren: 'Check',
    },
    next: 'Continue',
    back: 'Back',
    change: 'Change',
    kinds: {
      'general-practitioner': 'General practitioner or practice nurse',
      'treating-clinician': 'Psychologist or other clinician',
      'occupational-physician': 'Occupational physician',
      employer: 'Employer',
    },
    who: {
      kind: 'In which role do you refer?',
      as: (kind) => `You are referring as: ${kind}`,
      name: 'Your name',
      organisation: 'Organisation or practice',
      role: 'Your position',
      email: 'E-mail address',
      phone: 'Phone number',
    },
    whoHints: {
      role: {
        'general-practitioner': 'For example: general practitioner or practice nurse.',
        'treating-clinician': 'For example: psychologist or physiotherapist.',
        'occupational-physician': undefined,
        employer: 'For example: team leader or case manager.',
        any: 'For example: general practitioner, case manager, team leader.',
      },
      email: 'We use it to tell you about your request.',
      employer: 'Do not enter anything about health or complaints.',
    },
    client: {
      lead: 'The practice will contact the client directly.',
      name: 'Name of the client',
      born: 'Date of birth',
      reach: 'E-mail address or phone number (at least one)',
      email: 'E-mail address of the client',
      phone: 'Phone number of the client',
    },
    agreed: {
      legend: 'Who agrees to this request?',
      client: 'The client knows of this request and agrees to it',
      parents: 'The parents or guardians know of this request and agree to it',
      ages: 'From the age of 16 the client decides. From 12 to 15 the client and the parents decide together, under 12 the parents.',
    },
    field: 'Why are you requesting running therapy?',
    fields: {
      cure: { label: 'For complaints, beside or before treatment', hint: 'Cure.' },
      reintegration: {
        label: 'For the return to work',
        hint: 'Reintegration: only at the request of the occupational physician or the employer.',
      },
      prevention: { label: 'Before complaints exist', hint: 'Prevention.' },
    },
    sick: {
      label: 'First day of sickness',
      hint: 'Only for the return to work. The days of the Dutch law on reintegration follow from it.',
    },
    wish: 'What do you hope to achieve?',
    wishes: {
      'move-again': 'Getting moving again',
      'less-stress': 'Less tension and stress',
      'beside-treatment': 'Support beside a treatment',
      rhythm: 'A steady rhythm in the week',
      'build-up-work': 'Building up beside work',
    },
    parts: 'When can the client come beside work?',
    partNames: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
    hours: { label: 'Hours a week beside work', hint: '12 at most. Half hours are fine.' },
    question: {
      label: 'More about your question',
      hint: '500 characters at most. What needs more room belongs in a letter.',
    },
    letter: {
      label: 'Letter of referral',
      hint: 'One PDF of 10 MB at most. Leave out the citizen service number.',
      kept: 'Sent along',
      remove: 'Remove the letter',
    },
    employer: {
      title: 'Nothing about health',
      body: 'As an employer you may not know or share which complaints your employee has, or what caused them. So this form asks only for hours, parts of the day and what you hope for. You cannot send a letter along either.',
    },
    check: {
      title: 'Is everything right?',
      lead: 'Nothing has been sent yet.',
      send: 'Send the request',
      agreement: 'Agreement',
      nothing: 'None',
      empty: 'Not filled in',
    },
    sent: {
      title: 'Your request was sent',
      lead: 'The practice judges your request and contacts the client.',
      keep: 'You receive an e-mail with a link to this page. Keep that link: here you see what happens with your request.',
    },
    status: {
      title: 'Your request',
      at: 'Sent',
      practice: 'Practice',
      state: 'State',
      waiting: 'Received; the practice is judging the request',
      accepted: 'Accepted',
      declined: 'Not accepted',
      reason: 'Reason',
      words: 'Message from the practice',
      sharing:
        'From here on the practice shares with you only what the client consents to. When that happens, you receive a link of your own by e-mail.',
    },
    reasons: {
      'no-room': 'There is no room at present',
      'too-far': 'The distance or the times do not suit',
      'other-help': 'Other help suits better at this moment',
      'outside-competence': 'The question is outside the competence of the practice',
      'client-declines': 'The client decided not to',
      'not-reached': 'The client could not be reached',
    },
    tooMany: 'Too many requests were begun in a short time. Please try again in an hour.',
    problems: {
      'kind-missing': 'Choose in which role you refer',
      'name-missing': 'Enter your name',
      'organisation-missing': 'Enter your organisation or practice',
      'role-missing': 'Enter your position',
      'email-missing': 'Enter your e-mail address',
      'email-invalid': 'Enter a valid e-mail address, such as name@example.com',
      'phone-missing': 'Enter your phone number',
      'phone-invalid': 'Enter a valid phone number, such as +31 30 123 45 67',
      'client-name-missing': 'Enter the name of the client',
      'born-missing': 'Enter the date of birth',
      'born-invalid': 'Enter a date that exists',
      'born-in-future': 'Enter a date of birth in the past',
      unreachable: 'Enter an e-mail address or a phone number of the client',
      'agreement-missing': 'Without the agreement of the client the request cannot be sent',
      'others-must-agree': 'At this age the parents or guardians must agree as well',
      'field-missing': 'Choose why you are requesting running therapy',
      'first-sick-day-missing': 'Enter the first day of sickness',
      'first-sick-day-after-request': 'The first day of sickness cannot be in the future',
      'wish-missing': 'Choose at least one aim',
      'wish-not-offered': 'Choose an aim from the list',
      'hours-invalid': 'Enter a number of hours from 0 to 12',
      'letter-not-allowed': 'Send a plain PDF; we cannot take this file',
      'letter-too-large': 'Send a PDF of 10 MB at most',
      'letter-empty': 'This file is empty',
      'national-number': 'This looks like a citizen service number; please remove it',
      'too-long': 'Make this text shorter',
      'reintegration-needs-request':
        'Only the occupational physician or the employer asks for help with the return to work',
      'employer-requests-reintegration': 'An employer asks only for help with the return to work',
      'prevention-has-no-referral': 'Prevention needs no referral: the client comes by themselves',
      'request-in-future': 'The date of the request is not right; please try again',
      'employer-tells-no-health': 'As an employer, send no text or letter along',
    },
  },
};
