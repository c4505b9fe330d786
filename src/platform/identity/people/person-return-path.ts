import { localPath, type Lang } from '../../../kernel/lang.ts';
import { safeReturnPath } from '../return-path.ts';

/** Where ?naar= may lead a person: to a page of their own, as a participant, therapist or client, and not back to signing in or out. */
export const ownReturnPath = (asked: string | undefined): string | undefined => {
  const path = safeReturnPath(asked);
  if (path === undefined || !/^(\/en)?\/(mijn|loper|praktijk)(\/|\?|$)/.test(path)) return undefined;
  return /^(\/en)?\/mijn\/(inloggen|uitloggen)(\/|\?|$)/.test(path) ? undefined : path;
};

export const ownLanding = (lang: Lang): string => localPath('/mijn', lang);
