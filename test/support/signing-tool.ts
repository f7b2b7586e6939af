import { PDF, type TimestampAuthority } from '@libpdf/core';
import { contextTag, OID } from '../../shared/documents/signature/der/der.ts';
import { childrenOf, readDer } from '../../shared/documents/signature/der/read-der.ts';
import { der, joined, tagged } from '../../shared/documents/signature/der/write-der.ts';
import type { Signer } from '../../shared/documents/signature/signer.ts';
import { sha256 } from '../../shared/domain/hash.ts';

/** What a signing tool is told. */
export type ToolOptions = {
  readonly at?: string;
  readonly subFilter?: 'adbe.pkcs7.detached' | 'ETSI.CAdES.detached';
  readonly digest?: 'SHA-256' | 'SHA-384' | 'SHA-512';
};

const settings = (
  signer: Signer,
  { at = '2024-02-05T08:00:00Z', subFilter = 'ETSI.CAdES.detached' }: ToolOptions,
) => ({
  signer: {
    certificate: signer.certificate,
    keyType: signer.kind === 'RSA' ? ('RSA' as const) : ('EC' as const),
    signatureAlgorithm: signer.kind === 'RSA' ? ('RSASSA-PKCS1-v1_5' as const) : ('ECDSA' as const),
    sign: (attributes: Uint8Array) => signer.sign(attributes),
  },
  subFilter,
  signingTime: new Date(at),
});

/** Signs a PDF as an authority's tool does: with a field of its own, appended, with whatever the tool brings along. */
export async function signWithTool(
  pdf: Uint8Array,
  signer: Signer,
  options: ToolOptions = {},
): Promise<Uint8Array> {
  const file = await PDF.load(pdf);
  return (await file.sign(settings(signer, options))).bytes;
}

/** Adds what a later reader checks the signatures with: the certificates and an answer about revocation. */
export async function addValidationData(pdf: Uint8Array): Promise<Uint8Array> {
  const file = await PDF.load(pdf);
  const answer = async () => der.sequence(der.utf8('Một danh sách thu hồi mẫu'));
  return (await file.addValidationData({ revocationProvider: { getCRL: answer, getOCSP: answer } }))
    .bytes;
}

/** Adds a time-stamp over the whole file by somebody who keeps time (RFC 3161). */
export async function addTimestamp(pdf: Uint8Array, keeper: Signer): Promise<Uint8Array> {
  const file = await PDF.load(pdf);
  const authority: TimestampAuthority = { timestamp: (digest) => timestampToken(keeper, digest) };
  return (await file.addTimestamp({ timestampAuthority: authority })).bytes;
}

const algorithm = (oid: string): Uint8Array => der.sequence(der.oid(oid), der.null());
const time = tagged(0x18, new TextEncoder().encode('20240205090000Z'));

/** A token that says: this digest was there at that time. */
async function timestampToken(keeper: Signer, digest: Uint8Array): Promise<Uint8Array> {
  const info = der.sequence(
    der.integer(Uint8Array.of(1)),
    der.oid('1.2.3.4.5'),
    der.sequence(algorithm(OID.sha256), der.octets(digest)),
    der.integer(Uint8Array.of(7)),
    time,
  );
  const attributes = [
    der.sequence(der.oid(OID.contentType), der.set(der.oid(OID.timestampInfo))),
    der.sequence(der.oid(OID.messageDigest), der.set(der.octets(Buffer.from(sha256(info), 'hex')))),
  ];
  const [body] = childrenOf(readDer(keeper.certificate));
  const [, serial, , issuer] = body === undefined ? [] : childrenOf(body);
  const signature = await keeper.sign(der.set(...attributes));
  const signerInfo = der.sequence(
    der.integer(Uint8Array.of(1)),
    der.sequence(issuer?.bytes ?? new Uint8Array(), serial?.bytes ?? new Uint8Array()),
    algorithm(OID.sha256),
    tagged(contextTag(0), joined(attributes)),
    algorithm(OID.sha256WithRsa),
    der.octets(signature),
  );
  const signedData = der.sequence(
    der.integer(Uint8Array.of(3)),
    der.set(algorithm(OID.sha256)),
    der.sequence(der.oid(OID.timestampInfo), tagged(contextTag(0), der.octets(info))),
    tagged(contextTag(0), keeper.certificate),
    der.set(signerInfo),
  );
  return der.sequence(der.oid(OID.signedData), tagged(contextTag(0), signedData));
}
