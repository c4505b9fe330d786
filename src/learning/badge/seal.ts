import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const sealKey = (secretKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secretKey, '', 'duurloop badge keys', 32));

const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text with a key made of SECRET_KEY (AES-256-GCM); `about` binds it to the row it belongs to. */
export const seal = (text: string, about: string, secretKey: string): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', sealKey(secretKey), nonce).setAAD(Buffer.from(about));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
};

/** Opens what was sealed; undefined under another SECRET_KEY, for another row, or when a bit of it changed. */
export const unseal = (sealed: string, about: string, secretKey: string): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  if (bytes.length <= nonceBytes + tagBytes) return undefined;
  const cipher = createDecipheriv('aes-256-gcm', sealKey(secretKey), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(about))
    .setAuthTag(tag);
  try {
    return Buffer.concat([cipher.update(bytes.subarray(nonceBytes + tagBytes)), cipher.final()]).toString(
      'utf8',
    );
  } catch {
    return undefined;
  }
};
