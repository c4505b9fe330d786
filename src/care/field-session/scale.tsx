const numbers = Array.from({ length: 11 }, (_, n) => n);

type ScaleProps = {
  /** Makes the ids of this person's card their own. */
  card: string;
  name: string;
  legend: string;
  low: string;
  high: string;
  value: number | undefined;
};

/** Nought to ten in one tap, with a target for a cold thumb. */
export const Scale = ({ card, name, legend, low, high, value }: ScaleProps) => (
  <fieldset class="veld-scale">
    <legend>
      {legend}{' '}
      <small>
        0 {low}, 10 {high}
      </small>
    </legend>
    <div class="veld-taps">
      {numbers.map((n) => (
        <span key={n} class="veld-tap">
          <input
            type="radio"
            id={`${card}-${name}-${n}`}
            name={name}
            value={n}
            checked={n === value}
            required
          />
          <label for={`${card}-${name}-${n}`}>{n}</label>
        </span>
      ))}
    </div>
  </fieldset>
);

/** One of a few words, in one tap. */
export const Taps = (props: {
  card: string;
  name: string;
  legend: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
}) => (
  <fieldset class="veld-scale">
    <legend>{props.legend}</legend>
    <div class="veld-words">
      {props.options.map(({ value, label }) => (
        <span key={value} class="veld-tap">
          <input
            type="radio"
            id={`${props.card}-${props.name}-${value}`}
            name={props.name}
            value={value}
            checked={value === props.value}
            required
          />
          <label for={`${props.card}-${props.name}-${value}`}>{label}</label>
        </span>
      ))}
    </div>
  </fieldset>
);
