import type { Lang, Texts } from '../../kernel/lang.ts';
import type { Item } from '../domain/consent.ts';
import type { SharedPart } from './shared-parts.ts';

/** The items of a consent in words. */
export const itemNames: Texts<Record<Item, string>> = {
  nl: {
    attendance: 'Aanwezigheid',
    schedule: 'Afspraken',
    'agreed-goals': 'Afgesproken doelen',
    function: 'Wat iemand kan, voor het werk',
    'programme-summary': 'Het loopprogramma in het kort',
    scores: 'Uitslagen van vragenlijsten',
    'start-letter': 'Startbrief',
    'progress-letter': 'Voortgangsbrief',
    'closing-letter': 'Slotbrief',
    'gp-question': 'Vraag aan de huisarts',
  },
  en: {
    attendance: 'Attendance',
    schedule: 'Appointments',
    'agreed-goals': 'Agreed goals',
    function: 'What somebody can do, for work',
    'programme-summary': 'The running programme in short',
    scores: 'Results of questionnaires',
    'start-letter': 'Letter at the start',
    'progress-letter': 'Letter on progress',
    'closing-letter': 'Letter at the end',
    'gp-question': 'Question to the general practitioner',
  },
};

const nothing: Texts<string> = { nl: 'Hier staat nog niets.', en: 'There is nothing here yet.' };

/** What a recipient sees, as it stands on their page and in the preview of it. */
export const SharedView = ({ parts, lang }: { parts: readonly SharedPart[]; lang: Lang }) => (
  <>
    {parts.map(({ item, lines }) => (
      <section key={item} class="stack">
        <h2>{itemNames[lang][item]}</h2>
        {lines.length === 0 ? (
          <p>{nothing[lang]}</p>
        ) : (
          <ul>
            {lines.map((line, at) => (
              <li key={at} lang={line.lang}>
                {line.href ? <a href={line.href}>{line.text}</a> : line.text}
              </li>
            ))}
          </ul>
        )}
      </section>
    ))}
  </>
);
