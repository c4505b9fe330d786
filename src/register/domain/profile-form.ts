import { consentFields, type Consents, type Therapist } from './profile.ts';

/** What a profile still lacks before its therapist can say that everything is right. */
export type ProfileGap = 'fields' | 'guidance' | 'languages' | 'practice' | 'practice-spot' | 'consents';

export const profileGaps = (therapist: Therapist): ProfileGap[] => {
  const gaps: ProfileGap[] = [];
  if (therapist.fields.length === 0) gaps.push('fields');
  if (therapist.guidance.length === 0) gaps.push('guidance');
  if (therapist.languages.length === 0) gaps.push('languages');
  if (therapist.practices.length === 0) gaps.push('practice');
  else if (therapist.practices.every(({ at }) => at === undefined)) gaps.push('practice-spot');
  if (consentFields.some((field) => therapist.consents[field] === undefined)) gaps.push('consents');
  return gaps;
};

/** New answers to what may be shown; an answer that stays the same keeps the moment it was given. */
export const changeConsents = (
  before: Consents,
  answers: Partial<Record<(typeof consentFields)[number], boolean>>,
  at: Date,
): Consents => {
  const after: Consents = { ...before };
  for (const field of consentFields) {
    const shown = answers[field];
    if (shown === undefined || before[field]?.shown === shown) continue;
    after[field] = { shown, at: at.toISOString() };
  }
  return after;
};

export const longestAbout = 2000;
export const mostPractices = 10;

/** An address of a website as somebody types it, with https in front; undefined when it cannot be one. */
export const readWebsite = (typed: string): string | undefined => {
  const text = typed.trim();
  const match =
    /^(?:(https?):\/\/)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)((?:[/?#][^\s<>"']*)?)$/i.exec(
      text.slice(0, 300),
    );
  const [, scheme, host, rest] = match ?? [];
  if (text.length > 200 || !host || !/\.[a-z]{2,}$/i.test(host)) return undefined;
  return `${(scheme ?? 'https').toLowerCase()}://${host.toLowerCase()}${rest ?? ''}`;
};

/** A telephone number of seven to fifteen figures with the signs people put between them; undefined for anything else. */
export const readPhone = (typed: string): string | undefined => {
  const text = typed.trim();
  const figures = text.replace(/\D/g, '').length;
  return /^\+?[\d ().-]{7,25}$/.test(text) && figures >= 7 && figures <= 15 ? text : undefined;
};
