import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openDevice } from '../support/browser.ts';
import { arriving, enrol, payAtBank } from '../support/enrolling.ts';
import { linkIn, mailsTo, waitForMail } from '../support/mailbox.ts';
import { openOffice } from '../support/office-visit.ts';
import { startProduct, type Product } from '../support/product.ts';

let product: Product;
let browser: Browser;
/** The office, signed in once; the visitors have devices of their own. */
let office: Awaited<ReturnType<typeof openOffice>>;

beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  office = await openOffice(browser, product.baseUrl);
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const device = () => openDevice(browser, product.baseUrl);
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor();
const press = (page: Page, name: string | RegExp) =>
  arriving(page, () => page.getByRole('button', { name }).first().click());
const follow = (page: Page, name: string | RegExp) =>
  arriving(page, () => page.locator('main').getByRole('link', { name }).first().click());
const bytesOf = async (page: Page, path: string): Promise<Buffer> => {
  const answer = await page.request.get(`${product.baseUrl}${path}`);
  expect(answer.status()).toBe(200);
  return answer.body();
};

/** A small PDF as a phone would make of a diploma. */
const diploma = {
  name: 'diploma.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
      '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
};

describe('what the course leader judges', () => {
  test('S21: evidence is uploaded, read and approved; then the person pays', async () => {
    const { context, page } = await device();
    const visitor = { name: 'Testpersoon Lotte Bewijs', email: 'lotte.bewijs@example.com' };
    await enrol(page, { ...visitor, entry: 'otherwise', evidence: diploma });
    await heading(page, 'We bekijken uw aanvraag');
    expect(await page.getByRole('button', { name: /iDEAL/ }).count()).toBe(0);

    const desk = office.page;
    await desk.goto('/beheer/beoordelen');
    await follow(desk, visitor.name);
    const evidence = await bytesOf(
      desk,
      new URL(
        (await desk.getByRole('link', { name: 'Bewijs downloaden' }).getAttribute('href'))!,
        product.baseUrl,
      ).pathname,
    );
    expect(evidence.subarray(0, 5).toString()).toBe('%PDF-');
    await press(desk, 'Goedkeuren');
    expect(await desk.locator('main').textContent()).toContain('kan nu betalen');

    const mail = await waitForMail(product.baseUrl, visitor.email, /U kunt deelnemen/);
    await page.goto(linkIn(mail, '/inschrijvingen/'));
    await press(page, /Betalen met iDEAL/);
    await payAtBank(page, 'Betaald');
    await heading(page, 'U doet mee');
    await context.close();
  });

  test('S21: a refusal needs a reason, and the person reads it', async () => {
    const { context, page } = await device();
    const visitor = { name: 'Testpersoon Mo Nee', email: 'mo.nee@example.com' };
    await enrol(page, { ...visitor, entry: 'otherwise' });
    const desk = office.page;
    await desk.goto('/beheer/beoordelen');
    await follow(desk, visitor.name);
    await press(desk, 'Afwijzen');
    expect(await desk.title()).toMatch(/^Fout: /);
    await desk.locator('[name=reden]').fill('Uw ervaring is nog te kort; volg eerst een jaar praktijk.');
    await press(desk, 'Afwijzen');
    const mail = await waitForMail(product.baseUrl, visitor.email, /besluit over uw aanvraag/);
    expect(mail.text).toContain('nog te kort');
    await page.reload();
    await heading(page, 'Deelname is helaas niet mogelijk');
    expect(await page.locator('main').textContent()).toContain('nog te kort');
    await context.close();
  });

  test('S22: paying by transfer is asked, agreed, invoiced, booked by hand and confirmed', async () => {
    const { context, page } = await device();
    const visitor = { name: 'Testpersoon Noor Factuur', email: 'noor.factuur@example.com' };
    await enrol(page, { ...visitor, route: 'transfer' });
    await heading(page, 'We bekijken uw betaalwijze');
    const desk = office.page;
    await desk.goto('/beheer/beoordelen');
    await follow(desk, visitor.name);
    await press(desk, 'Goedkeuren');
    const mail = await waitForMail(product.baseUrl, visitor.email, /Uw factuur/);
    expect(mail.attachments.some(({ contentType }) => contentType === 'application/pdf')).toBe(true);
    await page.reload();
    await heading(page, 'Uw plaats is gereserveerd');

    await desk.goto('/beheer/geld');
    const line = desk.getByRole('row').filter({ hasText: visitor.name });
    await arriving(desk, () => line.getByRole('link').first().click());
    await press(desk, /is ontvangen/);
    await waitForMail(product.baseUrl, visitor.email, /^Bevestiging/);
    await page.reload();
    await heading(page, 'U doet mee');
    await context.close();
  });
});

