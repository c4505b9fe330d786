import type { Clock } from '../../../kernel/clock.ts';
import { inTransaction, type Database, type Tx } from '../../../platform/db/index.ts';
import { pdfDocument } from '../../../platform/pdf/index.ts';
import { findEdition, findParticipants } from '../../../training/index.ts';
import { saveFile, saveReceipt } from '../../store/materials.ts';
import { addMaterial, addPart, copyProgramme, findProgramme } from '../../store/programme.ts';
import { isOpen } from '../../domain/programme.ts';
import { today } from '../../../kernel/calendar-day.ts';
import { demoDays, type DemoMaterial } from './days.ts';
import { demoReadings } from './readings.ts';

const readingPdf = (name: string, madeAt: Date): Promise<Uint8Array> => {
  const reading = demoReadings[name];
  if (!reading) throw new RangeError(`no such reading: ${name}`);
  const pdf = pdfDocument({
    title: reading.title,
    lang: 'nl',
    author: 'Instituut Duurloop (voorbeeld)',
    madeAt,
    footer: 'Lesstof bij de cursus runningtherapie (voorbeeld)',
  }).heading(1, reading.title);
  for (const line of reading.lines) pdf.paragraph(line).space(4);
  return pdf.close();
};

const plantMaterial = async (tx: Tx, partId: string, material: DemoMaterial, at: Date): Promise<void> => {
  const { title, meantFor, compulsory = false } = material;
  const common = { title, meantFor, compulsory, opensOn: undefined };
  if ('reading' in material) {
    const bytes = await readingPdf(material.reading, at);
    const fileId = await saveFile(tx, {
      name: `${material.reading}.pdf`,
      mediaType: 'application/pdf',
      bytes,
    });
    await addMaterial(tx, partId, { ...common, kind: 'file', address: undefined, fileId });
  } else {
    const [kind, address] =
      'link' in material ? ['link' as const, material.link] : ['video' as const, material.video];
    await addMaterial(tx, partId, { ...common, kind, address, fileId: undefined });
  }
};

const plantTemplate = (db: Database, at: Date): Promise<void> =>
  inTransaction(db, async (tx) => {
    for (const part of demoDays) {
      const empty = { nl: '', en: '' };
      const id = await addPart(tx, 'institute', part.day, {
        startsAt: part.from,
        endsAt: part.to,
        title: part.title,
        discipline: part.discipline,
        questions: part.questions ?? empty,
        preparation: part.preparation ?? empty,
        teacher: part.teacher ?? '',
      });
      for (const material of part.materials ?? []) await plantMaterial(tx, id, material, at);
    }
  });

/**
 * Plants the institute's programme with its materials, gives each of these editions its copy, and lets most people
 * have read what is open by now. Does nothing when there is a programme already.
 */
export const plantDemoProgramme = async (
  { db, clock }: { db: Database; clock: Clock },
  editionCodes: readonly string[],
): Promise<void> => {
  if ((await findProgramme(db, 'institute')).length > 0) return;
  await plantTemplate(db, clock.now());
  for (const code of editionCodes) {
    const edition = await findEdition(db, code);
    if (!edition) continue;
    await copyProgramme(db, edition.id, clock.now());
    const open = (await findProgramme(db, { editionId: edition.id })).flatMap((part) =>
      part.materials.filter(
        (material) => material.compulsory && isOpen(material, part.day, edition, today(clock)),
      ),
    );
    const people = await findParticipants(db, edition.id);
    await inTransaction(db, async (tx) => {
      for (const [at, { enrolmentId }] of people.entries())
        // One in four still has something to read, so that the pages show both.
        for (const material of at % 4 === 3 ? open.slice(1) : open)
          await saveReceipt(tx, { materialId: material.id, enrolmentId, read: true, at: clock.now() });
    });
  }
};
