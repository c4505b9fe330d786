import { localPath, type Lang } from '../../kernel/lang.ts';
import { officeRoles, type Role } from './roles.ts';

const nowhere = 'http://nowhere.invalid';

/** Where ?naar= may lead: a path on this site, and not the sign-in itself. Anything else is ignored. */
export const safeReturnPath = (asked: string | undefined): string | undefined => {
  if (!asked || asked.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked) || asked.includes('\\'))
    return undefined;
  if (!URL.canParse(asked, nowhere)) return undefined;
  const url = new URL(asked, nowhere);
  // Dots are resolved by now, so that `/.//elsewhere` shows its real face.
  const path = url.pathname + url.search;
  if (url.origin !== nowhere || path.startsWith('//')) return undefined;
  return /^(\/en)?\/(inloggen|uitloggen)(\/|\?|$)/.test(path) ? undefined : path;
};

/** The first page after signing in, when nobody asked for another: where their work is. */
export const landing = (roles: readonly Role[], lang: Lang): string =>
  workplace(roles) ?? localPath('/account', lang);

/** Where staff with these roles work: the office, teaching, or the register. */
export const workplace = (roles: readonly Role[]): string | undefined =>
  roles.some((role) => officeRoles.includes(role))
    ? '/beheer'
    : roles.includes('teacher')
      ? '/beheer/onderwijs'
      : roles.includes('registrar')
        ? '/register-beheer'
        : undefined;

/** `path` with ?naar= added, when there is somewhere to go afterwards. */
export const withReturn = (path: string, naar: string | undefined): string =>
  naar ? `${path}?naar=${encodeURIComponent(naar)}` : path;
