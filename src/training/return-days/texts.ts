import type { Texts } from '../../kernel/lang.ts';
import type { Availability } from '../domain/edition.ts';

type ReturnDayTexts = {
  title: string;
  description: string;
  lead: string;
  forWhom: { title: string; body: string[] };
  how: { title: string; steps: string[] };
  days: string;
  none: { title: string; body: string; mail: string };
  join: string;
  full: string;
  included: string;
  venueFollows: (place: string) => string;
  hours: (from: string, to: string) => string;
  availability: Record<Availability, string>;
};

/** S27: who took the two-day course from 2003 to 2013 may join one return day. */
export const texts: Texts<ReturnDayTexts> = {
  nl: {
    title: 'Terugkomdag voor oud-cursisten',
    description:
      'Volgde u tussen 2003 en 2013 de tweedaagse cursus runningtherapie? Dan kunt u één terugkomdag meedoen.',
    lead: 'Volgde u tussen 2003 en 2013 de tweedaagse cursus? Kom terug voor de dag die er toen nog niet was.',
    forWhom: {
      title: 'Voor wie',
      body: [
        'Sinds 2014 hoort een terugkomdag bij de cursus. Wie daarvoor de twee dagen volgde, kan die dag alsnog doen: één keer, samen met de deelnemers van nu.',
        'U bereidt zich op dezelfde manier voor. U doet de praktijkopdracht in uw eigen praktijk, maakt de theorietoets mee en bespreekt casussen.',
      ],
    },
    how: {
      title: 'Zo werkt het',
      steps: [
        'Kies hieronder een dag en meld u aan met uw certificaat of bewijs van deelname.',
        'Kennen wij uw certificaat, dan betaalt u meteen. Anders kijkt de cursusleiding eerst en hoort u het per mail.',
        'Na de betaling krijgt u de bevestiging en opent uw eigen pagina met de opdracht.',
      ],
    },
    days: 'Komende terugkomdagen',
    none: {
      title: 'Er staat nu geen terugkomdag open',
      body: 'Wij openen ze meestal enkele maanden vooraf.',
      mail: 'Mail mij als er nieuwe data zijn',
    },
    join: 'Meld u aan',
    full: 'Vol',
    included: 'met koffie, thee en lunch',
    venueFollows: (place) => `${place}, exacte locatie volgt`,
    hours: (from, to) => `van ${from} tot ${to}`,
    availability: { plenty: 'Nog genoeg plaats', few: 'Nog enkele plaatsen', full: 'Vol' },
  },
  en: {
    title: 'Return day for earlier participants',
    description:
      'Did you take the two-day course in running therapy between 2003 and 2013? Then you may join one return day.',
    lead: 'Did you take the two-day course between 2003 and 2013? Come back for the day that was not there yet.',
    forWhom: {
      title: 'For whom',
      body: [
        'Since 2014 a return day belongs to the course. Who took the two days before that can still do it: once, together with the participants of today.',
        'You prepare in the same way. You do the practical assignment in your own practice, take the theory test and discuss cases.',
      ],
    },
    how: {
      title: 'How it works',
      steps: [
        'Choose a day below and sign up with your certificate or proof of participation.',
        'If we know your certificate, you pay at once. Otherwise the course leader looks first, and you hear by e-mail.',
        'After paying you get the confirmation, and your own page with the assignment opens.',
      ],
    },
    days: 'Coming return days',
    none: {
      title: 'No return day is open now',
      body: 'We usually open them some months ahead.',
      mail: 'Mail me when there are new dates',
    },
    join: 'Sign up',
    full: 'Full',
    included: 'with coffee, tea and lunch',
    venueFollows: (place) => `${place}, exact address follows`,
    hours: (from, to) => `from ${from} to ${to}`,
    availability: { plenty: 'Plenty of places', few: 'A few places left', full: 'Full' },
  },
};
