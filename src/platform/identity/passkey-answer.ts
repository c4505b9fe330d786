import { z } from 'zod';

const bytes = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]+$/);
const common = { id: bytes, rawId: bytes, type: z.literal('public-key') };
const transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);

/** What a device answers when it proves a passkey (WebAuthn, AuthenticationResponseJSON); other members are dropped. */
export const passkeyProof = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      userHandle: bytes.optional(),
    }),
  })
  .transform(({ response: { userHandle, ...response }, ...proof }) => ({
    ...proof,
    response: userHandle === undefined ? response : { ...response, userHandle },
    clientExtensionResults: {},
  }));

/** What a device answers when it makes a passkey (WebAuthn, RegistrationResponseJSON). */
export const newPasskey = z
  .object({
    ...common,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z
        .array(transport.or(z.string().max(30)))
        .max(10)
        .default([])
        .transform((all) => all.filter((one) => transport.safeParse(one).success)),
    }),
  })
  .transform((made) => ({ ...made, clientExtensionResults: {} }));

/** A name for a passkey: one line without control characters, at most 60 characters; empty when none was given. */
export const passkeyName = (typed: unknown): string =>
  typeof typed === 'string'
    ? typed
        .normalize('NFC')
        .replaceAll(/[\p{C}\s]+/gu, ' ')
        .trim()
        .slice(0, 60)
        .toWellFormed()
    : '';
