import type { ComponentChild } from 'preact';
import type { Context } from 'hono';
import { dutchDay } from '../../../kernel/calendar-day.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { isId } from '../../../platform/ids/index.ts';
import { readForm } from '../../../platform/web/index.ts';
import type { Fields } from '../../domain/questionnaire/index.ts';
import type { AnsweredBy } from '../../store/measurements.ts';
import { findMeasurings, type FormInHand } from '../../store/measurings.ts';
import { loadQuestionnaire } from '../../store/questionnaires.ts';
import type { CareTx } from '../../store/scope.ts';
import { fieldErrors, summaryErrors } from '../questionnaire-form/texts.ts';
import { CheckBody, DoneBody, QuestionsBody, type WayOut } from './body.tsx';
import { isOpen, openFilling, pagesOf, partsOn, savePage, sendFilling, type Filling } from './filling.ts';
import { fillingTexts } from './texts.ts';

/** Where a page of a form is, its overview, or its thanks. */
export type Leaf = number | 'controleren' | 'klaar';

/** What says whose a form is, and whether it waits. */
type OneForm = Pick<FormInHand, 'clientId' | 'measuringId' | 'closesOn' | 'answeredAt'>;

/** Where somebody fills in a questionnaire: by a link, signed in, or at the practice together with a therapist. */
export type FillingDesk = {
  lang: Lang;
  answeredBy: AnsweredBy;
  csrf: string | undefined;
  now: Date;
  /** Work in the client's file as who is here; undefined where nothing is theirs. */
  act: <T>(deed: 'read' | 'change', work: (tx: CareTx) => Promise<T | undefined>) => Promise<T | undefined>;
  /** Whether who is here may fill in this form, or be thanked for it. */
  may: (filling: { form: OneForm }) => boolean;
  pathOf: (formId: string, leaf: Leaf) => string;
  /** Where one goes when all is done; a link leads nowhere else. */
  out?: WayOut | undefined;
  render: (page: { title: string; body: ComponentChild; error: boolean }) => Response;
};

const openFor = async (
  tx: CareTx,
  desk: FillingDesk,
  formId: string,
  hold: 'look' | 'change',
): Promise<Filling | undefined> => {
  const filling = await openFilling(tx, formId, desk.lang, hold);
  return filling && desk.may(filling) ? filling : undefined;
};

const onForm = (c: Context, work: (formId: string) => Promise<Response>): Promise<Response> | Response => {
  const formId = c.req.param('form') ?? '';
  return isId(formId) ? work(formId) : c.notFound();
};

const pageNumber = (c: Context): number | undefined => {
  const text = c.req.param('page') ?? '';
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) - 1 : undefined;
};

type View = {
  page: number;
  typed?: Fields;
  errors?: { fields: Record<string, string>; summary: Record<string, string> };
  fresh?: readonly string[];
};

const questions = (desk: FillingDesk, filling: Filling, view: View): Response => {
  const { lang, pathOf } = desk;
  const pages = pagesOf(filling);
  const at = pages.indexOf(view.page);
  const before = pages[at - 1];
  const { id } = filling.form;
  return desk.render({
    title: filling.kept.title,
    error: view.errors !== undefined,
    body: (
      <QuestionsBody
        {...{ lang, filling, csrf: desk.csrf, errors: view.errors, fresh: view.fresh }}
        action={pathOf(id, view.page)}
        parts={partsOn(filling, view.page)}
        {...{ at: at + 1, of: pages.length, typed: view.typed ?? filling.fields }}
        back={before === undefined ? undefined : pathOf(id, before)}
        together={desk.answeredBy === 'together'}
      />
    ),
  });
};

/** One page of a form; the first when it has no such page, and thanks when it was sent. */
export const showPage = (c: Context, desk: FillingDesk) =>
  onForm(c, async (formId) => {
    const filling = await desk.act('read', (tx) => openFor(tx, desk, formId, 'look'));
    if (!filling) return c.notFound();
    if (filling.form.answeredAt) return c.redirect(desk.pathOf(formId, 'klaar'), 303);
    const pages = pagesOf(filling);
    const page = pageNumber(c);
    if (page === undefined || !pages.includes(page))
      return c.redirect(desk.pathOf(formId, pages[0] ?? 'controleren'), 303);
    return questions(desk, filling, { page });
  });

