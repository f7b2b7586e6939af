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

/** What a certificate says. Who vouches for it is another question, which nothing here answers. */
export type Certificate = {
  readonly bytes: Uint8Array;
  /** Issuer and number, DER: how signatures name the certificate. */
  readonly issuerBytes: Uint8Array;
  readonly serialNumber: Uint8Array;
  readonly issuer: string;
  readonly subject: string;
  readonly selfIssued: boolean;
  readonly validFrom: string;
  readonly validTo: string;
  /** SubjectPublicKeyInfo, DER. */
  readonly publicKey: Uint8Array;
};

/** Reads an X.509 certificate, which must be all of the bytes. @throws NotDer */
export function readCertificate(bytes: Uint8Array): Certificate {
  const outer = expectTag(readDer(bytes), TAG.sequence);
  if (outer.bytes.length !== bytes.length) throw new NotDer('A certificate that goes on');
  const [body] = childrenOf(outer);
  const parts = childrenOf(expectTag(body, TAG.sequence));
  const [serial, , issuer, validity, subject, key] =
    parts[0]?.tag === contextTag(0) ? parts.slice(1) : parts;
  const [from, to] = childrenOf(expectTag(validity, TAG.sequence)).map(readTime);
  if (from === undefined || to === undefined) throw new NotDer('A certificate without its time');
  const [issuedBy, issuedTo] = [expectTag(issuer, TAG.sequence), expectTag(subject, TAG.sequence)];
  return {
    bytes,
    issuerBytes: issuedBy.bytes,
    serialNumber: expectTag(serial, TAG.integer).content,
    issuer: sayName(issuedBy),
    subject: sayName(issuedTo),
    selfIssued: sameBytes(issuedBy.bytes, issuedTo.bytes),
    validFrom: from,
    validTo: to,
    publicKey: expectTag(key, TAG.sequence).bytes,
  };
}

/** `Nguyễn Văn Mẫu, Ủy ban nhân dân tỉnh`: the common name, then the organization; all values where there is neither. */
function sayName(name: DerValue): string {
  const values = childrenOf(name)
    .flatMap(childrenOf)
    .map((attribute) => {
      const [type, value] = childrenOf(attribute);
      return { type: readOid(type), text: value === undefined ? '' : textOf(value) };
    });
  const of = (oid: string) => values.filter(({ type }) => type === oid).map(({ text }) => text);
  const known = [...of(OID.commonName), ...of(OID.organization)];
  return (known.length > 0 ? known : values.map(({ text }) => text)).join(', ');
}

const BMP_STRING = 0x1e;

const textOf = ({ tag, content }: DerValue): string =>
  new TextDecoder(tag === BMP_STRING ? 'utf-16be' : 'utf-8').decode(content);

/** Whether two runs of bytes are equal. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
