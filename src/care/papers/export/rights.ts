import { formatInstant } from '../../../kernel/format.ts';
import { resource } from '../../domain/fhir-bundle.ts';
import { deedInWords, placeInWords, roleInWords } from '../../domain/access-words.ts';
import { findAccess } from '../../store/access-log.ts';
import { findCorrections, findStatements } from '../../store/corrections.ts';
import { findDocuments } from '../../store/documents.ts';
import { derivedId } from './consent.ts';
import { column, type ExportPart } from './part.ts';

/** What the client asked to have corrected, with the answers, and what they added in their own words. */
export const correctionsPart: ExportPart = {
  name: 'verbeteringen',
  title: { nl: 'Verbeteringen en eigen verklaringen', en: 'Corrections and own statements' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('what', 'Wat', 'What'),
    column('why', 'Waarom', 'Why'),
    column('answer', 'Antwoord', 'Answer'),
  ],
  find: async (tx, { clientId, lang, patient }) => {
    const corrections = await findCorrections(tx, clientId);
    const statements = await findStatements(tx, clientId);
    const told = (given: { id: string; at: Date; texts: (string | undefined)[] }) =>
      resource({
        resourceType: 'Communication',
        id: given.id,
        status: 'completed',
        subject: patient,
        sender: patient,
        sent: given.at.toISOString(),
        payload: given.texts.map((contentString) => ({ contentString: contentString ?? '' })),
      });
    return {
      rows: [
        ...corrections.map(({ what, why, askedAt, answer }) => ({
          ...{ what, why, at: formatInstant(askedAt, lang) },
          answer: answer && `${answer.outcome}: ${answer.reason}`,
        })),
        ...statements.map(({ words, addedAt }) => ({ at: formatInstant(addedAt, lang), what: words })),
      ],
      resources: [
        ...corrections.map(({ id, what, why, askedAt, answer }) =>
          told({ id, at: askedAt, texts: [what, why, answer?.reason] }),
        ),
        ...statements.map(({ id, words, addedAt }) => told({ id, at: addedAt, texts: [words] })),
      ],
    };
  },
};

/** The papers of the file, whole. */
export const documentsPart: ExportPart = {
  name: 'papieren',
  title: { nl: 'Papieren', en: 'Papers' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('name', 'Naam', 'Name'),
    column('mediaType', 'Soort', 'Kind'),
    column('bytes', 'Bytes', 'Bytes', 'number'),
  ],
  find: async (tx, { clientId, lang, patient }) => {
    const documents = await findDocuments(tx, clientId);
    return {
      rows: documents.map(({ name, mediaType, bytes, madeAt }) => ({
        ...{ name, mediaType, bytes: bytes.length, at: formatInstant(madeAt, lang) },
      })),
      resources: documents.map(({ id, name, mediaType, bytes, madeAt }) =>
        resource({
          resourceType: 'DocumentReference',
          id,
          status: 'current',
          subject: patient,
          date: madeAt.toISOString(),
          content: [
            {
              attachment: {
                contentType: mediaType,
                title: name,
                data: Buffer.from(bytes).toString('base64'),
                creation: madeAt.toISOString(),
              },
            },
          ],
        }),
      ),
    };
  },
};

/** The most lines of the log in one copy. */
const mostLines = 20_000;

/** Who looked, as the log tells it. */
export const logPart: ExportPart = {
  name: 'inzage',
  title: { nl: 'Wie keek in het dossier', en: 'Who looked in the file' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('who', 'Wie', 'Who'),
    column('role', 'Rol', 'Role'),
    column('what', 'Wat', 'What'),
    column('where', 'Waar', 'Where'),
  ],
  find: async (tx, { clientId, lang, practice }) => {
    const lines = await findAccess(tx, { clientId, most: mostLines });
    return {
      rows: lines.map((line) => ({
        at: formatInstant(line.at, lang),
        who: line.name,
        role: roleInWords(line.role, lang),
        what: deedInWords(line, lang, 'client'),
        where: placeInWords(line.point, lang, 'client'),
      })),
      resources: lines.map((line) =>
        resource({
          resourceType: 'AuditEvent',
          id: derivedId('log', clientId, String(line.seq)),
          type: {
            system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
            code: 'rest',
          },
          action: { read: 'R', search: 'E', create: 'C', delete: 'D', change: 'U' }[line.act] ?? 'E',
          recorded: line.at.toISOString(),
          outcome: line.outcome === 'done' ? '0' : '4',
          outcomeDesc: deedInWords(line, 'en', 'practice'),
          agent: [
            {
              type: { text: line.userKind },
              who: { display: line.name ?? (line.role.trim() || line.userKind) },
              role: [{ text: line.role }],
              requestor: true,
            },
          ],
          source: { observer: practice, site: line.point },
          purposeOfEvent: line.emergency ? [{ text: line.emergency.reason || 'emergency' }] : [],
        }),
      ),
    };
  },
};
