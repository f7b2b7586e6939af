import { OID, TAG } from '../der/der.ts';
import { childrenOf, expectTag, NotDer, readDer, readOid, readUnsigned } from '../der/read-der.ts';
import { type Certificate, sameBytes } from './read-certificate.ts';
import type { CmsSignature } from './read-cms.ts';

/** What is wrong with a signature: the covered bytes, the signature itself, or that it is of a kind we can't check. */
export type CmsFault = 'DIGEST' | 'SIGNATURE' | 'CERTIFICATE' | 'UNSUPPORTED';

const DIGESTS: Readonly<Record<string, string>> = {
  [OID.sha256]: 'SHA-256',
  [OID.sha384]: 'SHA-384',
  [OID.sha512]: 'SHA-512',
};

/** Signature algorithms that name their digest; `rsaEncryption` leaves it to the message. */
const SIGNATURES: Readonly<
  Record<string, { readonly key: 'RSA' | 'EC'; readonly digest?: string }>
> = {
  [OID.rsaEncryption]: { key: 'RSA' },
  [OID.sha256WithRsa]: { key: 'RSA', digest: 'SHA-256' },
  [OID.sha384WithRsa]: { key: 'RSA', digest: 'SHA-384' },
  [OID.sha512WithRsa]: { key: 'RSA', digest: 'SHA-512' },
  [OID.ecdsaWithSha256]: { key: 'EC', digest: 'SHA-256' },
  [OID.ecdsaWithSha384]: { key: 'EC', digest: 'SHA-384' },
  [OID.ecdsaWithSha512]: { key: 'EC', digest: 'SHA-512' },
};

const CURVES: Readonly<Record<string, { readonly name: string; readonly bytes: number }>> = {
  [OID.p256]: { name: 'P-256', bytes: 32 },
  [OID.p384]: { name: 'P-384', bytes: 48 },
  [OID.p521]: { name: 'P-521', bytes: 66 },
};

/**
 * Whether a signature fits the bytes that it covers, its certificate's key and the certificate that it names.
 * By WebCrypto: the same in Node and in a browser. SHA-1 is taken for no proof of anything.
 *
 * @throws NotDer when a part is not written as it should be
 */
export async function checkCms(
  cms: CmsSignature,
  covered: Uint8Array<ArrayBuffer>,
): Promise<CmsFault | undefined> {
  const digest = DIGESTS[cms.digestOid];
  const algorithm = SIGNATURES[cms.signatureOid];
  if (digest === undefined || algorithm === undefined) return 'UNSUPPORTED';
  if ((algorithm.digest ?? digest) !== digest) return 'UNSUPPORTED';
  if (!(await digestFits(cms, covered, digest))) return 'DIGEST';
  const key = await keyOf(cms.certificate, algorithm.key, digest);
  if (key === undefined) return 'UNSUPPORTED';
  const signed = Uint8Array.from(cms.signedBytes);
  const signature =
    key.curve === undefined ? Uint8Array.from(cms.signature) : plain(cms.signature, key.curve);
  if (!(await crypto.subtle.verify(key.algorithm, key.key, signature, signed))) return 'SIGNATURE';
  return (await namesCertificate(cms)) ? undefined : 'CERTIFICATE';
}

const hashed = async (digest: string, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(digest, Uint8Array.from(bytes)));

/** A time-stamp holds the digest of what it covers in its content, and the attributes hold that content's. */
async function digestFits(
  { messageDigest, content }: CmsSignature,
  covered: Uint8Array,
  digest: string,
): Promise<boolean> {
  if (content === undefined) return sameBytes(messageDigest, await hashed(digest, covered));
  if (content.type !== OID.timestampInfo) return false;
  const [, , imprint] = childrenOf(expectTag(readDer(content.bytes), TAG.sequence));
  const [algorithm, stamped] = childrenOf(expectTag(imprint, TAG.sequence));
  const [oid] = childrenOf(expectTag(algorithm, TAG.sequence));
  const stampedDigest = DIGESTS[readOid(oid)];
  return (
    stampedDigest !== undefined &&
    sameBytes(expectTag(stamped, TAG.octetString).content, await hashed(stampedDigest, covered)) &&
    sameBytes(messageDigest, await hashed(digest, content.bytes))
  );
}

async function keyOf({ publicKey }: Certificate, kind: 'RSA' | 'EC', digest: string) {
  const [algorithm] = childrenOf(readDer(publicKey));
  const [type, parameters] = childrenOf(expectTag(algorithm, TAG.sequence));
  const bytes = Uint8Array.from(publicKey);
  if (kind === 'RSA') {
    if (readOid(type) !== OID.rsaEncryption) return undefined;
    const rsa = { name: 'RSASSA-PKCS1-v1_5', hash: digest };
    return {
      algorithm: rsa,
      key: await crypto.subtle.importKey('spki', bytes, rsa, false, ['verify']),
    };
  }
  const curve = readOid(type) === OID.ecPublicKey ? CURVES[readOid(parameters)] : undefined;
  if (curve === undefined) return undefined;
  const ec = { name: 'ECDSA', namedCurve: curve.name, hash: digest };
  return {
    algorithm: ec,
    key: await crypto.subtle.importKey('spki', bytes, ec, false, ['verify']),
    curve,
  };
}

/**
 * The two numbers of an ECDSA signature side by side, as WebCrypto wants them.
 *
 * @throws NotDer when they are not two numbers that fit the curve
 */
function plain(signature: Uint8Array, curve: { readonly bytes: number }): Uint8Array<ArrayBuffer> {
  const [r, s, ...more] = childrenOf(expectTag(readDer(signature), TAG.sequence));
  if (more.length > 0) throw new NotDer('More than the two numbers of a signature');
  const bytes = new Uint8Array(curve.bytes * 2);
  for (const [index, number] of [r, s].entries()) {
    const digits = readUnsigned(number);
    if (digits.length > curve.bytes) throw new NotDer('A number too long for its curve');
    bytes.set(digits, curve.bytes * (index + 1) - digits.length);
  }
  return bytes;
}

async function namesCertificate({ namedCertificate, certificate }: CmsSignature): Promise<boolean> {
  if (namedCertificate === undefined) return true;
  const digest = DIGESTS[namedCertificate.digestOid];
  return (
    digest !== undefined &&
    sameBytes(namedCertificate.digest, await hashed(digest, certificate.bytes))
  );
}
