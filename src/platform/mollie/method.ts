/** A way to pay as Mollie knows it (`id`) and as the reader knows it (`label`). */
export type PayMethod = { id: string; label: string };

/**
 * iDEAL, which banks show with its European name beside it. The id stays `ideal` in the Netherlands for now;
 * both are a setting, so that a later name is no change of code.
 */
export const idealWero: PayMethod = { id: 'ideal', label: 'iDEAL | Wero' };
