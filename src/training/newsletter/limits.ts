import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts requests by a key and says whether one more is within bounds. */
export type Limit = (key: string) => Promise<boolean>;

/** A form somebody fills in once; and an address that a stranger may type again and again. */
export type NewsletterLimits = { perVisitor: Limit; perAddress: Limit };

const hour = 3600;

const limit = (points: number, seconds: number): Limit => {
  const counter = new RateLimiterMemory({ points, duration: seconds });
  return async (key) => {
    try {
      await counter.consume(key);
      return true;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return false;
      throw refusal;
    }
  };
};

/** Ten requests an hour from one visitor, three mails a day to one address; counted in this process. */
export const newsletterLimits = (): NewsletterLimits => ({
  perVisitor: limit(10, hour),
  perAddress: limit(3, 24 * hour),
});
