import type { ComponentChildren } from 'preact';

export type TapsProps = {
  name: string;
  options: readonly { value: string; label: ComponentChildren }[];
  value: string | undefined;
  idOf: (value: string, at: number) => string;
  required: boolean;
  /** `numbers` six in a row on a phone, `words` as wide as they need; else a class of the asker. */
  layout: 'numbers' | 'words' | `own-${string}`;
  describedBy?: string | undefined;
};

/** Choices of which one is made in a tap, with a target for a cold thumb. The fieldset and its legend are the asker's. */
export const Taps = ({ name, options, value, idOf, required, layout, describedBy }: TapsProps) => (
  <div class={layout === 'numbers' || layout === 'words' ? `taps-${layout}` : layout}>
    {options.map((option, at) => {
      const id = idOf(option.value, at);
      return (
        <span key={option.value} class="tap">
          <input
            type="radio"
            {...{ id, name, required, value: option.value }}
            checked={option.value === value}
            aria-describedby={describedBy}
          />
          <label for={id}>{option.label}</label>
        </span>
      );
    })}
  </div>
);

/** The whole numbers of a scale, both ends with it, as choices. */
export const numbersOf = (from: number, to: number): { value: string; label: string }[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((value) => ({
    value,
    label: value,
  }));
