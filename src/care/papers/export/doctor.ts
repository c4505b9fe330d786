import { formatInstant } from '../../../kernel/format.ts';
import { resource } from '../../domain/fhir-bundle.ts';
import { findGpQuestions } from '../../store/gp-questions.ts';
import { column, type ExportPart } from './part.ts';

/** What a doctor was asked about the client. The answers stand with the screening they are about. */
export const doctorPart: ExportPart = {
  name: 'vragen-aan-arts',
  title: { nl: 'Vragen aan een arts', en: 'Questions to a doctor' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('state', 'Gevraagd of concept', 'Asked or draft'),
    column('words', 'Vraag', 'Question'),
  ],
  find: async (tx, { lang, patient, practice }) => {
    const questions = await findGpQuestions(tx);
    const [asked, draft] = lang === 'nl' ? ['gevraagd', 'concept'] : ['asked', 'draft'];
    return {
      rows: questions.map(({ words, askedAt, draftedAt }) => ({
        ...{ at: formatInstant(askedAt ?? draftedAt, lang), state: askedAt ? asked : draft, words },
      })),
      resources: questions.map(({ id, words, askedAt }) =>
        resource({
          resourceType: 'Communication',
          id,
          status: askedAt ? 'completed' : 'preparation',
          subject: patient,
          sender: practice,
          sent: askedAt?.toISOString(),
          payload: [{ contentString: words }],
        }),
      ),
    };
  },
};
