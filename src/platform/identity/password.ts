import { z } from 'zod';
import { refused, accepted, type Result } from '../../kernel/result.ts';

export type PasswordRefusal = 'password-short' | 'password-long' | 'password-own-name' | 'password-common';

/** Parts of passwords that everyone tries first, here and in general. Compared without capitals, spaces and signs. */
const silly = [
  'password',
  'passwort',
  'wachtwoord',
  'welkom',
  'welcome',
  'letmein',
  'geheim',
  'qwerty',
  'azerty',
  'asdfgh',
  '12345',
  '123123',
  '111111',
  '000000',
  'abcdef',
  'iloveyou',
  'ikhouvan',
  'duurloop',
  'runningtherapie',
  'runningtherapy',
  'hardlopen',
  'beheer',
  'admin',
  'voorjaar',
  'zomer',
  'najaar',
  'winter',
];

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

/** What is left after the obvious parts are taken out; too little left means the password leans on them. */
const withoutSilly = (text: string): string => silly.reduce((rest, part) => rest.replaceAll(part, ''), text);

const length = z.string().min(12).max(128);

/**
 * Judges a new password for an account: 12 to 128 characters, not the person's own name or address, not one that
 * everybody tries. Nothing about capitals or signs: length protects (NIST SP 800-63B, 3.1.1.2).
 */
export const checkPassword = (
  password: string,
  owner: { name: string; email: string },
): Result<string, PasswordRefusal> => {
  if (!length.safeParse(password).success)
    return refused(password.length < 12 ? 'password-short' : 'password-long');
  const text = plain(password);
  const own = [
    ...owner.name.split(/\s+/),
    owner.name,
    ...owner.email.split(/[@.]/),
    owner.email.split('@')[0] ?? '',
  ]
    .map(plain)
    .filter((part) => part.length >= 4);
  if (own.some((part) => text.includes(part) && text.length - part.length < 8))
    return refused('password-own-name');
  if (withoutSilly(text).length < 6 || new Set(text).size < 5) return refused('password-common');
  return accepted(password);
};
