import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Clock } from '../../kernel/clock.ts';
import type { Database } from '../../platform/db/index.ts';
import { isId } from '../../platform/ids/index.ts';
import { personalPage, readForm } from '../../platform/web/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../ui/index.ts';
import type { Act } from '../domain/access.ts';
import { hasRole, type MemberActor } from '../domain/actor.ts';
import type { Definition } from '../domain/instruments/definition.ts';
import { proposeMapping, type Mapping } from '../domain/instruments/mapping.ts';
import {
  findQuestionnaires,
  insertQuestionnaire,
  loadQuestionnaire,
  retireQuestionnaire,
} from '../store/questionnaires.ts';
import { inPractice, type CareTx } from '../store/scope.ts';
import { fileFrom } from './along.ts';
import { ListPage, path } from './list-page.tsx';
import { ConfirmPage, LoadPage } from './load-page.tsx';
import { OnePage } from './one-page.tsx';
import {
  faultOf,
  largestFile,
  loadableInstruments,
  readFile,
  scorableQuestions,
  type GoodFile,
  type ReadFile,
} from './read-file.ts';
import { confirmFirst, fileErrors, listMessage, mappingErrors, mustBeAllowed } from './texts.ts';

export type QuestionnairesDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  memberOf: (c: Context) => MemberActor;
  csrf: (c: Context) => string;
};

