import { createHash } from 'node:crypto';
import { base32 } from '@better-auth/utils/base32';
import { createOTP } from '@better-auth/utils/otp';

// Everywhere outside this file a secret is the text that a person can type into a code app: base32 without padding.
// better-auth keeps the decoded characters, which therefore have to be plain ASCII.

/** The characters better-auth keeps for a secret in base32. Throws when they would not be plain ASCII. */
export const secretCharacters = (secret: string): string => {
  const characters = Buffer.from(base32.decode(secret.replaceAll(/\s/g, '').toUpperCase())).toString(
    'latin1',
  );
  if (!/^[\x21-\x7e]{16,}$/.test(characters))
    throw new RangeError('a TOTP secret is base32 of at least 16 ASCII characters');
  return characters;
};

/** The secret as base32, from the characters better-auth keeps. */
export const secretText = (characters: string): string => base32.encode(characters, { padding: false });

/** The address that a code app reads from the QR code. */
export const totpAddress = (characters: string, issuer: string, email: string): string =>
  createOTP(characters, { digits: 6, period: 30 }).url(issuer, email);

/** The six digits of this moment for a secret in base32; for tests and the demo world. */
export const totpNow = (secret: string): Promise<string> =>
  createOTP(secretCharacters(secret), { digits: 6, period: 30 }).totp();

/** A fixed secret in base32 for a demo account, the same for the same name. Never for a real account. */
export const demoTotpSecret = (name: string): string =>
  secretText(createHash('sha256').update(`duurloop demo ${name}`).digest('hex').slice(0, 20));
