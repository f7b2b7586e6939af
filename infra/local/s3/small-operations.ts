import { readWhole } from './checked-body.ts';
import {
  bucketOf,
  bypassesGovernance,
  type Call,
  placeOf,
  type Reply,
  versionChoice,
  versionHeader,
  xmlReply,
} from './operation.ts';
import { requestBody } from './request-body.ts';
import { readRetention } from './retention.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import { type XmlElement, xmlDocument, xmlText } from './xml.ts';

const MAX_XML_BYTES = 64 * 1024;

/** The buckets were there from the beginning; clients can't do without a date. */
const CREATED = new Date(0).toISOString();

export async function listBuckets({ service }: Call): Promise<Reply> {
  const buckets = [...service.buckets.keys()].map(
    (name): XmlElement => [
      'Bucket',
      [
        ['Name', name],
        ['CreationDate', CREATED],
      ],
    ],
  );
  return xmlReply(xmlDocument(['ListAllMyBucketsResult', [['Buckets', buckets]]]));
}

export async function headBucket(call: Call): Promise<Reply> {
  bucketOf(call);
  return { status: 200, headers: { 'x-amz-bucket-region': call.service.authority.region } };
}

export async function deleteObject(call: Call): Promise<Reply> {
  const { request, service } = call;
  const deleted = await service.store.delete(
    placeOf(call),
    versionChoice(request),
    bypassesGovernance(request),
  );
  const marker: Record<string, string> = deleted.marker ? { 'x-amz-delete-marker': 'true' } : {};
  return { status: 204, headers: { ...versionHeader(deleted.id), ...marker } };
}

export async function getObjectRetention(call: Call): Promise<Reply> {
  requireLockBucket(call);
  const version = call.service.store.version(placeOf(call), versionChoice(call.request));
  if (version?.kind !== 'object')
    throw new S3Error('NoSuchKey', 'The specified key does not exist.');
  const { retention } = version.object;
  if (retention === undefined) {
    throw new S3Error(
      'NoSuchObjectLockConfiguration',
      'The specified object does not have a ObjectLock configuration',
    );
  }
  const { mode, until } = retention;
  return xmlReply(
    xmlDocument([
      'Retention',
      [
        ['Mode', mode],
        ['RetainUntilDate', until],
      ],
    ]),
  );
}

export async function putObjectRetention(call: Call): Promise<Reply> {
  const { request, service, caller } = call;
  if (caller.kind === 'anonymous') throw accessDenied();
  requireLockBucket(call);
  if (Number(request.headers.get('content-length') ?? 0) > MAX_XML_BYTES) throw malformedXml();
  const text = (await readWhole(requestBody(request, caller, service.authority))).toString('utf8');
  const retention = readRetention(xmlText(text, 'Mode'), xmlText(text, 'RetainUntilDate'));
  if (retention === undefined) throw malformedXml();
  await service.store.retain(
    placeOf(call),
    versionChoice(request),
    retention,
    bypassesGovernance(request),
  );
  return { status: 200 };
}

function requireLockBucket(call: Call): void {
  if (bucketOf(call).objectLock) return;
  throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
}

const malformedXml = () =>
  new S3Error(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );
