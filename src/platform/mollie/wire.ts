import { z } from 'zod';
import { cents, parseDecimal } from '../../kernel/money.ts';
import { paymentStatuses } from './payment.ts';
import type { MolliePayment, MollieRefund } from './payment.ts';

/** Mollie's shapes, read at the door. Fields we do not use are dropped; new ones never break us. */

const amount = z.object({ currency: z.literal('EUR'), value: z.string() }).transform(({ value }, context) => {
  const money = parseDecimal(value);
  if (money) return money;
  context.issues.push({ code: 'custom', message: 'not an amount with two decimals', input: value });
  return z.NEVER;
});

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const link = z.object({ href: z.url({ protocol: /^https?$/ }) });

const payment = z.object({
  id: z.string().min(1),
  status: z.enum(paymentStatuses),
  amount,
  amountRefunded: amount.nullish(),
  amountChargedBack: amount.nullish(),
  expiresAt: instant.nullish(),
  paidAt: instant.nullish(),
  createdAt: instant,
  metadata: z.unknown().optional(),
  method: z.string().nullish(),
  _links: z.object({ checkout: link.nullish() }).nullish(),
});

/** A payment in our own words. */
export const paymentSchema = payment.transform((wire): MolliePayment => ({
  id: wire.id,
  status: wire.status,
  amount: wire.amount,
  amountRefunded: wire.amountRefunded ?? cents(0),
  amountChargedBack: wire.amountChargedBack ?? cents(0),
  ...(wire._links?.checkout && { checkoutUrl: wire._links.checkout.href }),
  ...(wire.expiresAt && { expiresAt: wire.expiresAt }),
  ...(wire.paidAt && { paidAt: wire.paidAt }),
  createdAt: wire.createdAt,
  metadata: wire.metadata ?? null,
  method: wire.method ?? null,
}));

/** A refund in our own words. */
export const refundSchema: z.ZodType<MollieRefund> = z.object({
  id: z.string().min(1),
  paymentId: z.string().min(1),
  status: z.string(),
  amount,
  description: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  createdAt: instant,
});

const next = z.object({ next: z.object({ href: z.string() }).nullish() });

export const paymentPageSchema = z.object({
  _embedded: z.object({ payments: z.array(paymentSchema) }),
  _links: next,
});

export const refundPageSchema = z.object({
  _embedded: z.object({ refunds: z.array(refundSchema) }),
  _links: next,
});

/** The body that comes with a refusal. */
export const errorSchema = z.object({
  status: z.number(),
  title: z.string(),
  detail: z.string(),
  field: z.string().nullish(),
});

/**
 * Where the next page starts, taken from Mollie's link. Only the id is used and never the address, so that the
 * key goes nowhere but to the address in the settings. Undefined on the last page.
 */
export const nextFrom = (links: z.infer<typeof next>): string | undefined => {
  const href = links.next?.href;
  if (href === undefined || !URL.canParse(href)) return undefined;
  return new URL(href).searchParams.get('from') ?? undefined;
};
