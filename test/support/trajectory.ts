import { sql } from 'drizzle-orm';
import type { Page } from 'playwright-core';
import { rows, type Database } from '../../src/platform/db/index.ts';
import { arriving } from './enrolling.ts';
import type { keyboardOf } from './keyboard.ts';

/** The days of an edition, as its columns are called. */
export type DayColumn = 'first_day' | 'second_day' | 'return_day';

/**
 * Stands for waiting: the product runs on the clock of the machine and a course takes months, so the days of the
 * edition come to us instead. All three move alike, until `day` lies `daysAgo` days before today (Dutch time).
 */
export const waitUntil = async (db: Database, code: string, day: DayColumn, daysAgo = 0): Promise<void> => {
  const moved = await rows(
    db,
    sql`with here as (
        select id, (now() at time zone 'Europe/Amsterdam')::date - ${daysAgo}::int - ${sql.raw(day)} as days
          from training.edition where code = ${code})
      update training.edition set first_day = first_day + here.days, second_day = second_day + here.days,
        return_day = return_day + here.days from here where edition.id = here.id returning edition.id`,
  );
  if (moved.length !== 1) throw new Error(`no edition ${code}`);
};

/** Makes every question of a theory test that is open on a phone, somehow, and hands it in. */
export const makeTest = async (page: Page): Promise<void> => {
  const count = await page.locator('.test-question').count();
  for (let at = 1; at < count; at += 1) {
    const now = page.locator(`.test-question[data-position="${at}"]`);
    await now.getByRole('heading').first().waitFor();
    const kind = await now.getAttribute('data-kind');
    if (kind === 'single' || kind === 'multiple') await now.locator('label').first().click();
    if (kind === 'number') await now.locator('input[type=text]').fill('30');
    if (kind === 'open') await now.locator('textarea').fill('Eerst overleggen met wie behandelt.');
    await page.getByRole('button', { name: 'Verder' }).click();
  }
  await page.getByRole('heading', { name: 'Inleveren' }).waitFor();
  await page.getByRole('button', { name: 'Toets inleveren' }).click();
  await page.getByText('Ingeleverd op').waitFor({ timeout: 30_000 });
};

/** Fills in the evaluation form that is open with the keys alone: two answers on the scale and a sentence. */
export const evaluate = async (page: Page, keys: ReturnType<typeof keyboardOf>): Promise<void> => {
  await keys.choose('helemaal oneens', 4);
  await keys.choose('helemaal oneens', 3);
  await keys.type('Wat hielp u het meest?', 'Samen lopen, en daarna pas praten.');
  await keys.press('Versturen');
  await page.getByText('Uw antwoorden zijn verstuurd').waitFor();
};

/** Presses a button by its words, and waits until the page it leads to is there. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  arriving(page, () => page.getByRole('button', { name }).first().click());

/** Follows a link by its words. */
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  arriving(page, () => page.getByRole('link', { name }).first().click());
