import { createPrivateKey, createPublicKey, createSign, type KeyObject } from 'node:crypto';
import type { KeyHolder, Signer } from './signer.ts';

/** The holder of a private key in a file (PEM). @throws when it is no RSA or EC key */
export function localKey(privateKeyPem: string): KeyHolder {
  const key = createPrivateKey(privateKeyPem);
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    kind: kindOf(key),
    publicKey: new Uint8Array(publicKey),
    sign: async (message) => new Uint8Array(createSign('sha256').update(message).sign(key)),
  };
}

/** Seals with a private key in a file and its certificate, both PEM. */
export function localSigner(privateKeyPem: string, certificatePem: string): Signer {
  const { kind, sign } = localKey(privateKeyPem);
  return { kind, sign, certificate: certificateFromPem(certificatePem) };
}

/** The bytes of a certificate in PEM. @throws when there is none in the text */
export function certificateFromPem(pem: string): Uint8Array {
  const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem);
  if (body?.[1] === undefined) throw new Error('No certificate in this PEM text');
  return new Uint8Array(Buffer.from(body[1], 'base64'));
}

/** A certificate as PEM. */
export const certificateToPem = (bytes: Uint8Array): string =>
  `-----BEGIN CERTIFICATE-----\n${(
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  ).join('\n')}\n-----END CERTIFICATE-----\n`;

function kindOf({ asymmetricKeyType }: KeyObject): Signer['kind'] {
  if (asymmetricKeyType === 'rsa') return 'RSA';
  if (asymmetricKeyType === 'ec') return 'ECDSA';
  throw new Error(`A key of type ${asymmetricKeyType} can't seal`);
}