/** Keeps a page and goes on to the next, or shows it again with what is missing. */
export const keepPage = (c: Context, desk: FillingDesk) =>
  onForm(c, async (formId) => {
    const page = pageNumber(c);
    const { fields } = await readForm(c);
    const { _asked: asked = '', ...posted } = fields;
    const kept = await desk.act('change', async (tx) => {
      const before = await openFor(tx, desk, formId, 'change');
      if (!before || page === undefined) return undefined;
      if (before.form.answeredAt) return { sent: true as const };
      const names = asked.split(' ').filter(Boolean);
      const judged = await savePage(tx, before, { page, posted, asked: names, now: desk.now });
      const filling = await openFor(tx, desk, formId, 'look');
      return judged && filling && { sent: false as const, judged, filling };
    });
    if (!kept || page === undefined) return c.notFound();
    if (kept.sent) return c.redirect(desk.pathOf(formId, 'klaar'), 303);
    const { judged, filling } = kept;
    if (judged.state === 'errors') {
      const parts = partsOn(filling, page);
      const errors = {
        fields: fieldErrors(desk.lang, judged.errors),
        summary: summaryErrors(desk.lang, judged.errors, parts),
      };
      return questions(desk, filling, {
        page,
        typed: { ...judged.fields, ...typedOn(posted, errors) },
        errors,
      });
    }
    if (judged.state === 'more-questions') return questions(desk, filling, { page, fresh: judged.names });
    const next = pagesOf(filling).find((other) => other > page);
    return c.redirect(desk.pathOf(formId, next ?? 'controleren'), 303);
  });

/** What was typed in the fields that are wrong: it stands there still. */
const typedOn = (posted: Fields, { fields }: { fields: Record<string, string> }): Fields =>
  Object.fromEntries(Object.entries(posted).filter(([name]) => name in fields));

const check = (desk: FillingDesk, filling: Filling, refused: boolean): Response => {
  const { lang, csrf } = desk;
  const { id } = filling.form;
  const pages = pagesOf(filling).map((page) => ({
    ...{ page, href: desk.pathOf(id, page), parts: partsOn(filling, page) },
  }));
  const action = desk.pathOf(id, 'controleren');
  const together = desk.answeredBy === 'together';
  return desk.render({
    title: fillingTexts[lang].checkTitle,
    error: refused,
    body: <CheckBody {...{ lang, filling, csrf, action, pages, together, refused }} />,
  });
};

/** The overview of all answers. */
export const showCheck = (c: Context, desk: FillingDesk) =>
  onForm(c, async (formId) => {
    const filling = await desk.act('read', (tx) => openFor(tx, desk, formId, 'look'));
    if (!filling) return c.notFound();
    if (filling.form.answeredAt) return c.redirect(desk.pathOf(formId, 'klaar'), 303);
    return check(desk, filling, false);
  });

/** Sends it, once; twice leads to the same thanks. One in which nothing was answered comes back with that said. */
export const sendForm = (c: Context, desk: FillingDesk) =>
  onForm(c, async (formId) => {
    const done = await desk.act('change', async (tx) => {
      const filling = await openFor(tx, desk, formId, 'change');
      if (!filling) return undefined;
      return {
        filling,
        sent: await sendFilling(tx, filling, { answeredBy: desk.answeredBy, now: desk.now }),
      };
    });
    if (!done) return c.notFound();
    const { filling, sent } = done;
    if (!sent.ok && sent.reason === 'incomplete') return c.redirect(desk.pathOf(formId, sent.page), 303);
    if (!sent.ok && sent.reason === 'blank') return check(desk, filling, true);
    return c.redirect(desk.pathOf(formId, 'klaar'), 303);
  });

/** The next form that waits for who is here: of the same measuring before another one. */
const nextFor = async (tx: CareTx, desk: FillingDesk, { form }: Filling) => {
  const today = dutchDay(desk.now);
  const waiting = (await findMeasurings(tx)).flatMap(({ id: measuringId, dueOn, closesOn, forms }) =>
    forms.flatMap(({ id, questionnaireId, answeredAt }) => {
      const other = { clientId: form.clientId, measuringId, closesOn, answeredAt };
      const waits = !answeredAt && dueOn <= today && isOpen(other, desk.now) && desk.may({ form: other });
      return waits ? [{ id, questionnaireId, measuringId }] : [];
    }),
  );
  const next = waiting.find(({ measuringId }) => measuringId === form.measuringId) ?? waiting[0];
  const kept = next && (await loadQuestionnaire(tx, next.questionnaireId, desk.lang));
  return next && kept && { title: kept.title, href: desk.pathOf(next.id, 0) };
};

/** Thanks, and what is still to fill in. */
export const showDone = (c: Context, desk: FillingDesk) =>
  onForm(c, async (formId) => {
    const done = await desk.act('read', async (tx) => {
      const filling = await openFor(tx, desk, formId, 'look');
      return filling && { filling, next: await nextFor(tx, desk, filling) };
    });
    if (!done) return c.notFound();
    const { filling, next } = done;
    if (!filling.form.answeredAt) return c.redirect(desk.pathOf(formId, 'controleren'), 303);
    const { lang, out } = desk;
    const together = desk.answeredBy === 'together';
    return desk.render({
      title: together ? fillingTexts[lang].keptTitle : fillingTexts[lang].thanks,
      error: false,
      body: <DoneBody {...{ lang, raised: filling.raised, together, next, out }} />,
    });
  });
