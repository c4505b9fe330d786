/** Runs of figures, with at most one space, point or hyphen between two of them. */
const runs = /\d(?:[ .-]?\d)*/g;

/** The eleven test of the Dutch citizen service number: nine figures, weights 9 to 2 and then −1. */
const passesElevenTest = (figures: string): boolean => {
  if (figures.length !== 9 || /^0+$/.test(figures)) return false;
  const sum = Array.from(figures).reduce(
    (all, figure, at) => all + Number(figure) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum % 11 === 0;
};

/**
 * Whether a text holds something that looks like a national identification number: it is asked and kept nowhere
 * (care.md 5). Telephone numbers have ten figures or more, and are let through.
 */
export const looksLikeNationalNumber = (text: string): boolean =>
  [...text.matchAll(runs)].some(([run]) => passesElevenTest(run.replace(/[ .-]/g, '')));
