import { Hono } from 'hono';
import type { Lang } from '../../kernel/lang.ts';
import type { Database } from '../../platform/db/index.ts';
import { renderPage, type Site } from '../../ui/index.ts';
import { findInstrument, instruments } from '../domain/instruments/instruments.ts';
import { findPublished } from '../store/outcomes.ts';
import { OutcomesPage, outcomesPath, type ShownScale } from './public-page.tsx';

export type OutcomesDeps = { db: Database; site: Site; lang: Lang };

/** The scales in the order of the list of instruments: those of others first, our own check-in last. */
const inOrder = async (db: Database): Promise<ShownScale[]> => {
  const shown = (await findPublished(db)).flatMap(
    ({ instrument: code, scale: name, ...rest }): ShownScale[] => {
      const instrument = findInstrument(code);
      const scale = instrument?.subscales.find((one) => one.code === name);
      return instrument && scale ? [{ instrument, scale, ...rest }] : [];
    },
  );
  const place = ({ instrument, scale }: ShownScale) =>
    instruments.indexOf(instrument) * 100 + instrument.subscales.indexOf(scale);
  return shown.sort((a, b) => place(a) - place(b));
};

/** `/uitkomsten`: the public page of outcomes. */
export const outcomesRoutes = ({ db, site, lang }: OutcomesDeps): Hono =>
  new Hono().get(outcomesPath, async (c) => {
    const page = renderPage(<OutcomesPage site={site} lang={lang} shown={await inOrder(db)} />);
    c.header('cache-control', 'public, max-age=3600');
    return c.html(page);
  });
