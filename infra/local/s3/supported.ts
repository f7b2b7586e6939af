import { S3Error } from './s3-error.ts';

const HEADERS =
  /^x-amz-(date|content-sha256|user-agent|sdk-checksum-algorithm|trailer|decoded-content-length|checksum-.+|meta-.+|object-lock-(mode|retain-until-date)|bypass-governance-retention)$/;

const FORM_FIELDS =
  /^(key|policy|bucket|content-(type|disposition|encoding|language|md5)|cache-control|expires|success_action_(redirect|status)|x-ignore-.*|x-amz-(signature|algorithm|credential|date|checksum-.+|meta-.+|object-lock-(mode|retain-until-date)))$/;

/** The signature's own parameters, and the operation name that the SDK adds. */
const QUERY =
  /^(x-id|X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Content-Sha256))$/;

/** What isn't served is refused by its name, so that nothing is passed over silently. */
export function requireSupportedHeaders(names: Iterable<string>): void {
  for (const name of names) {
    if (name.startsWith('x-amz-') && !HEADERS.test(name))
      throw notImplemented(`The header ${name}`);
  }
}

export function requireSupportedQuery(names: Iterable<string>, known: readonly string[]): void {
  for (const name of names) {
    const served = QUERY.test(name) || known.includes(name) || HEADERS.test(name);
    if (!served) throw notImplemented(`The query parameter ${name}`);
  }
}

export function requireSupportedField(name: string): void {
  if (!FORM_FIELDS.test(name)) throw notImplemented(`The form field ${name}`);
}

export const notImplemented = (what: string) =>
  new S3Error('NotImplemented', `${what} is not implemented by this local S3.`);
