import {
  GetPublicKeyCommand,
  type KMSClient,
  SignCommand,
  type SigningAlgorithmSpec,
} from '@aws-sdk/client-kms';
import type { KeyHolder, KeyKind } from '../documents/signature/signer.ts';

const ALGORITHMS: Record<KeyKind, SigningAlgorithmSpec> = {
  RSA: 'RSASSA_PKCS1_V1_5_SHA_256',
  ECDSA: 'ECDSA_SHA_256',
};

/**
 * A key in AWS KMS, which signs there and never leaves it: RSA, or ECDSA on a curve whose digest is SHA-256.
 *
 * @throws when KMS refuses, or the key is of another kind: a fault of the deployment
 */
export async function kmsKey(client: KMSClient, keyId: string): Promise<KeyHolder> {
  const { PublicKey, SigningAlgorithms = [] } = await client.send(
    new GetPublicKeyCommand({ KeyId: keyId }),
  );
  const kind = (['RSA', 'ECDSA'] as const).find((one) =>
    SigningAlgorithms.includes(ALGORITHMS[one]),
  );
  if (PublicKey === undefined || kind === undefined)
    throw new Error(`The KMS key ${keyId} can't seal: it signs with ${SigningAlgorithms.join()}`);
  return {
    kind,
    publicKey: new Uint8Array(PublicKey),
    sign: (message) => signAt(client, keyId, ALGORITHMS[kind], message),
  };
}

/** KMS takes at most 4096 bytes, so it is sent the digest. */
async function signAt(
  client: KMSClient,
  keyId: string,
  algorithm: SigningAlgorithmSpec,
  message: Uint8Array,
): Promise<Uint8Array> {
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(message));
  const { Signature } = await client.send(
    new SignCommand({
      KeyId: keyId,
      Message: new Uint8Array(digest),
      MessageType: 'DIGEST',
      SigningAlgorithm: algorithm,
    }),
  );
  if (Signature === undefined) throw new Error(`KMS signed nothing with ${keyId}`);
  return new Uint8Array(Signature);
}
