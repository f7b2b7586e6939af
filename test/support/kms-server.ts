import {
  constants,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  privateEncrypt,
  randomBytes,
} from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { der } from '../../shared/documents/signature/der/write-der.ts';
import type { KeyKind } from '../../shared/documents/signature/signer.ts';
import { signP256 } from './p256-signature.ts';

/** What was asked of it: the operation and its members. */
export type KmsRequest = { readonly target: string; readonly body: Record<string, string> };

/** How SHA-256 is named before its digest in an RSA signature. */
const SHA256_PREFIX = Buffer.from('3031300d060960864801650304020105000420', 'hex');

type Held = {
  readonly kind: KeyKind;
  readonly key: KeyObject;
  readonly algorithms: readonly string[];
};

const ALGORITHM = { RSA: 'RSASSA_PKCS1_V1_5_SHA_256', ECDSA: 'ECDSA_SHA_256' } as const;

/** Plays AWS KMS for one key: `GetPublicKey` and `Sign` over HTTP, with a real signature by that key. */
export async function startKms(
  kind: KeyKind,
  keyPem: string,
  algorithms: readonly string[] = [ALGORITHM[kind]],
) {
  const key = createPrivateKey(keyPem);
  const asked: KmsRequest[] = [];
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const body = JSON.parse(await textOf(request)) as Record<string, string>;
    asked.push({ target, body });
    const [status, answer] = answerOf({ kind, key, algorithms }, target, body);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answerOf(
  { kind, key, algorithms }: Held,
  target: string,
  { KeyId, Message = '', MessageType, SigningAlgorithm }: Record<string, string>,
): [number, object] {
  if (target === 'TrentService.GetPublicKey') {
    const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' });
    return [200, { KeyId, PublicKey: publicKey.toString('base64'), SigningAlgorithms: algorithms }];
  }
  const digest = Buffer.from(Message, 'base64');
  if (target !== 'TrentService.Sign' || MessageType !== 'DIGEST' || digest.length !== 32)
    return [400, { __type: 'ValidationException', message: 'Digest is invalid length' }];
  if (SigningAlgorithm !== ALGORITHM[kind])
    return [400, { __type: 'InvalidKeyUsageException', message: 'Algorithm of another key' }];
  return [
    200,
    { KeyId, Signature: signed(kind, key, digest).toString('base64'), SigningAlgorithm },
  ];
}

function signed(kind: KeyKind, key: KeyObject, digest: Buffer): Buffer {
  if (kind === 'RSA')
    return privateEncrypt(
      { key, padding: constants.RSA_PKCS1_PADDING },
      Buffer.concat([SHA256_PREFIX, digest]),
    );
  const { d = '' } = key.export({ format: 'jwk' });
  const [r, s] = signP256(digest, Buffer.from(d, 'base64url'), randomBytes(32));
  return Buffer.from(der.sequence(der.integer(r), der.integer(s)));
}
