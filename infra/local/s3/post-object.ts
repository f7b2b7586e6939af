import { requireCredential, signatureDoesNotMatch } from './authenticate.ts';
import { CheckedBody } from './checked-body.ts';
import { type Checksums, checksumOf } from './checksums.ts';
import { type Form, readForm } from './multipart-form.ts';
import { keptHeaders } from './object-headers.ts';
import { bucketOf, type Call, type Reply, type Service, versionHeader } from './operation.ts';
import { requirePolicy, type SizeRange } from './post-policy.ts';
import { requireRedirect, successReply } from './post-success.ts';
import { requestedRetention } from './put-object.ts';
import { requireKeyLength } from './request.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import { parseAmzDate, sameSignature } from './signature.ts';
import { ALGORITHM } from './signature-claims.ts';
import { requireSupportedField } from './supported.ts';

type Fields = ReadonlyMap<string, string>;

/** An upload by an HTML form: its policy, signed beforehand, says what may be stored and where. */
export async function postObject(call: Call): Promise<Reply> {
  const { service, request } = call;
  const bucket = bucketOf(call);
  if (!request.headers.has('content-length')) {
    throw new S3Error('MissingContentLength', 'You must provide the Content-Length HTTP header.');
  }
  const form = await readForm(request.body.bytes(), request.headers.get('content-type') ?? '');
  const fields = withFileName(form);
  const range = await requireSignedPolicy(service, bucket.name, fields);
  requireRedirect(fields);
  const key = fields.get('key') ?? '';
  const object = await service.store.put(
    { bucket, key },
    {
      ...keptHeaders(fields),
      body: formBody(form, fields, range),
      condition: { ifNoneMatch: false, ifMatch: undefined },
      retention: requestedRetention(bucket, fields),
      reason: 'POST',
    },
  );
  const created = { url: service.url, bucket: bucket.name, key, etag: object.etag };
  const reply = successReply(fields, created);
  return { ...reply, headers: { ...reply.headers, ...versionHeader(object.versionId) } };
}

/** `${filename}` in the key is the name of the visitor's file, without any folders. */
function withFileName({ fields, file }: Form): Fields {
  const key = fields.get('key');
  if (key === undefined || key === '') {
    throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  }
  const name = file.name.slice(
    Math.max(file.name.lastIndexOf('/'), file.name.lastIndexOf('\\')) + 1,
  );
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how S3 writes its placeholder
  const complete = key.replaceAll('${filename}', () => name);
  requireKeyLength(complete);
  return new Map([...fields, ['key', complete]]);
}

/** Who signed, then what was signed, then whether the form keeps to it. */
async function requireSignedPolicy(
  { authority }: Service,
  bucket: string,
  fields: Fields,
): Promise<SizeRange | undefined> {
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value !== undefined) return value;
    throw fields.has('policy')
      ? new S3Error('InvalidArgument', `Bucket POST must contain a field named '${name}'.`)
      : accessDenied();
  };
  const policy = field('policy');
  if (field('x-amz-algorithm') !== ALGORITHM) {
    throw new S3Error('InvalidArgument', `X-Amz-Algorithm only supports ${ALGORITHM}.`);
  }
  const dateText = field('x-amz-date');
  const date = parseAmzDate(dateText);
  if (date === undefined)
    throw new S3Error('InvalidArgument', 'X-Amz-Date must have the form 20231215T100000Z.');
  requireCredential(field('x-amz-credential'), dateText, authority);
  const expected = await authority.check.ofText(policy, date);
  if (!sameSignature(expected, field('x-amz-signature'))) throw signatureDoesNotMatch();
  const given = fields.get('bucket');
  if (given !== undefined && given !== bucket) {
    throw accessDenied('Invalid according to Policy: the field bucket names another bucket.');
  }
  const range = requirePolicy(policy, new Map([...fields, ['bucket', bucket]]), new Date());
  for (const name of fields.keys()) requireSupportedField(name);
  return range;
}

function formBody(form: Form, fields: Fields, range: SizeRange | undefined): CheckedBody {
  const checksums: Checksums = {};
  for (const [name, value] of fields) {
    const algorithm = checksumOf(name);
    if (algorithm !== undefined) checksums[algorithm] = value;
  }
  return new CheckedBody(form.file.bytes, {
    range,
    checksums,
    contentMd5: fields.get('content-md5'),
  });
}
