import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readCertificate } from '../../shared/documents/signature/cms/read-certificate.ts';
import { certificateToPem, localKey } from '../../shared/documents/signature/local-key.ts';
import { signerFromEnv } from '../../shared/edge/seal-signer.ts';
import { startKms } from '../support/kms-server.ts';
import { newKeyPem, newSigner } from '../support/test-signers.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'co-dau-signer-'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const keyFile = (pem: string): string => {
  const file = join(folder, 'key.pem');
  writeFileSync(file, pem);
  return file;
};

it('takes the key in a file, which certifies itself: the same certificate each time', async () => {
  const pem = newKeyPem('RSA');
  vi.stubEnv('SEAL_KEY_FILE', keyFile(pem));
  const { kind, certificate } = await signerFromEnv();
  expect(kind).toBe('RSA');
  expect(readCertificate(certificate)).toMatchObject({
    subject: 'Dấu kiểm tra toàn vẹn của hệ thống Cờ Đầu, Cờ Đầu',
    publicKey: localKey(pem).publicKey,
  });
  expect((await signerFromEnv()).certificate).toEqual(certificate);
});

it('takes the certificate of the settings, and refuses one for another key', async () => {
  vi.stubEnv('SEAL_KEY_FILE', keyFile(newKeyPem('ECDSA')));
  const other = await newSigner('ECDSA', 'Cơ quan khác');
  vi.stubEnv('SEAL_CERTIFICATE', certificateToPem(other.certificate));
  await expect(signerFromEnv()).rejects.toThrow('SEAL_CERTIFICATE is for another key');
  vi.stubEnv('SEAL_CERTIFICATE', '');
  expect((await signerFromEnv()).kind).toBe('ECDSA');
});

it('asks KMS where no file is named', async () => {
  const pem = newKeyPem('ECDSA');
  const kms = await startKms('ECDSA', pem);
  try {
    vi.stubEnv('SEAL_KEY_FILE', '');
    vi.stubEnv('SEAL_KMS_KEY', 'minh-hoa');
    vi.stubEnv('AWS_REGION', 'ap-southeast-1');
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
    vi.stubEnv('AWS_ENDPOINT_URL_KMS', kms.url);
    const signer = await signerFromEnv();
    expect(readCertificate(signer.certificate).publicKey).toEqual(localKey(pem).publicKey);
    expect(kms.asked.map(({ target }) => target)).toEqual([
      'TrentService.GetPublicKey',
      'TrentService.Sign',
    ]);
  } finally {
    await kms.close();
  }
});

it('says which setting is missing', async () => {
  vi.stubEnv('SEAL_KEY_FILE', '');
  vi.stubEnv('SEAL_KMS_KEY', '');
  await expect(signerFromEnv()).rejects.toThrow('SEAL_KMS_KEY');
});
