import { generateKeyPairSync } from 'node:crypto';
import {
  certificateToPem,
  localKey,
  localSigner,
} from '../../shared/documents/signature/local-key.ts';
import { selfSignedCertificate } from '../../shared/documents/signature/self-signed-certificate.ts';
import type { KeyKind, Signer } from '../../shared/documents/signature/signer.ts';

/** A new private key, PEM: a test never has one in a file. */
export function newKeyPem(kind: KeyKind): string {
  const { privateKey } =
    kind === 'RSA'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Somebody who signs with a new key and a certificate of its own under the name. */
export async function newSigner(kind: KeyKind, commonName: string): Promise<Signer> {
  const pem = newKeyPem(kind);
  const certificate = await selfSignedCertificate(localKey(pem), {
    commonName,
    organization: 'Cơ quan Mẫu',
    from: new Date('2023-01-01T00:00:00Z'),
    to: new Date('2053-01-01T00:00:00Z'),
  });
  return localSigner(pem, certificateToPem(certificate));
}
