import { describe, expect, it } from 'vitest';
import { TABLE } from '../../../infra/table-definition.ts';
import {
  type Json,
  onlyResource,
  type Resource,
  referenced,
  resourcesOf,
  synthesizedStack,
} from './synthesized-stack.ts';

const { template } = synthesizedStack();
const buckets = resourcesOf(template, 'AWS::S3::Bucket');
const environment = resourcesOf(template, 'AWS::Lambda::Function')[0]?.properties.Environment
  .Variables;

function bucketOf(reference: Json): Resource {
  const bucket = buckets.find(({ id }) => id === referenced(reference));
  if (bucket === undefined) throw new Error('No such bucket');
  return bucket;
}
const statementsOf = (bucket: Resource): Json[] =>
  resourcesOf(template, 'AWS::S3::BucketPolicy')
    .filter(({ properties }) => properties.Bucket.Ref === bucket.id)
    .flatMap(({ properties }) => properties.PolicyDocument.Statement);

const documents = bucketOf(environment.DOCUMENTS_BUCKET);
const publicPages = bucketOf(environment.PUBLIC_BUCKET);

describe('the table', () => {
  const { properties, whole } = onlyResource(template, 'AWS::DynamoDB::Table');
  const keys = (partition: string, sort: string) => [
    { AttributeName: partition, KeyType: 'HASH' },
    { AttributeName: sort, KeyType: 'RANGE' },
  ];

  it('has the keys and the index that the local one has', () => {
    expect(properties.KeySchema).toEqual(keys(TABLE.partitionKey, TABLE.sortKey));
    expect(properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: TABLE.dueIndex.name,
        KeySchema: keys(TABLE.dueIndex.partitionKey, TABLE.dueIndex.sortKey),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
    expect(properties.AttributeDefinitions.map((each: Json) => each.AttributeType)).toEqual(
      Array(4).fill('S'),
    );
    expect(properties.StreamSpecification).toEqual({ StreamViewType: TABLE.stream });
    expect(properties.TimeToLiveSpecification).toEqual({
      AttributeName: TABLE.timeToLive,
      Enabled: true,
    });
  });

  it('is paid by use, encrypted, restorable, and goes with nothing', () => {
    expect(properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true },
    });
    expect(whole).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });
});

describe('every bucket', () => {
  it.each(buckets)('$id is closed to the public, encrypted and kept', ({ properties, whole }) => {
    expect(Object.values(properties.PublicAccessBlockConfiguration)).toEqual(Array(4).fill(true));
    expect(properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    expect(whole).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it.each(buckets)('$id refuses requests without TLS, and with an old one', (bucket) => {
    const denials = statementsOf(bucket).filter(({ Effect }) => Effect === 'Deny');
    for (const condition of [
      { Bool: { 'aws:SecureTransport': 'false' } },
      { NumericLessThan: { 's3:TlsVersion': 1.2 } },
    ]) {
      expect(denials).toContainEqual(
        expect.objectContaining({
          Action: 's3:*',
          Principal: { AWS: '*' },
          Condition: condition,
          Resource: [expect.anything(), expect.anything()],
        }),
      );
    }
  });
});

describe('the documents bucket', () => {
  it('keeps every version, can lock, and locks nothing by default', () => {
    expect(documents.properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(documents.properties.ObjectLockEnabled).toBe(true);
    expect(documents.properties.ObjectLockConfiguration).toBeUndefined();
  });

  it('lets nobody lift a retention', () => {
    expect(statementsOf(documents)).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Principal: { AWS: '*' },
        Action: 's3:BypassGovernanceRetention',
      }),
    );
  });

  it('announces its objects by itself, without a function that sets it up', () => {
    expect(documents.properties.NotificationConfiguration).toEqual({
      EventBridgeConfiguration: { EventBridgeEnabled: true },
    });
    expect(Object.keys(template.toJSON().Resources).length).toBeGreaterThan(0);
    expect(JSON.stringify(template.toJSON())).not.toMatch(/"Type":"(Custom::|AWS::CloudFormation)/);
  });

  it('lets only the portal of this stack post and fetch from a page', () => {
    const api = onlyResource(template, 'AWS::ApiGatewayV2::Api');
    const [cors, ...more] = documents.properties.CorsConfiguration.CorsRules;
    expect(more).toEqual([]);
    expect(cors.AllowedOrigins).toEqual([{ 'Fn::GetAtt': [api.id, 'ApiEndpoint'] }]);
    expect(cors.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST']));
  });

  it('lets only what was received and marked copies expire, after more than a year', () => {
    const rules: Json[] = documents.properties.LifecycleConfiguration.Rules;
    for (const rule of rules.filter((each) => each.AbortIncompleteMultipartUpload === undefined)) {
      expect(rule.Prefix).toMatch(/^(?:incoming|returned|evidence-incoming)\/$/);
      if (rule.ExpirationInDays !== undefined) expect(rule.ExpirationInDays).toBeGreaterThan(366);
    }
  });
});

describe('the public pages', () => {
  const { properties } = onlyResource(template, 'AWS::CloudFront::Distribution');
  const config = properties.DistributionConfig;

  it('are read by their distribution alone, and over TLS', () => {
    const allowed = statementsOf(publicPages).filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(1);
    expect(allowed[0]).toMatchObject({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(JSON.stringify(allowed[0].Condition)).toContain('PublicPagesDistribution');
    expect(config.Origins[0].OriginAccessControlId).toBeDefined();
    expect(config.DefaultCacheBehavior.ViewerProtocolPolicy).toBe('redirect-to-https');
    expect(config.Logging.Prefix).toBe('public-site/');
  });

  it('come with headers that keep a browser from doing more than read', () => {
    const headers = onlyResource(template, 'AWS::CloudFront::ResponseHeadersPolicy');
    const { SecurityHeadersConfig } = headers.properties.ResponseHeadersPolicyConfig;
    expect(Object.keys(SecurityHeadersConfig).toSorted()).toEqual([
      'ContentSecurityPolicy',
      'ContentTypeOptions',
      'FrameOptions',
      'ReferrerPolicy',
      'StrictTransportSecurity',
    ]);
    expect(config.DefaultCacheBehavior.ResponseHeadersPolicyId).toEqual({ Ref: headers.id });
  });

  it('have an older version to go back to', () => {
    expect(publicPages.properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });
});
