import type { Caller } from './authenticate.ts';
import { getObject, headObject, READ_PARAMETERS } from './get-object.ts';
import { LIST_PARAMETERS, listObjects } from './list-objects.ts';
import { LIST_VERSION_PARAMETERS, listVersions } from './list-versions.ts';
import { bucketOf, type Call, type Reply } from './operation.ts';
import { postObject } from './post-object.ts';
import { putObject } from './put-object.ts';
import type { S3Request } from './request.ts';
import { accessDenied, S3Error } from './s3-error.ts';
import {
  deleteObject,
  getObjectRetention,
  headBucket,
  listBuckets,
  putObjectRetention,
} from './small-operations.ts';
import { notImplemented, requireSupportedHeaders, requireSupportedQuery } from './supported.ts';

type Operation = {
  readonly on: `${string} ${'service' | 'bucket' | 'object'}`;
  /** The parameter that tells it from others on the same thing. */
  readonly flag?: string;
  readonly parameters: readonly string[];
  /** Who may ask without a signature: readers of public buckets, or a form that carries its own. */
  readonly anonymous?: 'publicRead' | 'form';
  readonly run: (call: Call) => Promise<Reply>;
};

/** Everything this server does. Of those on the same thing, one with its flag present goes first. */
const OPERATIONS: readonly Operation[] = [
  { on: 'GET service', parameters: [], run: listBuckets },
  { on: 'HEAD bucket', parameters: [], run: headBucket },
  { on: 'GET bucket', flag: 'versions', parameters: LIST_VERSION_PARAMETERS, run: listVersions },
  { on: 'GET bucket', parameters: LIST_PARAMETERS, run: listObjects },
  { on: 'POST bucket', parameters: [], anonymous: 'form', run: postObject },
  {
    on: 'GET object',
    flag: 'retention',
    parameters: ['retention', 'versionId'],
    run: getObjectRetention,
  },
  { on: 'GET object', parameters: READ_PARAMETERS, anonymous: 'publicRead', run: getObject },
  { on: 'HEAD object', parameters: READ_PARAMETERS, anonymous: 'publicRead', run: headObject },
  {
    on: 'PUT object',
    flag: 'retention',
    parameters: ['retention', 'versionId'],
    run: putObjectRetention,
  },
  { on: 'PUT object', parameters: [], run: putObject },
  { on: 'DELETE object', parameters: ['versionId'], run: deleteObject },
];

/** Finds what is asked for, whether the caller may ask it, and does it. */
export async function route(call: Call): Promise<Reply> {
  const { request, caller } = call;
  const operation = find(request);
  requireAllowed(call, operation, caller);
  requireSupportedHeaders(request.headers.keys());
  if (operation === undefined) throw notImplemented(nameOf(request));
  requireSupportedQuery(request.query.keys(), operation.parameters);
  return operation.run(call);
}

/** `POST with uploads` for what S3 calls CreateMultipartUpload. */
function nameOf({ method, query }: S3Request): string {
  const parameters = [...query.keys()].filter((name) => !/^(x-id$|x-amz-)/i.test(name));
  return parameters.length === 0 ? `${method} here` : `${method} with ${parameters.join(', ')}`;
}

function find(request: S3Request): Operation | undefined {
  if (request.bucket === undefined && request.key !== undefined) {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
  const thing =
    request.key !== undefined ? 'object' : request.bucket !== undefined ? 'bucket' : 'service';
  return OPERATIONS.find(
    ({ on, flag }) =>
      on === `${request.method} ${thing}` && (flag === undefined || request.query.has(flag)),
  );
}

function requireAllowed(call: Call, operation: Operation | undefined, caller: Caller): void {
  if (caller.kind === 'signed') return;
  if (operation?.anonymous === 'form') return;
  const isPublic = operation?.anonymous === 'publicRead' && bucketOf(call).publicRead === true;
  if (!isPublic) throw accessDenied();
}
