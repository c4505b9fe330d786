import { Hono, type Context } from 'hono';
import type { Clock } from '../../kernel/clock.ts';
import { recordAudit } from '../../platform/audit/index.ts';
import { inTransaction, type Database } from '../../platform/db/index.ts';
import { actorOf } from '../../platform/identity/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { toCsv, toXlsx, type Table } from '../../platform/tables/index.ts';
import { personalFile, personalPage, readForm } from '../../platform/web/index.ts';
import { findEdition, type Edition } from '../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import { themes } from '../domain/evaluation.ts';
import { removeChange, saveChange } from '../store/evaluation-changes.ts';
import { hideComment, showComment, type EvaluationComment } from '../store/evaluations.ts';
import { roomIdOf } from '../store/rooms.ts';
import { readSought } from './comment-list.tsx';
import { commentsTable, editionTable, yearsTable } from './export.ts';
import { messages, officeTexts as t } from './office-texts.ts';
import { CommentPage, ResultsPage, resultsPath } from './results-page.tsx';
import { editionResults, yearsResults } from './results.ts';
import { YearsPage, yearsPath } from './years-page.tsx';

export type EvaluateOfficeDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const base = '/beheer/edities/:code/evaluatie';
const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const longestChange = 500;
const longestReason = 300;

/** S30: results of an edition and over the years, for teachers and the office alike. */
export const evaluationOfficeRoutes = (deps: EvaluateOfficeDeps): Hono => {
  const { db, clock } = deps;
  const frame = (c: Context) => {
    const { name, roles } = deps.staffOf(c);
    return { site: deps.site, user: name, roles, csrf: deps.csrf(c) };
  };
  const by = (c: Context) => actorOf(deps.staffOf(c));
  const results = (edition: Edition) => editionResults(db, edition, clock.now());

  const ofEdition =
    (then: (c: Context, edition: Edition) => Promise<Response>) =>
    async (c: Context): Promise<Response> => {
      const edition = await findEdition(db, c.req.param('code') ?? '');
      return edition ? then(c, edition) : c.notFound();
    };

  /** A comment that may be read by now; any other is not there. */
  const ofComment = (then: (c: Context, edition: Edition, comment: EvaluationComment) => Promise<Response>) =>
    ofEdition(async (c, edition) => {
      const id = c.req.param('id');
      const comment = (await results(edition)).comments.find((one) => one.id === id);
      return comment ? then(c, edition, comment) : c.notFound();
    });

  const resultsPage = async (
    c: Context,
    edition: Edition,
    over: { typed?: Record<string, string>; errors?: FieldErrors } = {},
  ) => {
    const asked = c.req.query('melding') ?? '';
    const props = {
      ...frame(c),
      edition,
      results: await results(edition),
      sought: readSought((name) => c.req.query(name)),
      message: Object.hasOwn(messages, asked) ? messages[asked] : undefined,
      ...over,
    };
    return personalPage(c, renderPage(<ResultsPage {...props} />), over.errors ? 422 : 200);
  };

  const goBack = (c: Context, edition: Edition, message: string) =>
    c.redirect(resultsPath(edition.code, `?melding=${message}`), 303);

  const audit = (c: Context, act: string, object: string, detail: Record<string, string>) =>
    inTransaction(db, (tx) => recordAudit(tx, { actor: by(c), act, object, detail }));

  const give = async (c: Context, table: Table, name: string, kind: 'csv' | 'xlsx') => {
    const bytes = kind === 'csv' ? new TextEncoder().encode(toCsv(table)) : await toXlsx(table);
    return personalFile(c, { name: `${name}.${kind}`, mediaType: mediaTypes[kind], bytes });
  };
  const giveFigures = (kind: 'csv' | 'xlsx') =>
    ofEdition(async (c, edition) =>
      give(c, editionTable(edition, await results(edition)), `evaluatie-${edition.code}`, kind),
    );
  const giveYears = (kind: 'csv' | 'xlsx') => async (c: Context) =>
    give(c, yearsTable(await yearsResults(db)), 'evaluaties', kind);

  return new Hono()
    .get(yearsPath, async (c) => {
      const sought = readSought((name) => c.req.query(name));
      const props = { ...frame(c), results: await yearsResults(db), sought };
      return personalPage(c, renderPage(<YearsPage {...props} />));
    })
    .get(`${yearsPath}/cijfers.csv`, giveYears('csv'))
    .get(`${yearsPath}/cijfers.xlsx`, giveYears('xlsx'))
    .get(
      base,
      ofEdition((c, edition) => resultsPage(c, edition)),
    )
    .get(`${base}/cijfers.csv`, giveFigures('csv'))
    .get(`${base}/cijfers.xlsx`, giveFigures('xlsx'))
    .get(
      `${base}/opmerkingen.csv`,
      ofEdition(async (c, edition) => {
        const table = commentsTable(edition, await results(edition));
        await audit(c, 'evaluation-comments-exported', edition.id, { code: edition.code });
        return give(c, table, `opmerkingen-${edition.code}`, 'csv');
      }),
    )
    .get(
      `${base}/opmerkingen/:id`,
      ofComment(async (c, edition, comment) =>
        personalPage(c, renderPage(<CommentPage {...frame(c)} edition={edition} comment={comment} />)),
      ),
    )
    .post(
      `${base}/opmerkingen/:id/verbergen`,
      ofComment(async (c, edition, comment) => {
        const reason = ((await readForm(c)).fields['reden'] ?? '').trim();
        const wrong =
          reason === ''
            ? t.errors.reason
            : reason.length > longestReason
              ? t.errors.reasonTooLong
              : undefined;
        if (wrong) {
          const props = { ...frame(c), edition, comment, typed: reason, error: wrong };
          return personalPage(c, renderPage(<CommentPage {...props} />), 422);
        }
        await inTransaction(db, async (tx) => {
          const hidden = { commentId: comment.id, editionId: roomIdOf(edition), reason, by: by(c) };
          if (await hideComment(tx, hidden))
            await recordAudit(tx, {
              ...{ actor: by(c), act: 'evaluation-comment-hidden', object: edition.id },
              detail: { code: edition.code, comment: comment.id },
            });
        });
        return goBack(c, edition, 'verborgen');
      }),
    )
    .post(
      `${base}/opmerkingen/:id/tonen`,
      ofComment(async (c, edition, comment) => {
        await inTransaction(db, async (tx) => {
          if (await showComment(tx, { commentId: comment.id, editionId: roomIdOf(edition) }))
            await recordAudit(tx, {
              ...{ actor: by(c), act: 'evaluation-comment-shown', object: edition.id },
              detail: { code: edition.code, comment: comment.id },
            });
        });
        return goBack(c, edition, 'terug');
      }),
    )
    .post(
      `${base}/veranderingen`,
      ofEdition(async (c, edition) => {
        const { fields } = await readForm(c);
        const theme = themes.find((one) => one === fields['waarover']);
        const words = (fields['veranderd'] ?? '').trim();
        const errors: FieldErrors = {
          ...(theme ? {} : { waarover: t.errors.theme }),
          ...(words === '' ? { veranderd: t.errors.words } : {}),
          ...(words.length > longestChange ? { veranderd: t.errors.wordsTooLong } : {}),
        };
        if (!theme || Object.keys(errors).length > 0)
          return resultsPage(c, edition, { typed: fields, errors });
        await inTransaction(db, async (tx) => {
          const change = { editionId: roomIdOf(edition), theme, words, by: by(c), at: clock.now() };
          await saveChange(tx, change);
          await recordAudit(tx, {
            ...{ actor: by(c), act: 'evaluation-change-entered', object: edition.id },
            detail: { code: edition.code, theme },
          });
        });
        return goBack(c, edition, 'bewaard');
      }),
    )
    .post(
      `${base}/veranderingen/:id/weg`,
      ofEdition(async (c, edition) => {
        const id = c.req.param('id') ?? '';
        if (!isId(id)) return c.notFound();
        const removed = await inTransaction(db, async (tx) => {
          const gone = await removeChange(tx, {
            id,
            editionId: roomIdOf(edition),
            by: by(c),
            at: clock.now(),
          });
          if (gone)
            await recordAudit(tx, {
              ...{ actor: by(c), act: 'evaluation-change-removed', object: edition.id },
              detail: { code: edition.code },
            });
          return gone;
        });
        return removed ? goBack(c, edition, 'weg') : c.notFound();
      }),
    );
};
