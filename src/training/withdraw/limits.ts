import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts requests by a key and says whether one more is within bounds. */
export type Limit = (key: string) => Promise<boolean>;

/** `perVisitor` bounds statements; `perAddress` bounds the mails that a stranger could have sent to one mailbox. */
export type WithdrawLimits = { perVisitor: Limit; perAddress: Limit };

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

/** Ten statements an hour from one visitor, three mails a day to one address; counted in this process. */
export const withdrawLimits = (): WithdrawLimits => ({
  perVisitor: limit(10, 3600),
  perAddress: limit(3, 86_400),
});
