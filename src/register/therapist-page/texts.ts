import type { Texts } from '../../kernel/lang.ts';
import type { Competence, Field } from '../domain/competence.ts';

/** Words of a therapist's page. */
export const pageTexts: Texts<{
  description: (name: string, place: string) => string;
  jobTitle: string;
  back: string;
  registered: (until: string) => string;
  registeredNote: string;
  competent: string;
  competentNote: string;
  notHere: string;
  about: string;
  fieldNotes: Record<Field, string>;
  competences: Record<Competence, string>;
  practical: string;
  facts: Record<
    | 'guidance'
    | 'languages'
    | 'terrain'
    | 'accessibility'
    | 'price'
    | 'reimbursement'
    | 'register'
    | 'website'
    | 'phone'
    | 'email',
    string
  >;
  insurers: string;
  places: string;
  coarse: string;
  map: string;
  contact: string;
  contactLead: string;
  write: string;
  noContact: string;
  confirmed: (day: string) => string;
  gone: { title: string; body: string; other: string };
}> = {
  nl: {
    description: (name, place) =>
      `${name}, geregistreerd runningtherapeut${place === '' ? '' : ` in ${place}`}: waarvoor u er terecht kunt, waar, en hoe u contact opneemt.`,
    jobTitle: 'Runningtherapeut',
    back: 'Zoek een runningtherapeut',
    registered: (until) => `Staat in het register, tot en met ${until}`,
    registeredNote: 'Heeft de driedaagse cursus gevolgd en voldoet aan het competentieprofiel.',
    competent: 'Waarvoor u hier terecht kunt',
    competentNote:
      'Elke runningtherapeut werkt binnen wat het eigen beroep en de opleiding toelaten. Het register heeft dat afgebakend.',
    notHere: 'Nog niet ingevuld. Vraag het na bij de therapeut.',
    about: 'Over mij',
    fieldNotes: {
      cure: 'U hebt klachten. Een verwijzing is meestal niet nodig. Bent u onder behandeling, overleg dan ook met uw behandelaar.',
      reintegration: 'U kunt tijdelijk niet werken. De bedrijfsarts of uw werkgever vraagt het traject aan.',
      prevention: 'U wilt klachten voor zijn. U hebt geen verwijzing nodig.',
    },
    competences: {
      cure: 'Bij klachten (curatie)',
      reintegration: 'Terug naar werk (re-integratie)',
      prevention: 'Klachten voor zijn (preventie)',
      'under-treatment': 'Ook naast een medische behandeling die al loopt',
    },
    practical: 'Praktisch',
    facts: {
      guidance: 'Begeleiding',
      languages: 'Talen',
      terrain: 'Omgeving',
      accessibility: 'Toegankelijkheid',
      price: 'Prijs',
      reimbursement: 'Vergoeding',
      register: 'Beroepsregister',
      website: 'Website',
      phone: 'Telefoon',
      email: 'E-mail',
    },
    insurers:
      'Een paar zorgverzekeraars vergoeden een deel, altijd uit een aanvullende verzekering. Vraag het vooraf na bij uw verzekeraar.',
    places: 'Waar',
    coarse: 'Praktijk aan huis: het adres hoort u bij de afspraak.',
    map: 'Kaart met de plaatsen van deze praktijk',
    contact: 'Contact',
    contactLead: 'Stel een vraag of maak kennis. U zit nergens aan vast.',
    write: 'Schrijf een bericht',
    noContact:
      'Deze therapeut heeft hier geen contactgegevens. Kijk op een andere plaats of kies een andere therapeut.',
    confirmed: (day) => `Deze gegevens zijn door de therapeut bevestigd op ${day}.`,
    gone: {
      title: 'Dit profiel staat niet (meer) in het register',
      body: 'Op dit adres staat nu geen runningtherapeut in het openbare register. Daar kunnen verschillende redenen voor zijn, en die noemen we niet.',
      other: 'Zoek een andere runningtherapeut',
    },
  },
  en: {
    description: (name, place) =>
      `${name}, registered running therapist${place === '' ? '' : ` in ${place}`}: what for, where, and how to get in touch.`,
    jobTitle: 'Running therapist',
    back: 'Find a running therapist',
    registered: (until) => `In the register, up to and including ${until}`,
    registeredNote: 'Took the three-day course and meets the competence profile.',
    competent: 'What you can come here for',
    competentNote:
      'Every running therapist works within what their own profession and training allow. The register has marked that off.',
    notHere: 'Not filled in yet. Ask the therapist.',
    about: 'About me',
    fieldNotes: {
      cure: 'You have complaints. A referral is mostly not needed. If you are under treatment, talk it over with whoever treats you as well.',
      reintegration:
        'You cannot work for the time being. The company doctor or your employer asks for the programme.',
      prevention: 'You want to be ahead of complaints. You need no referral.',
    },
    competences: {
      cure: 'With complaints (cure)',
      reintegration: 'Back to work (reintegration)',
      prevention: 'Ahead of complaints (prevention)',
      'under-treatment': 'Also beside a medical treatment that is under way',
    },
    practical: 'Practical',
    facts: {
      guidance: 'Guidance',
      languages: 'Languages',
      terrain: 'Surroundings',
      accessibility: 'Accessibility',
      price: 'Price',
      reimbursement: 'Reimbursement',
      register: 'Professional register',
      website: 'Website',
      phone: 'Telephone',
      email: 'E-mail',
    },
    insurers:
      'A few Dutch insurers pay a part, always from supplementary insurance. Ask your insurer beforehand.',
    places: 'Where',
    coarse: 'A practice at home: you hear the address with the appointment.',
    map: 'Map with the places of this practice',
    contact: 'Contact',
    contactLead: 'Ask a question or get acquainted. It commits you to nothing.',
    write: 'Write a message',
    noContact: 'This therapist gives no contact details here. Look elsewhere or choose another therapist.',
    confirmed: (day) => `The therapist confirmed these details on ${day}.`,
    gone: {
      title: 'This profile is not, or no longer, in the register',
      body: 'There is no running therapist in the public register at this address now. There may be several reasons for that, and we do not tell them.',
      other: 'Find another running therapist',
    },
  },
};
