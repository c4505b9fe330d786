import { Hono, type Context } from 'hono';
import type { Clock } from '../../../kernel/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import { inspectUpload, type CheckedFile } from '../../../platform/files/index.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { personalFile, personalPage, readForm, type FormBody } from '../../../platform/web/index.ts';
import { findEdition, findParticipants } from '../../../training/index.ts';
import { renderPage, type FieldErrors, type Site } from '../../../ui/index.ts';
import { isProgrammeDay, type Material, type ProgrammePart } from '../../domain/programme.ts';
import { findMaterialFile, receiptStates } from '../../store/materials.ts';
import { findProgramme, hasProgramme, type ProgrammeOf } from '../../store/programme.ts';
import {
  dropMaterial,
  dropPart,
  rewriteMaterial,
  shiftPart,
  takeOver,
  writeMaterial,
  writePart,
  type Editing,
} from './command.ts';
import { MaterialPage, PartPage, RemovePage } from './form-pages.tsx';
import { readMaterial, readPart, typedMaterial, typedPart, type Typed } from './form.ts';
import { baseOf, type Frame } from './frame.tsx';
import { OverviewPage, type Readers } from './overview-page.tsx';
import { countReaders } from './query.ts';
import { editTexts as t, type EditNotice } from './texts.ts';

export type EditDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

/** One programme while it is being written: which, by whom, and what is in it now. */
type Desk = { frame: Frame; editing: Editing; parts: ProgrammePart[] };

/**
 * The programme of an edition (`/beheer/edities/:code/programma`) and that of the institute
 * (`/beheer/onderwijs/lesstof`): the same pages, about one or the other.
 */
