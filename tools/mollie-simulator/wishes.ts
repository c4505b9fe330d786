import { z } from 'zod';
import { parseDecimal } from '../../src/kernel/money.ts';

/** What the API takes; the same bounds as Mollie keeps for iDEAL: € 0.01 to € 50,000. */

const amount = z
  .object({
    currency: z.literal('EUR', 'Only EUR is possible here.'),
    value: z.string().regex(/^\d{1,7}\.\d{2}$/, 'Write the amount with exactly two decimals.'),
  })
  .transform(({ value }) => parseDecimal(value)?.cents ?? 0)
  .refine((value) => value >= 1, 'The amount is below the minimum.')
  .refine((value) => value <= 5_000_000, 'The amount is above the maximum.');

const address = z.url({ protocol: /^https?$/, error: 'Give a full http or https address.' });
const description = z.string('A description is needed.').min(1, 'A description is needed.').max(255);

export const paymentWish = z.object({
  amount,
  description,
  redirectUrl: address,
  cancelUrl: address.nullish(),
  webhookUrl: address.nullish(),
  method: z.union([z.string(), z.array(z.string())]).nullish(),
  locale: z
    .string()
    .regex(/^[a-z]{2}_[A-Z]{2}$/, 'Write a locale as nl_NL.')
    .nullish(),
  metadata: z
    .unknown()
    .optional()
    .refine((value) => JSON.stringify(value ?? null).length <= 1024, 'The metadata is larger than 1 kB.'),
});

export const refundWish = z.object({ amount, description: z.string().max(255).nullish() });

/** The first thing wrong, as Mollie points at it: `amount.value`. */
export const firstWrong = (error: z.ZodError): { detail: string; field?: string } => {
  const issue = error.issues[0];
  const field = issue?.path.join('.');
  return { detail: issue?.message ?? 'The body is not right.', ...(field && { field }) };
};