/** `/praktijk/vragenlijsten`: questionnaires that the practice may use, loaded as files. */
export const questionnairesRoutes = (deps: QuestionnairesDeps): Hono => {
  const { db, clock, site, memberOf } = deps;
  const frame = (c: Context) => ({
    ...{ site, member: memberOf(c), csrf: deps.csrf(c), message: listMessage(c.req.query('melding')) },
  });
  const inList = <T,>(c: Context, act: Act, work: (tx: CareTx) => Promise<T>) => {
    const access = {
      act,
      object: 'questionnaire',
      point: `${c.req.method} ${routePath(c)}`,
      at: clock.now(),
    };
    return inPractice(db, memberOf(c), access, work);
  };

  const bytesOf = async (file: File | undefined): Promise<Uint8Array | undefined> =>
    file && file.size <= largestFile ? new Uint8Array(await file.arrayBuffer()) : undefined;

  const loadPage = (c: Context, read: Exclude<ReadFile, { ok: true }>, errors: FieldErrors = {}) => {
    const all = { bestand: fileErrors[read.reason], ...errors };
    const props = { ...frame(c), errors: all, problems: read.problems, remarks: read.remarks };
    return personalPage(c, renderPage(<LoadPage {...props} />), 422);
  };

  const confirmPage = (
    c: Context,
    given: { file: GoodFile; definition: Definition | undefined; mapping?: Mapping },
    errors?: FieldErrors,
  ) => {
    const { file, definition } = given;
    const linkIds = scorableQuestions(file.questionnaire).map(({ linkId }) => linkId);
    const proposed = definition && proposeMapping(linkIds, definition);
    const chosen = new Map(
      (given.mapping ?? proposed?.mapping ?? []).map(({ item, linkId }) => [item, linkId]),
    );
    const props = { ...frame(c), file, definition, chosen, leftOver: proposed?.leftOver ?? [], errors };
    return personalPage(c, renderPage(<ConfirmPage {...props} />), errors ? 422 : 200);
  };

  const definitionOf = (code: string | undefined) => loadableInstruments.find((one) => one.code === code);

  const app = new Hono();
  const onlyThem: MiddlewareHandler = (c, next) => {
    const member = memberOf(c);
    const may = hasRole(member, 'therapist') || hasRole(member, 'owner');
    return may ? next() : Promise.resolve(c.notFound());
  };
  app.use(path, onlyThem);
  app.use(`${path}/*`, onlyThem);

  return app
    .get(path, async (c) => {
      const questionnaires = await inList(c, 'read', findQuestionnaires);
      return personalPage(c, renderPage(<ListPage {...{ ...frame(c), questionnaires }} />));
    })
    .get(`${path}/nieuw`, (c) => personalPage(c, renderPage(<LoadPage {...frame(c)} />)))
    .post(`${path}/nieuw`, async (c) => {
      const { fields, files } = await readForm(c);
      const allowed = fields['mag'] === 'ja';
      const chosen = files['bestand'];
      const bytes = await bytesOf(chosen);
      const read: ReadFile =
        chosen && !bytes
          ? { ok: false, reason: 'too-large', problems: [], remarks: [] }
          : readFile(bytes ?? new Uint8Array());
      if (!read.ok) return loadPage(c, read, allowed ? {} : { mag: mustBeAllowed });
      if (!allowed) {
        const props = { ...frame(c), errors: { mag: mustBeAllowed } };
        return personalPage(c, renderPage(<LoadPage {...props} />), 422);
      }
      return confirmPage(c, { file: read.value, definition: definitionOf(fields['instrument']) });
    })
    .post(`${path}/nieuw/bevestigen`, async (c) => {
      const { fields } = await readForm(c);
      const read = readFile(fileFrom(fields));
      if (!read.ok) return loadPage(c, read);
      const file = read.value;
      const definition = definitionOf(fields['instrument']);
      const questions = scorableQuestions(file.questionnaire);
      const mapping = (definition?.items ?? []).flatMap((_, at) => {
        const place = fields[`item-${at + 1}`] ?? '';
        const question = /^\d{1,3}$/.test(place) ? questions[Number(place)] : undefined;
        return question ? [{ linkId: question.linkId, item: at + 1 }] : [];
      });
      const errors = definition ? errorsIn(file, mapping, definition, fields['nagekeken'] === 'ja') : {};
      if (fields['mag'] !== 'ja') errors['mag'] = mustBeAllowed;
      if (Object.keys(errors).length > 0) return confirmPage(c, { file, definition, mapping }, errors);
      const { memberId } = memberOf(c);
      const { canonical, version, title, text } = file;
      const id = await inList(c, 'create', (tx) =>
        insertQuestionnaire(tx, {
          ...{ canonical, version, title, file: text, instrument: definition?.code, mapping, memberId },
          now: clock.now(),
        }),
      );
      if (id === undefined)
        return loadPage(c, { ok: false, reason: 'same-version', problems: [], remarks: [] });
      return c.redirect(`${path}/${id}?melding=geladen`, 303);
    })
    .get(`${path}/:id`, async (c) => {
      const id = c.req.param('id');
      const kept = isId(id) ? await inList(c, 'read', (tx) => loadQuestionnaire(tx, id)) : undefined;
      return kept ? personalPage(c, renderPage(<OnePage {...{ ...frame(c), kept }} />)) : c.notFound();
    })
    .post(`${path}/:id/uit`, async (c) => {
      const id = c.req.param('id');
      const done =
        isId(id) &&
        (await inList(
          c,
          'change',
          async (tx) => (await retireQuestionnaire(tx, id, clock.now())) || undefined,
        ));
      return done ? c.redirect(`${path}/${id}?melding=uit`, 303) : c.notFound();
    });
};

const errorsIn = (
  file: GoodFile,
  mapping: Mapping,
  definition: Definition,
  confirmed: boolean,
): FieldErrors => {
  const errors: FieldErrors = {};
  const fault = faultOf(file.questionnaire, mapping, definition);
  const first = definition.items.findIndex((_, at) => !mapping.some(({ item }) => item === at + 1));
  if (fault?.reason === 'out-of-range')
    for (const { linkId, item } of mapping.filter((one) => fault.linkIds.includes(one.linkId)))
      errors[`item-${item}`] = `${mappingErrors['out-of-range']} (${linkId})`;
  else if (fault) errors[`item-${first < 0 ? 1 : first + 1}`] = mappingErrors[fault.reason];
  if (!confirmed) errors['nagekeken'] = confirmFirst;
  return errors;
};
