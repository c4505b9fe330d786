import { Hono, type Context } from 'hono';
import { today } from '../../../kernel/calendar-day.ts';
import type { Clock } from '../../../kernel/clock.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import { inTransaction, type Database } from '../../../platform/db/index.ts';
import { personalFile, personalPage } from '../../../platform/web/index.ts';
import type { Edition } from '../../../training/index.ts';
import { renderPage, type Site } from '../../../ui/index.ts';
import { isOpen, type Material, type ProgrammePart } from '../../domain/programme.ts';
import { findOwnDossier, type Dossier } from '../../store/dossiers.ts';
import { findMaterialFile, findReceipts, saveReceipt } from '../../store/materials.ts';
import { findProgramme } from '../../store/programme.ts';
import { roomIdOf } from '../../store/rooms.ts';
import { ProgrammePage } from './page.tsx';

export type ReadDeps = {
  db: Database;
  clock: Clock;
  site: Site;
  lang: Lang;
  personOf: (c: Context) => { email: string };
  csrf: (c: Context) => string;
};

/** A participant's programme: the days, what is to be read, and "I have read this". */
export const readProgrammeRoutes = (deps: ReadDeps): Hono => {
  const { db, clock, site, lang } = deps;

  const own = async (c: Context, work: (dossier: Dossier) => Promise<Response>): Promise<Response> => {
    const dossier = await findOwnDossier(db, deps.personOf(c).email, c.req.param('code') ?? '');
    return dossier ? work(dossier) : c.notFound();
  };

  /** A material that is open by now, in a programme of the person's own; anything else is not there. */
  const ownMaterial = (c: Context, work: (dossier: Dossier, material: Material) => Promise<Response>) =>
    own(c, async (dossier) => {
      const parts = await findProgramme(db, { editionId: roomIdOf(dossier.edition) });
      const found = findMaterial(parts, c.req.param('id') ?? '');
      return found && isOpen(found.material, found.part.day, dossier.edition, today(clock))
        ? work(dossier, found.material)
        : c.notFound();
    });

  const receipt = (read: boolean) => (c: Context) =>
    ownMaterial(c, async ({ participation, edition }, material) => {
      if (!material.compulsory) return c.notFound();
      const { enrolmentId } = participation;
      await inTransaction(db, (tx) =>
        saveReceipt(tx, { materialId: material.id, enrolmentId, read, at: clock.now() }),
      );
      const said = read ? 'gelezen' : 'niet-gelezen';
      return c.redirect(localPath(`/mijn/${edition.code}/programma?melding=${said}`, lang), 303);
    });

  return new Hono()
    .get('/mijn/:code/programma', (c) =>
      own(c, async ({ edition, participation }) => {
        const asked = c.req.query('melding');
        const view = {
          site,
          lang,
          email: deps.personOf(c).email,
          csrf: deps.csrf(c),
          today: today(clock),
          edition,
          parts: daysFor(edition, await findProgramme(db, { editionId: roomIdOf(edition) })),
          read: await findReceipts(db, participation.enrolmentId),
          notice: asked === 'gelezen' || asked === 'niet-gelezen' ? asked : undefined,
        } as const;
        return personalPage(c, renderPage(<ProgrammePage {...view} />));
      }),
    )
    .get('/mijn/:code/programma/materiaal/:id', (c) =>
      ownMaterial(c, async (_, material) => {
        const file = await findMaterialFile(db, material.id);
        return file ? personalFile(c, file) : c.notFound();
      }),
    )
    .post('/mijn/:code/programma/materiaal/:id/gelezen', receipt(true))
    .post('/mijn/:code/programma/materiaal/:id/ongelezen', receipt(false));
};

/** S27: a guest comes to the return day only, with the same preparation. */
const daysFor = (edition: Edition, parts: readonly ProgrammePart[]): ProgrammePart[] =>
  edition.kind === 'course'
    ? [...parts]
    : parts.map((part) =>
        part.day === 'return-day'
          ? part
          : { ...part, materials: part.materials.filter(({ meantFor }) => meantFor === 'preparation') },
      );

const findMaterial = (
  parts: readonly ProgrammePart[],
  id: string,
): { part: ProgrammePart; material: Material } | undefined =>
  parts
    .flatMap((part) => part.materials.map((material) => ({ part, material })))
    .find(({ material }) => material.id === id);
