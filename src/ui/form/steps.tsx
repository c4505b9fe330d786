import type { Lang } from '../../kernel/lang.ts';
import { fieldTexts } from './field-texts.ts';

export type Step = { label: string; href?: string | undefined; state: 'done' | 'current' | 'todo' };

/** Where the reader is on the way: what is done can be gone back to. On a phone as "Stap 2 van 4". */
export const Steps = ({ steps, lang }: { steps: readonly Step[]; lang: Lang }) => {
  const at = steps.findIndex((step) => step.state === 'current');
  return (
    <nav class="steps" aria-label={fieldTexts[lang].steps}>
      {at >= 0 && (
        <p class="steps-at" aria-hidden="true">
          {fieldTexts[lang].step(at + 1, steps.length)}: <b>{steps[at]?.label}</b>
        </p>
      )}
      <ol>
        {steps.map((step) => (
          <li
            key={step.label}
            class={step.state}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            {step.href && step.state !== 'current' ? (
              <a href={step.href}>{step.label}</a>
            ) : (
              <span>{step.label}</span>
            )}
            {step.state === 'done' && <span class="hidden"> ({fieldTexts[lang].done})</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
};
