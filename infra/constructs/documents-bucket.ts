import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  HttpMethods,
  type IBucket,
  type LifecycleRule,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export type DocumentsBucketProps = {
  readonly accessLogs: IBucket;
  /** The only address whose pages may post and fetch with presigned forms and links. */
  readonly portalOrigin: string;
};

/** What came in, and what went back with its faults marked. */
const ENVELOPES = ['incoming/', 'returned/', 'evidence-incoming/'];

/**
 * An uploaded workbook is only the envelope: what it said is a sheet version in the table. So it may go after
 * more than a year, and so may its marked copy, and a file of evidence as it was posted: what was taken of it is kept
 * under `evidence/`. Nothing else in the bucket ever expires: papers, bundles and decisions are records, and
 * so are their older versions.
 */
const LIFECYCLE: LifecycleRule[] = [
  { id: 'unfinished-uploads', abortIncompleteMultipartUploadAfter: Duration.days(7) },
  ...ENVELOPES.flatMap((prefix) => [
    {
      id: `${prefix}files`,
      prefix,
      expiration: Duration.days(400),
      noncurrentVersionExpiration: Duration.days(30),
    },
    { id: `${prefix}markers`, prefix, expiredObjectDeleteMarker: true },
  ]),
];

/**
 * The private bucket: uploads, result bundles, papers, decisions. Every version is kept. Object Lock has no
 * default retention, because a browser's form can't send the checksum that a default would demand; a decision
 * is locked by whoever publishes it.
 */
export class DocumentsBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: DocumentsBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      objectLockEnabled: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'documents/',
      lifecycleRules: LIFECYCLE,
      cors: [
        {
          allowedOrigins: [props.portalOrigin],
          allowedMethods: [HttpMethods.GET, HttpMethods.POST, HttpMethods.PUT],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag'],
          maxAge: 3600,
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.announceObjects();
    this.holdRetention();
  }

  /** By the property of the bucket itself: the library's own way would add a function to set it. */
  private announceObjects(): void {
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };
  }

  /** GOVERNANCE can be lifted by whoever holds the right to; here nobody does, whatever a role says. */
  private holdRetention(): void {
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NobodyLiftsRetention',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:BypassGovernanceRetention'],
        resources: [this.bucket.arnForObjects('*')],
      }),
    );
  }
}
