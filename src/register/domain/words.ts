import type { Lang } from '../../kernel/lang.ts';
import type { Competence, Field } from './competence.ts';
import type { Accessibility, ConsentField, Guidance, Reimbursement, Spoken, Terrain } from './profile.ts';
import type { BaseProfession } from './profession.ts';

/** What the register calls its own terms, in both languages: public pages, own pages and mails say the same. */
export type RegisterWords = {
  professions: Record<BaseProfession, string>;
  fields: Record<Field, string>;
  competences: Record<Competence, string>;
  guidance: Record<Guidance, string>;
  languages: Record<Spoken, string>;
  terrain: Record<Terrain, string>;
  accessibility: Record<Accessibility, string>;
  reimbursement: Record<Reimbursement, string>;
  consents: Record<ConsentField, string>;
};

export const registerWords: Record<Lang, RegisterWords> = {
  nl: {
    professions: {
      physiotherapist: 'Fysiotherapeut',
      psychologist: 'Psycholoog',
      psychotherapist: 'Psychotherapeut',
      psychiatrist: 'Psychiater',
      'general-practitioner': 'Huisarts',
      nurse: 'Verpleegkundige',
      'occupational-therapist': 'Ergotherapeut',
      dietitian: 'Diëtist',
      'social-worker': 'Maatschappelijk werker',
      'remedial-teacher': 'Pedagoog',
      'sports-professional': 'Sport- en beweegprofessional',
      coach: 'Coach',
      other: 'Ander beroep',
    },
    fields: { cure: 'Curatie', reintegration: 'Re-integratie', prevention: 'Preventie' },
    competences: {
      cure: 'Curatie: begeleiding bij klachten',
      reintegration: 'Re-integratie: terug naar werk',
      prevention: 'Preventie: klachten voorkomen',
      'under-treatment': 'Begeleiding naast een lopende behandeling',
    },
    guidance: { individual: 'Individueel', group: 'In een groep' },
    languages: {
      nl: 'Nederlands',
      en: 'Engels',
      de: 'Duits',
      fr: 'Frans',
      fy: 'Fries',
      es: 'Spaans',
      pl: 'Pools',
      tr: 'Turks',
      ar: 'Arabisch',
      uk: 'Oekraïens',
    },
    terrain: {
      forest: 'Bos',
      heath: 'Heide',
      dunes: 'Duinen',
      beach: 'Strand',
      polder: 'Polder',
      park: 'Park',
      city: 'Stad',
      track: 'Atletiekbaan',
    },
    accessibility: {
      'public-transport': 'Goed bereikbaar met het openbaar vervoer',
      parking: 'Parkeren dichtbij',
      'step-free': 'Zonder drempels of trappen',
      toilet: 'Toilet aanwezig',
      quiet: 'Rustige, prikkelarme route',
      hearing: 'Ervaring met slechthorenden',
      sight: 'Ervaring met slechtzienden',
    },
    reimbursement: {
      supplementary: 'Soms vergoed uit een aanvullende verzekering',
      employer: 'Soms vergoed door een werkgever',
      none: 'Zonder vergoeding',
    },
    consents: {
      listing: 'Vindbaar in het openbare register',
      photo: 'Foto',
      'profession-number': 'Beroepsregister en nummer',
      practices: 'Praktijkplaatsen',
      about: 'Over mij',
      languages: 'Talen',
      terrain: 'Ondergrond en omgeving',
      accessibility: 'Toegankelijkheid',
      reimbursement: 'Vergoeding',
      price: 'Prijs',
      phone: 'Telefoonnummer',
      email: 'E-mailadres',
      website: 'Website',
      'contact-form': 'Contactformulier',
    },
  },
  en: {
    professions: {
      physiotherapist: 'Physiotherapist',
      psychologist: 'Psychologist',
      psychotherapist: 'Psychotherapist',
      psychiatrist: 'Psychiatrist',
      'general-practitioner': 'General practitioner',
      nurse: 'Nurse',
      'occupational-therapist': 'Occupational therapist',
      dietitian: 'Dietitian',
      'social-worker': 'Social worker',
      'remedial-teacher': 'Educationalist',
      'sports-professional': 'Sport and exercise professional',
      coach: 'Coach',
      other: 'Another profession',
    },
    fields: { cure: 'Cure', reintegration: 'Reintegration', prevention: 'Prevention' },
    competences: {
      cure: 'Cure: guidance with complaints',
      reintegration: 'Reintegration: back to work',
      prevention: 'Prevention: before complaints begin',
      'under-treatment': 'Guidance beside a treatment that is under way',
    },
    guidance: { individual: 'One to one', group: 'In a group' },
    languages: {
      nl: 'Dutch',
      en: 'English',
      de: 'German',
      fr: 'French',
      fy: 'Frisian',
      es: 'Spanish',
      pl: 'Polish',
      tr: 'Turkish',
      ar: 'Arabic',
      uk: 'Ukrainian',
    },
    terrain: {
      forest: 'Forest',
      heath: 'Heath',
      dunes: 'Dunes',
      beach: 'Beach',
      polder: 'Polder',
      park: 'Park',
      city: 'Town',
      track: 'Athletics track',
    },
    accessibility: {
      'public-transport': 'Easy to reach by public transport',
      parking: 'Parking close by',
      'step-free': 'No steps or stairs',
      toilet: 'Toilet on site',
      quiet: 'A quiet route with few stimuli',
      hearing: 'Used to people who are hard of hearing',
      sight: 'Used to people with low vision',
    },
    reimbursement: {
      supplementary: 'Sometimes paid by a supplementary insurance',
      employer: 'Sometimes paid by an employer',
      none: 'Not reimbursed',
    },
    consents: {
      listing: 'Can be found in the public register',
      photo: 'Photo',
      'profession-number': 'Professional register and number',
      practices: 'Places of practice',
      about: 'About me',
      languages: 'Languages',
      terrain: 'Ground and surroundings',
      accessibility: 'Accessibility',
      reimbursement: 'Reimbursement',
      price: 'Price',
      phone: 'Telephone number',
      email: 'E-mail address',
      website: 'Website',
      'contact-form': 'Contact form',
    },
  },
};
