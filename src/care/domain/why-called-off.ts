/** Why a session does not take place: the weather, or another plan. */
export const whyCalledOff = ['storm', 'heat', 'ice', 'smog', 'planning'] as const;
export type WhyCalledOff = (typeof whyCalledOff)[number];

/** Whether a text names such a reason. */
export const isWhyCalledOff = (text: string): text is WhyCalledOff =>
  whyCalledOff.some((reason) => reason === text);
