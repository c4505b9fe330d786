import { Facts } from '../../ui/index.ts';
import type { Intake } from '../domain/intake.ts';
import { intakeParts } from '../domain/intake-words.ts';
import { hintsFor } from '../domain/medicines.ts';
import { factsInWords, medicineHintTexts, ruleTexts, sourceTexts } from '../domain/screening-questions.ts';
import type { FiredRule } from '../domain/screening.ts';
import { intakePath, isPageName } from './pages.ts';
import { pageTitles } from './texts.ts';

/** An intake as it was told, by page; with `clientId` each page can be changed. */
export const IntakeSummary = ({ intake, clientId }: { intake: Intake; clientId?: string | undefined }) => (
  <>
    {intakeParts(intake, 'nl').map(({ page, rows }) => {
      if (!isPageName(page)) return null;
      return (
        <section key={page} class="stack">
          <div class="intake-part">
            <h3>{pageTitles[page]}</h3>
            {clientId && (
              <a href={intakePath(clientId, page)}>
                Aanpassen<span class="hidden">: {pageTitles[page]}</span>
              </a>
            )}
          </div>
          <Facts rows={rows.map(([term, detail]) => ({ term, detail }))} />
        </section>
      );
    })}
  </>
);

/** Every rule that fired, with the answers that made it fire and where it comes from. */
export const Rules = ({ rules }: { rules: readonly FiredRule[] }) => (
  <ul class="intake-rules">
    {rules.map((fired) => {
      const facts = factsInWords(fired, 'nl');
      return (
        <li key={fired.rule}>
          <p>
            <strong>{ruleTexts[fired.rule].nl}</strong>
          </p>
          {facts.length > 0 && <p>Door: {facts.join('; ')}.</p>}
          <p class="intake-gk">Bron: {sourceTexts[fired.source].nl}.</p>
        </li>
      );
    })}
  </ul>
);

/** What the medicines ask attention for on the run. */
export const MedicineHints = ({ intake }: { intake: Intake }) => {
  const hints = hintsFor(intake.medicines);
  if (hints.length === 0) return null;
  return (
    <section class="stack">
      <h2>Bij het lopen</h2>
      <ul>
        {hints.map((hint) => (
          <li key={hint}>{medicineHintTexts[hint].nl}</li>
        ))}
      </ul>
      <p class="intake-gk">
        Nog te bevestigen door een professional. Over de medicijnen zelf zeggen wij niets.
      </p>
    </section>
  );
};
