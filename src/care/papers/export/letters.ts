import { dutchDay } from '../../../kernel/calendar-day.ts';
import { formatInstant } from '../../../kernel/format.ts';
import { resource } from '../../domain/fhir-bundle.ts';
import { findDischarges, findRelapsePlans } from '../../store/discharges.ts';
import { findLetters } from '../../store/letters.ts';
import { letterNames, partHeadings, stateWords, stepWords } from '../letter/words.ts';
import { derivedId } from './consent.ts';
import { column, type ExportPart } from './part.ts';

/** Every letter about the client, with what happened to it; the paper of a released one is among the papers. */
export const lettersPart: ExportPart = {
  name: 'brieven',
  title: { nl: 'Brieven', en: 'Letters' },
  columns: [
    column('on', 'Dag', 'Day', 'day'),
    column('kind', 'Brief', 'Letter'),
    column('to', 'Aan', 'To'),
    column('state', 'Stand', 'State'),
    column('happened', 'Wat er gebeurde', 'What happened'),
    column('text', 'Tekst', 'Text'),
  ],
  find: async (tx, { lang, patient, practice }) => {
    const letters = (await findLetters(tx)).map((letter) => ({
      letter,
      text: letter.parts
        .map(({ part, text, rows }) =>
          [
            partHeadings[part],
            text,
            ...(rows ?? []).map(({ what, on, result }) => `${what}, ${on}: ${result}`),
          ]
            .filter(Boolean)
            .join('\n'),
        )
        .join('\n\n'),
    }));
    return {
      rows: letters.map(({ letter, text }) => ({
        on: letter.head?.on ?? dutchDay(letter.madeAt),
        kind: letterNames[lang][letter.kind],
        to: [letter.to.name, letter.to.organisation].filter(Boolean).join(', '),
        state: stateWords[lang][letter.state],
        happened: letter.events
          .map(({ kind, at, words }) =>
            [`${formatInstant(at, lang)}: ${stepWords[lang][kind]}`, words].filter(Boolean).join(', '),
          )
          .join('; '),
        text,
      })),
      resources: letters.map(({ letter, text }) =>
        resource({
          resourceType: 'Communication',
          id: letter.id,
          status:
            letter.state === 'withdrawn' ? 'stopped' : letter.state === 'sent' ? 'completed' : 'preparation',
          topic: { text: letterNames.nl[letter.kind] },
          subject: patient,
          sender: practice,
          recipient: [{ display: letter.to.name.trim() || letter.to.kind }],
          sent: letter.events.findLast(({ kind }) => kind === 'sent')?.at.toISOString(),
          payload: text.trim() === '' ? undefined : [{ contentString: text }],
        }),
      ),
    };
  },
};

/** The plan for harder times in every version, and the end of guidance with what came after. */
export const dischargePart: ExportPart = {
  name: 'afronding',
  title: { nl: 'Terugvalplan en afronding', en: 'Plan for harder times and discharge' },
  columns: [
    column('at', 'Wanneer', 'When'),
    column('what', 'Wat', 'What'),
    column('text', 'Inhoud', 'Content'),
  ],
  find: async (tx, { clientId, lang, patient }) => {
    const dutch = lang === 'nl';
    const plans = await findRelapsePlans(tx);
    const ends = await findDischarges(tx);
    const told = [
      ...plans.map((plan) => ({
        at: plan.at,
        what: dutch ? 'Terugvalplan' : 'Plan for harder times',
        text: [
          [dutch ? 'Signalen' : 'Signs', plan.signs] as const,
          [dutch ? 'Stappen' : 'Steps', plan.steps] as const,
          [dutch ? 'Mensen' : 'People', plan.people] as const,
        ]
          .map(([name, lines]) => `${name}: ${lines.join('; ')}`)
          .join('\n'),
        status: plan === plans[0] ? 'active' : 'revoked',
      })),
      ...ends.map((end) => ({
        at: end.at,
        what: dutch ? 'Afronding' : 'Discharge',
        text: [
          `${end.dischargedOn}: ${end.choice}`,
          end.reason,
          ...end.criteria.map(
            ({ criterion, met, facts }) => `${criterion}: ${met ? '+' : '-'} ${facts.count}/${facts.of}`,
          ),
          ...end.followUps.map(
            ({ kind, dueOn, outcome }) => `${kind}: ${dueOn}${outcome ? ` (${outcome})` : ''}`,
          ),
          end.undoneAt ? `${dutch ? 'teruggedraaid' : 'undone'}: ${formatInstant(end.undoneAt, lang)}` : '',
        ]
          .filter(Boolean)
          .join('\n'),
        status: end.undoneAt ? 'revoked' : 'completed',
      })),
    ];
    return {
      rows: told.map(({ at, what, text }) => ({ at: formatInstant(at, lang), what, text })),
      resources: told.map(({ at, what, text, status }, number) =>
        resource({
          resourceType: 'CarePlan',
          id: derivedId('care-plan', clientId, at.toISOString(), String(number)),
          status,
          intent: 'plan',
          title: what,
          description: text,
          subject: patient,
          created: at.toISOString(),
        }),
      ),
    };
  },
};
