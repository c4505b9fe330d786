import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const sha256 = (data: Buffer | string): Buffer => createHash('sha256').update(data).digest();
const text = (data: Buffer): string => data.toString('base64url');

/** A device with one passkey, made in software, for tests. `verifiesOwner: false` is a key without finger or PIN. */
export const createDevice = (rpId: string, origin: string, { verifiesOwner = true } = {}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  // User present, and user verified when the device checked its owner (WebAuthn, 6.1).
  const flags = verifiesOwner ? 0x05 : 0x01;
  let counter = 0;

  const clientData = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  const authenticatorData = (extra: number, rest: Buffer): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE((counter += 1));
    return Buffer.concat([sha256(rpId), Buffer.from([flags | extra]), count, rest]);
  };

  const common = { id: text(id), rawId: text(id), type: 'public-key', clientExtensionResults: {} };

  return {
    /** Answers a registration challenge, without attestation. */
    make({ challenge }: { challenge: string }) {
      const jwk = publicKey.export({ format: 'jwk' });
      const [x, y] = [Buffer.from(jwk.x!, 'base64url'), Buffer.from(jwk.y!, 'base64url')];
      // COSE_Key in CBOR: an EC2 key for ES256 on P-256.
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        x,
        Buffer.from('225820', 'hex'),
        y,
      ]);
      const data = authenticatorData(
        0x40,
        Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose]),
      );
      const attestation = Buffer.concat([
        Buffer.from([0xa3, 0x63]),
        Buffer.from('fmt'),
        Buffer.from([0x64]),
        Buffer.from('none'),
        Buffer.from([0x67]),
        Buffer.from('attStmt'),
        Buffer.from([0xa0]),
        Buffer.from([0x68]),
        Buffer.from('authData'),
        Buffer.from([0x58, data.length]),
        data,
      ]);
      const clientDataJSON = text(clientData('webauthn.create', challenge));
      return {
        ...common,
        response: { clientDataJSON, attestationObject: text(attestation), transports: ['internal'] },
      };
    },

    /** Answers a sign-in challenge. */
    prove({ challenge }: { challenge: string }) {
      const [client, data] = [clientData('webauthn.get', challenge), authenticatorData(0, Buffer.alloc(0))];
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...common,
        response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature) },
      };
    },
  };
};
