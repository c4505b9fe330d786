import { createHmac } from 'node:crypto';

/** The header that carries the signature of a delivery. */
export const signatureHeader = 'duurloop-signature';

/**
 * Signs a delivery: `t=<unix seconds>,v1=<hex>`, in which the hex is HMAC-SHA-256 of `<t>.<body>` under the secret of
 * the webhook. The moment is signed too, so that a receiver can refuse an old delivery that somebody repeats.
 */
export const signDelivery = (secret: string, body: string, at: Date): string => {
  const t = Math.floor(at.getTime() / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
};
