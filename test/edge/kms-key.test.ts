import { createHash, X509Certificate } from 'node:crypto';
import { KMSClient } from '@aws-sdk/client-kms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localKey } from '../../shared/documents/signature/local-key.ts';
import { selfSignedCertificate } from '../../shared/documents/signature/self-signed-certificate.ts';
import { kmsKey } from '../../shared/edge/kms-key.ts';
import { startKms } from '../support/kms-server.ts';
import { newKeyPem } from '../support/test-signers.ts';

const KEY_ID = 'arn:aws:kms:ap-southeast-1:111122223333:key/minh-hoa';
const clientOf = (endpoint: string): KMSClient =>
  new KMSClient({
    endpoint,
    region: 'ap-southeast-1',
    credentials: { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' },
    maxAttempts: 1,
  });

describe.each([
  ['RSA', 'RSASSA_PKCS1_V1_5_SHA_256'],
  ['ECDSA', 'ECDSA_SHA_256'],
] as const)('a key of kind %s in KMS', (kind, algorithm) => {
  const pem = newKeyPem(kind);
  let kms: Awaited<ReturnType<typeof startKms>>;
  beforeAll(async () => {
    kms = await startKms(kind, pem);
  });
  afterAll(() => kms.close());

  it('is told by KMS which kind it is and what its public half is', async () => {
    const key = await kmsKey(clientOf(kms.url), KEY_ID);
    expect(key.kind).toBe(kind);
    expect(key.publicKey).toEqual(localKey(pem).publicKey);
    expect(kms.asked.at(-1)).toEqual({
      target: 'TrentService.GetPublicKey',
      body: { KeyId: KEY_ID },
    });
  });

  it('certifies itself: KMS is sent the digest alone and gives a signature that holds', async () => {
    const key = await kmsKey(clientOf(kms.url), KEY_ID);
    const certificate = new X509Certificate(
      await selfSignedCertificate(key, {
        commonName: 'Mẫu',
        organization: 'Mẫu',
        from: new Date('2023-01-01T00:00:00Z'),
        to: new Date('2050-06-01T00:00:00Z'),
      }),
    );
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(kms.asked.at(-1)?.target).toBe('TrentService.Sign');
    expect(kms.asked.at(-1)?.body).toMatchObject({
      KeyId: KEY_ID,
      MessageType: 'DIGEST',
      SigningAlgorithm: algorithm,
    });
  });

  it('signs a message longer than KMS would take as it is', async () => {
    const key = await kmsKey(clientOf(kms.url), KEY_ID);
    const message = new Uint8Array(10_000).fill(7);
    await key.sign(message);
    const { Message } = kms.asked.at(-1)?.body ?? {};
    expect(Message).toBe(createHash('sha256').update(message).digest('base64'));
  });
});

it('says so when the key signs in no way that seals', async () => {
  const kms = await startKms('RSA', newKeyPem('RSA'), ['ECDSA_SHA_384']);
  try {
    await expect(kmsKey(clientOf(kms.url), KEY_ID)).rejects.toThrow(
      "can't seal: it signs with ECDSA_SHA_384",
    );
  } finally {
    await kms.close();
  }
});
