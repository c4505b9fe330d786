import { sql } from 'drizzle-orm';
import { rows, type Database } from '../../src/platform/db/index.ts';
import type { House } from './house.ts';

/** What somebody types who may pay at once, page by page. */
export const typed = {
  gegevens: {
    naam: 'Testpersoon Anna de Wit',
    email: 'anna@example.com',
    telefoon: '06 12345678',
    beroep: 'Fysiotherapeut',
    register: '',
    registernummer: '',
  },
  factuur: {
    soort: 'particulier',
    straat: 'Voorbeeldpad 2',
    postcode: '9999zz',
    plaats: 'Voorbeeldstad',
    land: 'NL',
  },
  vooropleiding: { niveau: 'hbo', richting: 'Fysiotherapie', jaar: '2008' },
  wensen: { betaalwijze: 'ideal', voorkeur: '', dieet: '', toegankelijkheid: '' },
} satisfies Record<string, Record<string, string>>;

export type Step = keyof typeof typed;
export const stepNames = Object.keys(typed) as Step[];

/** The journey of a person through the pages, over the routes of the context. */
export const journey = (house: House, db: Database, code: string) => {
  const first = code.startsWith('TD') ? `/terugkomdagen/${code}/aanmelden` : `/cursussen/${code}/inschrijven`;
  const keyIn = (location: string): string => location.split(`${first}/`)[1]?.split('/')[0] ?? '';
  const begin = async (fields: Record<string, string> = {}): Promise<string> => {
    const answer = await house.form(first, { ...typed.gegevens, ...fields });
    return keyIn(answer.headers.get('location') ?? '');
  };
  const step = (key: string, name: string, fields: Record<string, string>) =>
    house.form(`${first}/${key}/${name}`, fields);
  /** Fills in every page, with what is given instead of what is usual; gives the key. */
  const fill = async (over: Partial<Record<Step, Record<string, string>>> = {}): Promise<string> => {
    const key = await begin(over.gegevens);
    for (const name of ['factuur', 'vooropleiding', 'wensen'] as const)
      await step(key, name, { ...typed[name], ...over[name] });
    return key;
  };
  return {
    first,
    begin,
    step,
    fill,
    /** Opens a page of the journey. */
    open: (key: string, name: string) => house.app.request(`${first}/${key}/${name}`),
    /** Presses "Inschrijven en betalen", with consent to the terms. */
    send: (key: string, fields: Record<string, string> = { akkoord: 'ja' }) =>
      step(key, 'controleren', fields),
    /** Sends a page with a file. */
    upload: (key: string, file: File, fields: Record<string, string> = {}) => {
      const body = new FormData();
      for (const [name, value] of Object.entries({
        niveau: 'anders',
        toelichting: 'Twintig jaar voor groepen gestaan',
        ...fields,
      }))
        body.set(name, value);
      body.set('bewijs', file);
      return house.app.request(`${first}/${key}/vooropleiding`, { method: 'POST', body });
    },
    saved: async (): Promise<Saved> =>
      (
        await rows<Saved>(
          db,
          sql`select (select count(*)::int from training.enrolment) as enrolments, (select count(*)::int from training.draft) as drafts,
            (select count(*)::int from training.seat where holder is not null) as seats,
            (select count(*)::int from platform.outbox where topic in ('mail.enrolment-received', 'mail.exception-received')) as mails,
            (select count(*)::int from training.payment) as payments`,
        )
      )[0]!,
  };
};

type Saved = { enrolments: number; drafts: number; seats: number; mails: number; payments: number };

export type Journey = ReturnType<typeof journey>;