export const editProgrammeRoutes = (deps: EditDeps): Hono => {
  const app = new Hono();
  for (const base of ['/beheer/onderwijs/lesstof', '/beheer/edities/:code/programma']) {
    app.get(base, (c) => atDesk(c, (desk) => overview(c, desk)));
    app.post(`${base}/overnemen`, (c) => atDesk(c, (desk) => copy(c, desk)));
    app.get(`${base}/onderdelen/nieuw`, (c) =>
      atDesk(c, (desk) => {
        const day = c.req.query('dag') ?? '';
        return partPage(c, desk, undefined, { dag: isProgrammeDay(day) ? day : '' });
      }),
    );
    app.post(`${base}/onderdelen/nieuw`, (c) => atDesk(c, (desk) => savePart(c, desk, undefined)));
    app.get(`${base}/onderdelen/:id`, (c) =>
      atPart(c, (desk, part) => partPage(c, desk, part, typedPart(part))),
    );
    app.post(`${base}/onderdelen/:id`, (c) => atPart(c, (desk, part) => savePart(c, desk, part)));
    for (const [path, direction] of [
      ['omhoog', 'up'],
      ['omlaag', 'down'],
    ] as const)
      app.post(`${base}/onderdelen/:id/${path}`, (c) =>
        atPart(c, async (desk, part) => {
          await shiftPart(desk.editing, part.id, direction);
          return back(c, desk, 'verplaatst', part.day);
        }),
      );
    app.get(`${base}/onderdelen/:id/verwijderen`, (c) =>
      atPart(c, (desk, part) => askRemovePart(c, desk, part)),
    );
    app.post(`${base}/onderdelen/:id/verwijderen`, (c) =>
      atPart(c, async (desk, part) => {
        await dropPart(desk.editing, part.id);
        return back(c, desk, 'verwijderd', part.day);
      }),
    );
    app.get(`${base}/onderdelen/:id/lesstof`, (c) =>
      atPart(c, (desk, part) => materialPage(c, desk, part, undefined, {})),
    );
    app.post(`${base}/onderdelen/:id/lesstof`, (c) =>
      atPart(c, (desk, part) => saveMaterial(c, desk, part, undefined)),
    );
    app.get(`${base}/lesstof/:id`, (c) =>
      atMaterial(c, (desk, part, material) => materialPage(c, desk, part, material, typedMaterial(material))),
    );
    app.post(`${base}/lesstof/:id`, (c) =>
      atMaterial(c, (desk, part, material) => saveMaterial(c, desk, part, material)),
    );
    app.get(`${base}/lesstof/:id/bestand`, (c) =>
      atMaterial(c, async (_desk, _part, material) => {
        const file = await findMaterialFile(deps.db, material.id);
        return file ? personalFile(c, file) : c.notFound();
      }),
    );
    app.get(`${base}/lesstof/:id/verwijderen`, (c) =>
      atMaterial(c, async (desk, _part, material) => {
        const receipts = (await countReaders(deps.db, [material.id])).get(material.id) ?? 0;
        const page = {
          question: t.confirmMaterial(material.title.nl),
          lead: t.confirmMaterialLead(receipts),
          action: `${baseOf(desk.frame)}/lesstof/${material.id}/verwijderen`,
        };
        return personalPage(c, renderPage(<RemovePage {...desk.frame} {...page} />));
      }),
    );
    app.post(`${base}/lesstof/:id/verwijderen`, (c) =>
      atMaterial(c, async (desk, part, material) => {
        await dropMaterial(desk.editing, material.id);
        return back(c, desk, 'verwijderd', part.day);
      }),
    );
  }
  return app;

  /** Finds the programme in the address; an edition that is not there has none. */
  async function atDesk(c: Context, work: (desk: Desk) => Promise<Response> | Response): Promise<Response> {
    const code = c.req.param('code');
    const edition = code === undefined ? undefined : await findEdition(deps.db, code);
    if (code !== undefined && !edition) return c.notFound();
    const staff = deps.staffOf(c);
    const of: ProgrammeOf = edition ? { editionId: edition.id } : 'institute';
    const frame = { site: deps.site, user: staff.name, roles: staff.roles, csrf: deps.csrf(c), edition };
    return work({
      frame,
      editing: { db: deps.db, of, by: actorOf(staff) },
      parts: await findProgramme(deps.db, of),
    });
  }

  /** Finds the part in the address, within that programme. */
  function atPart(c: Context, work: (desk: Desk, part: ProgrammePart) => Promise<Response> | Response) {
    return atDesk(c, (desk) => {
      const part = desk.parts.find(({ id }) => id === c.req.param('id'));
      return part ? work(desk, part) : c.notFound();
    });
  }

  function atMaterial(
    c: Context,
    work: (desk: Desk, part: ProgrammePart, material: Material) => Promise<Response> | Response,
  ) {
    return atDesk(c, (desk) => {
      const part = desk.parts.find(({ materials }) => materials.some(({ id }) => id === c.req.param('id')));
      const material = part?.materials.find(({ id }) => id === c.req.param('id'));
      return part && material ? work(desk, part, material) : c.notFound();
    });
  }

  function back(c: Context, desk: Desk, notice: EditNotice, day: string) {
    return c.redirect(`${baseOf(desk.frame)}?melding=${notice}#${day}`, 303);
  }

  async function overview(c: Context, desk: Desk) {
    const { edition } = desk.frame;
    const asked = c.req.query('melding') ?? '';
    const view = {
      ...desk.frame,
      parts: desk.parts,
      copied: !edition || (await hasProgramme(deps.db, edition.id)),
      readers: edition && (await findReaders(edition.id, desk.parts)),
      notice: Object.hasOwn(t.notices, asked) ? (asked as EditNotice) : undefined,
    };
    return personalPage(c, renderPage(<OverviewPage {...view} />));
  }

  async function findReaders(editionId: string, parts: readonly ProgrammePart[]): Promise<Readers> {
    const people = await findParticipants(deps.db, editionId);
    const materials = parts.flatMap((part) => part.materials.map(({ id }) => id));
    return {
      people,
      states: await receiptStates(
        deps.db,
        people.map(({ enrolmentId }) => enrolmentId),
      ),
      byMaterial: await countReaders(deps.db, materials),
    };
  }

  async function copy(c: Context, desk: Desk) {
    const { edition } = desk.frame;
    if (!edition) return c.notFound();
    await takeOver(deps, edition.id, desk.editing.by);
    return c.redirect(`${baseOf(desk.frame)}?melding=overgenomen`, 303);
  }

  function partPage(
    c: Context,
    desk: Desk,
    part: ProgrammePart | undefined,
    typed: Typed,
    errors?: FieldErrors,
  ) {
    const view = { ...desk.frame, id: part?.id, typed, errors };
    return personalPage(c, renderPage(<PartPage {...view} />), errors ? 422 : 200);
  }

  async function savePart(c: Context, desk: Desk, part: ProgrammePart | undefined) {
    const { fields } = await readForm(c);
    const read = readPart(fields);
    if (!read.ok) return partPage(c, desk, part, fields, read.errors);
    await writePart(desk.editing, part?.id, read.value);
    return back(c, desk, part ? 'bewaard' : 'toegevoegd', read.value.day);
  }

  async function askRemovePart(c: Context, desk: Desk, part: ProgrammePart) {
    const counts = await countReaders(
      deps.db,
      part.materials.map(({ id }) => id),
    );
    const receipts = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const page = {
      question: t.confirmPart(part.title.nl),
      lead: t.confirmPartLead(part.materials.length, receipts),
      action: `${baseOf(desk.frame)}/onderdelen/${part.id}/verwijderen`,
    };
    return personalPage(c, renderPage(<RemovePage {...desk.frame} {...page} />));
  }

  async function materialPage(
    c: Context,
    desk: Desk,
    part: ProgrammePart,
    material: Material | undefined,
    typed: Typed,
    errors?: FieldErrors,
  ) {
    const fileName =
      material?.kind === 'file' ? (await findMaterialFile(deps.db, material.id))?.name : undefined;
    const view = { ...desk.frame, part, material, fileName, typed, errors };
    return personalPage(c, renderPage(<MaterialPage {...view} />), errors ? 422 : 200);
  }

  async function saveMaterial(c: Context, desk: Desk, part: ProgrammePart, material: Material | undefined) {
    const { fields, files } = await readForm(c);
    const read = readMaterial(fields, { kept: material, withFile: files['bestand'] !== undefined });
    if (!read.ok) return materialPage(c, desk, part, material, fields, read.errors);
    const upload = read.value.kind === 'file' ? await takeFile(files) : { file: undefined };
    if ('error' in upload) return materialPage(c, desk, part, material, fields, { bestand: upload.error });
    const { kind, ...content } = read.value;
    if (material) await rewriteMaterial(desk.editing, material, { ...content, file: upload.file });
    else await writeMaterial(desk.editing, part.id, { kind, ...content, file: upload.file });
    return back(c, desk, material ? 'bewaard' : 'toegevoegd', part.day);
  }
};

/** Looks at the file that came along, if any. */
const takeFile = async (
  files: FormBody['files'],
): Promise<{ file: CheckedFile | undefined } | { error: string }> => {
  const given = files['bestand'];
  if (!given) return { file: undefined };
  const checked = await inspectUpload(new Uint8Array(await given.arrayBuffer()), given.name);
  return checked.ok ? { file: checked.value } : { error: t.errors.upload[checked.reason] };
};
