import { numbersOf, Taps } from '../papers/taps.tsx';

type ScaleProps = {
  /** Makes the ids of this person's card their own. */
  card: string;
  name: string;
  legend: string;
  low: string;
  high: string;
  value: number | undefined;
};

/** Nought to ten in one tap. */
export const Scale = ({ card, name, legend, low, high, value }: ScaleProps) => (
  <fieldset class="tap-scale">
    <legend>
      {legend}{' '}
      <small>
        0 {low}, 10 {high}
      </small>
    </legend>
    <Taps
      {...{ name, required: true, layout: 'numbers', options: numbersOf(0, 10) }}
      value={value === undefined ? undefined : String(value)}
      idOf={(n) => `${card}-${name}-${n}`}
    />
  </fieldset>
);

/** One of a few words, in one tap. */
export const Words = (props: {
  card: string;
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
}) => (
  <fieldset class="tap-scale">
    <legend>{props.legend}</legend>
    <Taps
      {...{ name: props.name, options: props.options, value: props.value, required: true, layout: 'words' }}
      idOf={(value) => `${props.card}-${props.name}-${value}`}
    />
  </fieldset>
);
