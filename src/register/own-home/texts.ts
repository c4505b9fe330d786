import type { Texts } from '../../kernel/lang.ts';
import type { ApplicationState } from '../domain/application.ts';
import type { Standing } from '../domain/standing.ts';

type Words = {
  title: string;
  none: string;
  noneLead: string;
  apply: string;
  application: Record<ApplicationState, string>;
  toApplication: string;
  states: Record<Standing['state'], string>;
  validUntil: (day: string) => string;
  suspendedUntil: (day: string) => string;
  suspendedOpen: string;
  listed: string;
  hidden: string;
  toProfile: string;
  toPoints: string;
  history: string;
  kinds: Record<
    'admitted' | 'renewed' | 'suspended' | 'resumed' | 'expired' | 'withdrawn' | 'resigned' | 'restored',
    string
  >;
  reason: string;
  appeal: string;
  resign: string;
  messages: Record<string, string>;
};

export const texts: Texts<Words> = {
  nl: {
    title: 'Mijn registratie',
    none: 'U staat nog niet in het register',
    noneLead: 'Hebt u een certificaat van de basiscursus? Dan kunt u zich aanmelden.',
    apply: 'Aanmelden',
    application: {
      draft: 'U bent begonnen met een aanmelding.',
      submitted: 'Uw aanmelding wordt beoordeeld.',
      'more-asked': 'De registerhouder wil meer weten over uw aanmelding.',
      proposed: 'Uw aanmelding is bijna beoordeeld.',
      admitted: 'Uw aanmelding is goedgekeurd.',
      refused: 'Uw aanmelding is afgewezen.',
      withdrawn: 'U trok uw aanmelding in.',
    },
    toApplication: 'Naar uw aanmelding',
    states: {
      none: 'Niet geregistreerd',
      registered: 'Geregistreerd',
      suspended: 'Geschorst',
      expired: 'Verlopen',
      withdrawn: 'Ingetrokken',
      resigned: 'Uitgeschreven',
    },
    validUntil: (day) => `Uw registratie loopt tot en met ${day}.`,
    suspendedUntil: (day) => `De schorsing duurt tot en met ${day}.`,
    suspendedOpen: 'De schorsing duurt tot de registerhouder haar opheft.',
    listed: 'U bent vindbaar in het openbare register.',
    hidden: 'U bent nu niet vindbaar. Bij uw profiel staat waarom.',
    toProfile: 'Naar mijn profiel',
    toPoints: 'Naar mijn punten',
    history: 'Geschiedenis',
    kinds: {
      admitted: 'Toegelaten',
      renewed: 'Verlengd',
      suspended: 'Geschorst',
      resumed: 'Schorsing opgeheven',
      expired: 'Verlopen',
      withdrawn: 'Ingetrokken',
      resigned: 'Uitgeschreven',
      restored: 'Hersteld na bezwaar',
    },
    reason: 'Reden',
    appeal: 'Bezwaar maken',
    resign: 'Uitschrijven uit het register',
    messages: { uitgeschreven: 'U bent uitgeschreven. U krijgt een bevestiging per mail.' },
  },
  en: {
    title: 'My registration',
    none: 'You are not in the register yet',
    noneLead: 'Do you have a certificate of the basic course? Then you can apply.',
    apply: 'Apply',
    application: {
      draft: 'You began an application.',
      submitted: 'Your application is being judged.',
      'more-asked': 'The registrar wants to know more about your application.',
      proposed: 'Your application is nearly judged.',
      admitted: 'Your application was accepted.',
      refused: 'Your application was refused.',
      withdrawn: 'You withdrew your application.',
    },
    toApplication: 'Go to your application',
    states: {
      none: 'Not registered',
      registered: 'Registered',
      suspended: 'Suspended',
      expired: 'Expired',
      withdrawn: 'Withdrawn',
      resigned: 'Left',
    },
    validUntil: (day) => `Your registration runs up to and including ${day}.`,
    suspendedUntil: (day) => `The suspension lasts up to and including ${day}.`,
    suspendedOpen: 'The suspension lasts until the registrar lifts it.',
    listed: 'You can be found in the public register.',
    hidden: 'You cannot be found now. Your profile says why.',
    toProfile: 'Go to my profile',
    toPoints: 'Go to my points',
    history: 'History',
    kinds: {
      admitted: 'Admitted',
      renewed: 'Renewed',
      suspended: 'Suspended',
      resumed: 'Suspension lifted',
      expired: 'Expired',
      withdrawn: 'Withdrawn',
      resigned: 'Left',
      restored: 'Restored after an objection',
    },
    reason: 'Reason',
    appeal: 'Object',
    resign: 'Leave the register',
    messages: { uitgeschreven: 'You left the register. You get a confirmation by mail.' },
  },
};
