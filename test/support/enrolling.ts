import type { Page } from 'playwright-core';

/** Somebody who exists nowhere, as they fill in the enrolment. */
export type Visitor = {
  name: string;
  email: string;
  place?: string;
  /** S21: with a degree unless told otherwise. */
  entry?: 'bachelor' | 'otherwise';
  /** S22: iDEAL unless told otherwise. */
  route?: 'ideal' | 'transfer';
  /** Files sent along as evidence. */
  evidence?: { name: string; mimeType: string; buffer: Buffer };
};

/** Does something that leads to another page, and waits until that page is there. */
export const arriving = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), act()]);
};

const next = (page: Page) => arriving(page, () => page.getByRole('button', { name: 'Verder' }).click());

/** Clicks the words of a choice: they cover the box or the dot, as for a finger. */
export const choose = (page: Page, label: string) =>
  page.locator('label', { hasText: label }).first().click();

/** From the catalogue to the first page of the enrolment in this place. */
export const openEnrolment = async (page: Page, place = 'Bloemendaal'): Promise<void> => {
  await page.goto('/cursussen');
  await arriving(page, () => page.getByRole('link', { name: `Schrijf u nu in (${place})` }).click());
};

export const fillWho = async (page: Page, { name, email }: Visitor): Promise<void> => {
  await page.locator('[name=naam]').fill(name);
  await page.locator('[name=email]').fill(email);
  await page.locator('[name=telefoon]').fill('06 12345678');
  await page.locator('[name=beroep]').fill('fysiotherapeut');
  await next(page);
};

export const fillInvoice = async (page: Page): Promise<void> => {
  await choose(page, 'Voor mijzelf');
  await page.locator('[name=straat]').fill('Voorbeeldpad 12');
  await page.locator('[name=postcode]').fill('9999zz');
  await page.locator('[name=plaats]').fill('Voorbeeldstad');
  await next(page);
};

export const fillEntry = async (page: Page, { entry, evidence }: Visitor): Promise<void> => {
  if (entry === 'otherwise') {
    await choose(page, 'Nee, maar ik heb');
    await page
      .locator('[name=toelichting]')
      .fill('Twaalf jaar looptrainer en vijf jaar begeleider in een kliniek.');
    if (evidence) await page.locator('[name=bewijs]').setInputFiles(evidence);
  } else {
    await choose(page, 'Ja');
    await page.locator('[name=richting]').fill('fysiotherapie');
    await page.locator('[name=jaar]').fill('2014');
  }
  await next(page);
};

export const fillWishes = async (page: Page, { route }: Visitor): Promise<void> => {
  if (route === 'transfer') {
    await choose(page, 'Op een andere manier');
    await page.locator('[name=betaalreden]').fill('Onze gemeente betaalt alleen op factuur.');
  } else await choose(page, 'iDEAL | Wero');
  await next(page);
};

/** Agrees to the terms and sends the enrolment. */
export const sendEnrolment = async (page: Page): Promise<void> => {
  await choose(page, 'Ik ga akkoord met de voorwaarden');
  const send = page.getByRole('button', { name: /Inschrijven en betalen|Inschrijving aanvragen/ });
  await arriving(page, () => send.click());
};

/** The whole enrolment up to the bank, or up to the personal page where there is something to judge first. */
export const enrol = async (page: Page, visitor: Visitor): Promise<void> => {
  await openEnrolment(page, visitor.place);
  await fillWho(page, visitor);
  await fillInvoice(page);
  await fillEntry(page, visitor);
  await fillWishes(page, visitor);
  await sendEnrolment(page);
};

/** Ends the payment at the demo bank in this way, in the words on its buttons. */
export const payAtBank = (
  page: Page,
  outcome: 'Betaald' | 'Mislukt' | 'Geannuleerd' | 'Verlopen' | 'Later beslissen',
) => arriving(page, () => page.getByRole('button', { name: outcome }).click());
