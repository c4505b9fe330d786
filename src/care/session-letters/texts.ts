import type { Texts } from '../../kernel/lang.ts';
import type { WhyCalledOff } from '../domain/why-called-off.ts';
import type { SessionDeed } from '../domain/session-news.ts';

type Words = {
  file: string;
  subject: Record<SessionDeed, string>;
  opening: Record<SessionDeed, (count: number) => string>;
  why: Record<WhyCalledOff, string>;
  when: (day: string, begins: string, ends: string) => string;
  next: (when: string) => string;
  noNext: string;
  calendar: string;
  footer: string;
};

/** Mails about appointments: days, times and places, and nothing of what the appointments are for. */
export const texts: Texts<Words> = {
  nl: {
    file: 'afspraak',
    subject: {
      planned: 'Je afspraak',
      changed: 'Je afspraak is veranderd',
      'called-off': 'Je afspraak gaat niet door',
      removed: 'Je afspraak vervalt',
    },
    opening: {
      planned: (count) =>
        count === 1 ? 'Deze afspraak staat voor je klaar.' : 'Deze afspraken staan voor je klaar.',
      changed: (count) =>
        count === 1
          ? 'Deze afspraak is veranderd. Zo is het nu.'
          : 'Deze afspraken zijn veranderd. Zo is het nu.',
      'called-off': (count) =>
        count === 1 ? 'Deze afspraak gaat niet door.' : 'Deze afspraken gaan niet door.',
      removed: (count) =>
        count === 1 ? 'Deze afspraak vervalt voor je.' : 'Deze afspraken vervallen voor je.',
    },
    why: {
      storm: 'De reden is de storm of het onweer.',
      heat: 'De reden is de hitte.',
      ice: 'De reden is de gladheid.',
      smog: 'De reden is de slechte lucht.',
      planning: '',
    },
    when: (day, begins, ends) => `${day}, ${begins} – ${ends} uur`,
    next: (when) => `Je volgende afspraak is ${when}.`,
    noNext: 'Er staat nog geen nieuwe afspraak. Je hoort het als die er is.',
    calendar: 'In de bijlage zit de afspraak voor je agenda.',
    footer: 'Kun je niet? Antwoord dan op dit bericht.',
  },
  en: {
    file: 'appointment',
    subject: {
      planned: 'Your appointment',
      changed: 'Your appointment has changed',
      'called-off': 'Your appointment is cancelled',
      removed: 'Your appointment lapses',
    },
    opening: {
      planned: (count) =>
        count === 1 ? 'This appointment is set for you.' : 'These appointments are set for you.',
      changed: (count) =>
        count === 1
          ? 'This appointment has changed. This is how it stands.'
          : 'These appointments have changed. This is how they stand.',
      'called-off': (count) =>
        count === 1 ? 'This appointment will not take place.' : 'These appointments will not take place.',
      removed: (count) =>
        count === 1 ? 'This appointment lapses for you.' : 'These appointments lapse for you.',
    },
    why: {
      storm: 'The reason is the storm or the thunder.',
      heat: 'The reason is the heat.',
      ice: 'The reason is the ice on the ground.',
      smog: 'The reason is the bad air.',
      planning: '',
    },
    when: (day, begins, ends) => `${day}, ${begins} – ${ends}`,
    next: (when) => `Your next appointment is ${when}.`,
    noNext: 'There is no new appointment yet. You will hear when there is.',
    calendar: 'The appointment for your calendar is attached.',
    footer: 'Can you not come? Just answer this message.',
  },
};
