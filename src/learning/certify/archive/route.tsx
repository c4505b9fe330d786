import { Hono, type Context } from 'hono';
import type { Clock } from '../../../kernel/clock.ts';
import type { Database } from '../../../platform/db/index.ts';
import { actorOf } from '../../../platform/identity/index.ts';
import { isId } from '../../../platform/ids/index.ts';
import { personalPage, readForm } from '../../../platform/web/index.ts';
import { renderPage, type Site } from '../../../ui/index.ts';
import { certificateKinds } from '../../domain/certificate.ts';
import { searchCertificates, type CertificateSearch } from '../../store/certificates.ts';
import { checkArchive, keepForImport, startImport } from './command.ts';
import { ArchivePage, archivePath, ImportPage, UploadPage } from './page.tsx';
import { findImport } from './query.ts';
import { fileMissing, readRefusals } from './texts.ts';

export type ArchiveRouteDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  staffOf: (c: Context) => { id: string; name: string; roles: readonly string[] };
  csrf: (c: Context) => string;
};

const pageSize = 50;

const readSearch = (c: Context): CertificateSearch => {
  const from = Number(c.req.query('vanaf') ?? 0);
  const state = c.req.query('stand');
  return {
    // PostgreSQL holds no NUL in a text.
    text: (c.req.query('q') ?? '').replaceAll('\u0000', '').toWellFormed().slice(0, 120),
    kind: certificateKinds.find((kind) => kind === c.req.query('soort')),
    state: state === 'valid' || state === 'withdrawn' ? state : undefined,
    from: Number.isInteger(from) && from > 0 && from < 1e7 ? from : 0,
    limit: pageSize,
  };
};

/** `/beheer/onderwijs/certificaten`: every certificate, and the import of those of earlier years. */
export const archiveRoutes = (deps: ArchiveRouteDeps): Hono => {
  const { db, site } = deps;
  const frame = (c: Context) => ({
    site,
    user: deps.staffOf(c).name,
    roles: deps.staffOf(c).roles,
    csrf: deps.csrf(c),
  });
  const mayImport = (c: Context) =>
    deps.staffOf(c).roles.some((role) => role === 'office' || role === 'courseLeader');
  const uploadPage = (c: Context, problem?: string) =>
    personalPage(
      c,
      renderPage(<UploadPage {...frame(c)} errors={problem ? { bestand: problem } : undefined} />),
      problem ? 422 : 200,
    );

  return new Hono()
    .get(archivePath, async (c) => {
      const search = readSearch(c);
      const found = await searchCertificates(db, search);
      const props = { ...frame(c), search, ...found, mayImport: mayImport(c) };
      return personalPage(c, renderPage(<ArchivePage {...props} />));
    })
    .get(`${archivePath}/importeren`, (c) => (mayImport(c) ? uploadPage(c) : c.notFound()))
    .post(`${archivePath}/importeren`, async (c) => {
      if (!mayImport(c)) return c.notFound();
      const file = (await readForm(c)).files['bestand'];
      if (!file) return uploadPage(c, fileMissing);
      const checked = await checkArchive(deps, new Uint8Array(await file.arrayBuffer()));
      if (!checked.ok) return uploadPage(c, readRefusals[checked.reason]);
      const id = await keepForImport(deps, {
        fileName: file.name.replace(/[\p{C}/\\]/gu, '').slice(0, 100) || 'bestand.csv',
        lines: checked.value,
        by: actorOf(deps.staffOf(c)),
      });
      return c.redirect(`${archivePath}/importeren/${id}`, 303);
    })
    .get(`${archivePath}/importeren/:id`, async (c) => {
      const id = c.req.param('id');
      const list = mayImport(c) && isId(id) ? await findImport(db, id) : undefined;
      if (!list) return c.notFound();
      // Without script: the browser asks again by itself while the work goes on.
      if (list.startedAt && !list.finishedAt) c.header('refresh', '2');
      return personalPage(c, renderPage(<ImportPage {...frame(c)} list={list} />));
    })
    .post(`${archivePath}/importeren/:id`, async (c) => {
      const id = c.req.param('id');
      if (!mayImport(c) || !isId(id)) return c.notFound();
      const started = await startImport(deps, id, actorOf(deps.staffOf(c)));
      return started ? c.redirect(`${archivePath}/importeren/${id}`, 303) : c.notFound();
    });
};
