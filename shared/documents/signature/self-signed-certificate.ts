import { sha256 } from '../../domain/hash.ts';
import { contextTag, OID } from './der/der.ts';
import { der, joined, tagged } from './der/write-der.ts';
import type { KeyHolder, KeyKind } from './signer.ts';

/** What a certificate says of the key's holder, and from when to when. */
export type CertificateSubject = {
  readonly commonName: string;
  readonly organization: string;
  readonly from: Date;
  readonly to: Date;
};

/**
 * A certificate in which the key vouches for itself (X.509 v3, for signatures only): it says whose key it is, and
 * nobody else confirms that. Its number follows from key and dates, so the same are the same certificate (RSA).
 */
export async function selfSignedCertificate(
  holder: KeyHolder,
  subject: CertificateSubject,
): Promise<Uint8Array> {
  const algorithm = der.sequence(...SIGNATURE_ALGORITHM[holder.kind]);
  const name = der.sequence(
    attribute(OID.organization, subject.organization),
    attribute(OID.commonName, subject.commonName),
  );
  const validity = der.sequence(der.time(subject.from), der.time(subject.to));
  const number = Buffer.from(sha256(joined([holder.publicKey, name, validity])), 'hex');
  const certificate = der.sequence(
    tagged(contextTag(0), der.integer(Uint8Array.of(2))),
    der.integer(number.subarray(0, 16)),
    algorithm,
    name,
    validity,
    name,
    holder.publicKey,
    tagged(contextTag(3), der.sequence(...EXTENSIONS)),
  );
  const signature = await holder.sign(certificate);
  return der.sequence(certificate, algorithm, der.bits(signature));
}

const SIGNATURE_ALGORITHM: Record<KeyKind, readonly Uint8Array[]> = {
  RSA: [der.oid(OID.sha256WithRsa), der.null()],
  ECDSA: [der.oid(OID.ecdsaWithSha256)],
};

const attribute = (oid: string, text: string): Uint8Array =>
  der.set(der.sequence(der.oid(oid), der.utf8(text)));

const critical = (oid: string, value: Uint8Array): Uint8Array =>
  der.sequence(der.oid(oid), der.true(), der.octets(value));

/** No authority; digital signature and content commitment (the two highest of nine bits). */
const EXTENSIONS = [
  critical(OID.basicConstraints, der.sequence()),
  critical(OID.keyUsage, der.bits(Uint8Array.of(0b1100_0000), 6)),
];
