import { randomUUID } from 'node:crypto';
import { LOCAL_ACCOUNT, wholeSeconds } from './envelope.ts';
import type { ObjectCreated } from './s3/records.ts';

/** The EventBridge envelope of a new object, as S3 sends it: whole seconds, the key as it is (not encoded). */
export const objectEvent = (created: ObjectCreated, region: string) => ({
  version: '0',
  id: created.id,
  'detail-type': 'Object Created',
  source: 'aws.s3',
  account: LOCAL_ACCOUNT,
  region,
  time: wholeSeconds(new Date(created.eventTime)),
  resources: [`arn:aws:s3:::${created.bucket}`],
  detail: {
    version: '0',
    bucket: { name: created.bucket },
    object: {
      key: created.key,
      size: created.size,
      etag: created.etag,
      ...(created.versionId === undefined ? {} : { 'version-id': created.versionId }),
      sequencer: Buffer.from(created.eventTime).toString('hex').toUpperCase(),
    },
    'request-id': randomUUID(),
    requester: LOCAL_ACCOUNT,
    'source-ip-address': '127.0.0.1',
    reason: created.reason,
  },
});
