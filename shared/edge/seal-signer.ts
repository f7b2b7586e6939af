import { readFileSync } from 'node:fs';
import { KMSClient } from '@aws-sdk/client-kms';
import { readCertificate, sameBytes } from '../documents/signature/cms/read-certificate.ts';
import { certificateFromPem, localKey } from '../documents/signature/local-key.ts';
import { selfSignedCertificate } from '../documents/signature/self-signed-certificate.ts';
import type { KeyHolder, Signer } from '../documents/signature/signer.ts';
import { SEAL_HOLDER } from '../wording/seal.ts';
import { requireEnv } from './env.ts';
import { kmsKey } from './kms-key.ts';

/** So long that it says nothing of when: the times of records may be played, and the key is what is known again. */
const ALWAYS = { from: new Date('2000-01-01T00:00:00Z'), to: new Date('2099-12-31T23:59:59Z') };

/**
 * Who seals for this deployment: the key in a file on this machine (`SEAL_KEY_FILE`), else one in AWS KMS
 * (`SEAL_KMS_KEY`). Its certificate is the one of the settings (`SEAL_CERTIFICATE`, PEM), else one that the key
 * signs for itself.
 *
 * @throws when neither is set, or the certificate is for another key: a fault of the deployment
 */
export async function signerFromEnv(): Promise<Signer> {
  const holder = await keyFromEnv();
  const { SEAL_CERTIFICATE: pem } = process.env;
  const certificate = pem
    ? certificateFromPem(pem)
    : await selfSignedCertificate(holder, { ...SEAL_HOLDER, ...ALWAYS });
  if (!sameBytes(readCertificate(certificate).publicKey, holder.publicKey))
    throw new Error('SEAL_CERTIFICATE is for another key than the one that seals');
  return { ...holder, certificate };
}

function keyFromEnv(): Promise<KeyHolder> | KeyHolder {
  const { SEAL_KEY_FILE: file } = process.env;
  return file
    ? localKey(readFileSync(file, 'utf8'))
    : kmsKey(new KMSClient({}), requireEnv('SEAL_KMS_KEY'));
}
