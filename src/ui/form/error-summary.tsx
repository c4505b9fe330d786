import type { Lang } from '../../kernel/lang.ts';
import { fieldTexts } from './field-texts.ts';
import { fieldId } from './field.tsx';

/** Name of a field → what to do about it. The key `form` is about the form as a whole. */
export type FieldErrors = Record<string, string>;

/** Everything that still needs attention, on top of the page; it takes the focus and links to each field. */
export const ErrorSummary = ({ lang, errors }: { lang: Lang; errors?: FieldErrors | undefined }) => {
  const found = Object.entries(errors ?? {});
  if (found.length === 0) return null;
  return (
    <div
      class="summary"
      id="error-summary"
      role="alert"
      tabIndex={-1}
      autofocus
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">{fieldTexts[lang].summary}</h2>
      <ul>
        {found.map(([name, message]) => (
          <li key={name}>{name === 'form' ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
};