describe('the work of the office', () => {
  test('a wrong password and a wrong code are refused alike, without saying which account there is', async () => {
    const { context, page } = await device();
    await page.goto('/beheer');
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    const told: (string | null)[] = [];
    for (const email of ['kantoor@example.com', 'niemand@example.com']) {
      await page.locator('[name=email]').fill(email);
      await page.locator('[name=password]').fill('helemaal-verkeerd-1');
      await press(page, 'Verder');
      told.push(await page.locator('.summary').textContent());
    }
    expect(told[0]).toBe(told[1]);
    await context.close();
  });

  test('S18: an edition is made from the template, published, sold, moved and cancelled', async () => {
    const desk = office.page;
    await desk.goto('/beheer/edities/nieuw');
    await desk.locator('[name=firstDay]').fill('2027-09-16');
    await desk.locator('[name=place]').fill('Oefendorp');
    await press(desk, 'Maak concept');
    await heading(desk, /Oefendorp/);
    const path = new URL(desk.url()).pathname;
    const code = path.split('/').at(-1)!;
    const { context, page, troubles } = await device();
    expect((await page.goto(`/cursussen/${code}`))?.status()).toBe(404);
    await press(desk, 'Publiceer');
    await expect
      .poll(async () => (await page.goto(`/cursussen/${code}`))?.status(), { timeout: 3000 })
      .toBe(200);
    const visitor = {
      name: 'Testpersoon Otto Oefening',
      email: 'otto.oefening@example.com',
      place: 'Oefendorp',
    };
    await expect
      .poll(async () => (await (await fetch(`${product.baseUrl}/cursussen`)).text()).includes('Oefendorp'))
      .toBe(true);
    await enrol(page, visitor);
    await payAtBank(page, 'Betaald');
    await heading(page, 'U doet mee');

    // A venue is known: people are told, and their calendar moves along.
    await desk.goto(path);
    await desk.locator('[name=venueName]').fill('Sportzaal De Test');
    await desk.locator('[name=venueAddress]').fill('Proefstraat 5, 9999 ZZ Oefendorp');
    await press(desk, /Wijzig|Bewaar|Opslaan/);
    const changed = await waitForMail(product.baseUrl, visitor.email, /iets veranderd/);
    expect(changed.text).toContain('Sportzaal De Test');
    expect(changed.attachments.some(({ contentType }) => contentType.startsWith('text/calendar'))).toBe(true);
    await page.reload();
    expect(await page.locator('main').textContent()).toContain('Sportzaal De Test');

    // Cancelling asks for the code to be typed.
    await desk.goto(`${path}/annuleren`);
    await desk.locator('[name=reason]').fill('Te weinig deelnemers om goed te oefenen.');
    await desk.locator('[name=typedCode]').fill('RT00000000');
    await press(desk, 'Annuleer de editie');
    expect(await desk.title()).toMatch(/^Fout: /);
    await desk.locator('[name=typedCode]').fill(code);
    await press(desk, 'Annuleer de editie');
    const ended = await waitForMail(product.baseUrl, visitor.email, /gaat niet door/);
    expect(ended.text).toContain('Te weinig deelnemers');
    await page.reload();
    await heading(page, 'Deze editie gaat niet door');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('the participants of an edition: the list, as CSV, as spreadsheet, and on paper', async () => {
    const desk = office.page;
    await desk.goto('/beheer');
    await arriving(desk, () =>
      desk.getByRole('row').filter({ hasText: 'Dalfsen' }).getByRole('link').first().click(),
    );
    const path = new URL(desk.url()).pathname;
    await follow(desk, 'Deelnemers');
    expect(await desk.locator('main tbody tr').count()).toBeGreaterThanOrEqual(21);
    const csv = (await bytesOf(desk, `${path}/deelnemers.csv`)).toString();
    expect(csv.trim().split('\n').length).toBeGreaterThanOrEqual(22);
    expect((await bytesOf(desk, `${path}/deelnemers.xlsx`)).subarray(0, 2).toString()).toBe('PK');
    expect((await bytesOf(desk, `${path}/presentielijst.pdf`)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('the search finds a person by part of a name, and leads to everything about them', async () => {
    const { context, page } = await device();
    await enrol(page, { name: 'Testpersoon Zoë Zoekbaar', email: 'zoe.zoekbaar@example.com' });
    await context.close();
    const desk = office.page;
    await desk.goto('/beheer');
    await desk.getByRole('searchbox').fill('zoekb');
    await arriving(desk, () => desk.keyboard.press('Enter'));
    await follow(desk, 'Testpersoon Zoë Zoekbaar');
    await heading(desk, /Zoekbaar/);
    expect(await desk.locator('main').textContent()).toContain('zoe.zoekbaar@example.com');
  });

  test('post and logbook tell what went out and who did what', async () => {
    const desk = office.page;
    await desk.goto('/beheer/post');
    expect(await desk.locator('main tbody tr').count()).toBeGreaterThan(0);
    await desk.goto('/beheer/logboek');
    expect(await desk.locator('main').textContent()).toContain('Kantoor Testpersoon');
  });

  test('without signing in no page of the office is to be had, and signing out ends it', async () => {
    const { context, page } = await openOffice(browser, product.baseUrl);
    await page.goto('/beheer');
    await press(page, 'Uitloggen');
    for (const path of ['/beheer', '/beheer/geld', '/beheer/logboek', '/beheer/inschrijvingen']) {
      await page.goto(path);
      expect(new URL(page.url()).pathname).toBe('/inloggen');
    }
    await context.close();
  });

  test('nothing went wrong in the browser of the office', () => {
    expect(office.troubles).toEqual([]);
    expect(product.output()).not.toMatch(/"level":(50|60)/);
  });
});

test('S23: a link that was never given leads nowhere; the office hears of what waits for it', async () => {
  const { context, page } = await device();
  expect((await page.goto('/inschrijvingen/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'))?.status()).toBe(404);
  expect(await mailsTo(product.baseUrl, 'kantoor@duurloop.example')).not.toHaveLength(0);
  await context.close();
});
