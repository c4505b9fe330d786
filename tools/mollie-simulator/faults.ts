/** What goes wrong with webhooks. Shares run from 0 (never) to 1 (always); `true` is 1. */
export type WebhookFaults = {
  /** Every call waits this long first. */
  delayMs?: number;
  /** The share of calls that is made twice. */
  duplicate?: boolean | number;
  /** Calls that fall within `reorderWindowMs` go out last one first. */
  reorder?: boolean;
  /** The share of calls that is never made, and never repeated either. */
  lose?: boolean | number;
};

/** What goes wrong with the API. Without `times` it lasts until taken away. */
export type ApiFaults = {
  /** The connection breaks before anything is done. */
  down?: boolean;
  /** The request is carried out, and then the connection breaks: the case idempotency keys exist for. */
  dropAnswer?: boolean;
  slowMs?: number;
  /** 429 with this Retry-After in seconds; `true` is 2. */
  status429?: boolean | number;
  status503?: boolean;
  /** The request is carried out; the answer is half a JSON body, or a page of HTML. */
  malformed?: boolean | 'json' | 'html';
  /** Only the next so many calls; counted down as they come. */
  times?: number;
};

export type Faults = { api: ApiFaults; webhooks: WebhookFaults };

/** Whether chance picks this one. */
export const struck = (share: boolean | number | undefined, chance: () => number): boolean =>
  share === true || (typeof share === 'number' && chance() < share);

/** The faults for one call, counting `times` down. */
export const nextApiFaults = (faults: Faults): ApiFaults => {
  const { times } = faults.api;
  if (times === undefined) return faults.api;
  if (times <= 0) return {};
  faults.api = { ...faults.api, times: times - 1 };
  return faults.api;
};
