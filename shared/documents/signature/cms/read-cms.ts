import { contextTag, OID, TAG } from '../der/der.ts';
import {
  childrenOf,
  type DerValue,
  expectTag,
  NotDer,
  readDer,
  readOid,
  readTime,
} from '../der/read-der.ts';
import { tagged } from '../der/write-der.ts';
import { type Certificate, readCertificate, sameBytes } from './read-certificate.ts';

/** One signature out of a CMS message (RFC 5652), as PDFs hold it: one signer, who signed attributes. */
export type CmsSignature = {
  readonly certificate: Certificate;
  /** What the signature is over: the attributes as a set, DER. */
  readonly signedBytes: Uint8Array;
  readonly signature: Uint8Array;
  readonly digestOid: string;
  readonly signatureOid: string;
  readonly messageDigest: Uint8Array;
  /** The digest of the certificate that the signer named, with its algorithm. */
  readonly namedCertificate?: { readonly digestOid: string; readonly digest: Uint8Array };
  /** When the signer says that it was. */
  readonly signingTime?: string;
  /** What the message itself holds: a time-stamp's words, nothing for a signature. */
  readonly content?: { readonly type: string; readonly bytes: Uint8Array };
};

/** Reads a message, with nothing but zeros behind it (the room that was left). @throws NotDer */
export function readCms(bytes: Uint8Array): CmsSignature {
  const message = expectTag(readDer(bytes), TAG.sequence);
  if (bytes.subarray(message.bytes.length).some((byte) => byte !== 0))
    throw new NotDer('Something behind the signature');
  const [type, wrapped, ...beside] = childrenOf(message);
  if (readOid(type) !== OID.signedData || beside.length > 0) throw new NotDer('No signed data');
  const parts = childrenOf(inside(wrapped, contextTag(0)));
  const [version, digests, content, ...rest] = parts;
  if (!/^(160,)?(161,)?49$/.test(rest.map(({ tag }) => tag).join()))
    throw new NotDer('Other parts than certificates, revocations and a signer');
  const certificates = rest.find(({ tag }) => tag === contextTag(0));
  const [signer, ...more] = childrenOf(expectTag(rest.at(-1), TAG.set));
  if (signer === undefined || more.length > 0) throw new NotDer('Not exactly one signer');
  const read = readSigner(signer, certificates === undefined ? [] : childrenOf(certificates));
  const [only, ...others] = childrenOf(expectTag(digests, TAG.set)).map((one) => algorithmOf(one));
  if (only !== read.digestOid || others.length > 0) throw new NotDer('Another digest');
  const held = contentOf(expectTag(content, TAG.sequence));
  if (expectTag(version, TAG.integer).content.join() !== (held.content === undefined ? '1' : '3'))
    throw new NotDer('Another version');
  return { ...read, ...held };
}

function readSigner(signer: DerValue, certificates: readonly DerValue[]) {
  const [version, name, digest, attributes, signature, value, ...unsigned] = childrenOf(
    expectTag(signer, TAG.sequence),
  );
  if (expectTag(version, TAG.integer).content.join() !== '1') throw new NotDer('Another version');
  if (attributes?.tag !== contextTag(0)) throw new NotDer('No signed attributes');
  if (unsigned.length > 1) throw new NotDer('A signer that goes on');
  const [issuer, serial] = childrenOf(expectTag(name, TAG.sequence));
  const number = expectTag(serial, TAG.integer).content;
  const certificate = certificates
    .map(({ bytes }) => readCertificate(bytes))
    .find(
      (one) =>
        sameBytes(one.issuerBytes, issuer?.bytes ?? new Uint8Array()) &&
        sameBytes(one.serialNumber, number),
    );
  if (certificate === undefined) throw new NotDer("The signer's certificate is not there");
  const digestOid = algorithmOf(digest);
  const signatureOid = algorithmOf(signature);
  const { protectedAlgorithms, ...read } = readAttributes(attributes);
  if ((protectedAlgorithms ?? [digestOid, signatureOid]).join() !== `${digestOid},${signatureOid}`)
    throw new NotDer('Other algorithms than those that were signed');
  return {
    certificate,
    signedBytes: tagged(TAG.set, attributes.content),
    signature: expectTag(value, TAG.octetString).content,
    digestOid,
    signatureOid,
    ...read,
  };
}

function readAttributes(attributes: DerValue) {
  const values = new Map<string, DerValue>();
  for (const attribute of childrenOf(attributes)) {
    const [type, set] = childrenOf(attribute);
    const oid = readOid(type);
    const [value] = childrenOf(expectTag(set, TAG.set));
    if (value === undefined || values.has(oid)) throw new NotDer(`Attribute ${oid} not once`);
    values.set(oid, value);
  }
  const time = values.get(OID.signingTime);
  const signingTime = time === undefined ? undefined : readTime(time);
  const named = values.get(OID.signingCertificateV2);
  const algorithms = values.get(OID.algorithmProtection);
  return {
    messageDigest: expectTag(values.get(OID.messageDigest), TAG.octetString).content,
    ...(signingTime === undefined ? {} : { signingTime }),
    ...(named === undefined ? {} : { namedCertificate: namedIn(named) }),
    ...(algorithms === undefined ? {} : { protectedAlgorithms: protectedIn(algorithms) }),
  };
}

/** RFC 6211: the digest's algorithm and the signature's, under the signature itself. */
function protectedIn(value: DerValue): readonly string[] {
  const [digest, signature] = childrenOf(expectTag(value, TAG.sequence));
  return [algorithmOf(digest), algorithmOf(signature, contextTag(1))];
}

/** RFC 5035: the first of the certificates; SHA-256 where no algorithm is told. */
function namedIn(value: DerValue) {
  const [certificates] = childrenOf(expectTag(value, TAG.sequence));
  const [first] = childrenOf(expectTag(certificates, TAG.sequence));
  const parts = childrenOf(expectTag(first, TAG.sequence));
  const [algorithm, digest] = parts[0]?.tag === TAG.sequence ? parts : [undefined, parts[0]];
  return {
    digestOid: algorithm === undefined ? OID.sha256 : algorithmOf(algorithm),
    digest: expectTag(digest, TAG.octetString).content,
  };
}

function contentOf(encapsulated: DerValue): Pick<CmsSignature, 'content'> {
  const [type, wrapped] = childrenOf(encapsulated);
  const oid = readOid(type);
  if (wrapped !== undefined)
    return {
      content: { type: oid, bytes: inside(wrapped, contextTag(0), TAG.octetString).content },
    };
  if (oid !== OID.data) throw new NotDer('A message of another type');
  return {};
}

/** An algorithm's name; its parameters must be none or NULL. */
function algorithmOf(value: DerValue | undefined, tag: number = TAG.sequence): string {
  const [oid, parameters, ...more] = childrenOf(expectTag(value, tag));
  if (more.length > 0 || (parameters !== undefined && parameters.bytes.length !== 2))
    throw new NotDer('An algorithm with parameters');
  if (parameters !== undefined) expectTag(parameters, TAG.null);
  return readOid(oid);
}

function inside(
  value: DerValue | undefined,
  tag: number,
  innerTag: number = TAG.sequence,
): DerValue {
  const [inner, ...more] = childrenOf(expectTag(value, tag));
  if (more.length > 0) throw new NotDer('Two where one belongs');
  return expectTag(inner, innerTag);
}
