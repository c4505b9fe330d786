export type SeatMeterProps = {
  taken: number;
  capacity: number;
  /** What it says: "Nog enkele plaatsen". The bar only repeats it. */
  words: string;
  /** True when it is nearly full: the words then stand out. */
  few?: boolean | undefined;
};

/** S18: how full an edition is, in words, with a bar for who likes to see it. */
export const SeatMeter = ({ taken, capacity, words, few }: SeatMeterProps) => {
  const share = capacity > 0 ? Math.min(1, Math.max(0, taken / capacity)) : 1;
  return (
    <p class={few ? 'seats few' : 'seats'}>
      <svg width="88" height="8" viewBox="0 0 88 8" aria-hidden="true">
        <rect class="seats-all" width="88" height="8" rx="4" />
        <rect class="seats-taken" width={Math.round(share * 88)} height="8" rx="4" />
      </svg>
      {words}
    </p>
  );
};
