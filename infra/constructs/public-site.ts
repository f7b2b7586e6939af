import { Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  Distribution,
  type DistributionProps,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { publicPaths } from '../../shared/domain/decisions/published-decision.ts';
import { PUBLIC_SITE_POLICY } from '../public-site-headers.ts';

/** The name under which the public pages are known; its certificate lies in us-east-1, where CloudFront looks. */
export type SiteName = { readonly domainName: string; readonly certificateArn: string };

export type PublicSiteProps = {
  readonly accessLogs: IBucket;
  readonly siteName?: SiteName | undefined;
};

/** Published decisions for everybody: a private bucket that only its own distribution can read. */
export class PublicSite extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: PublicSiteProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'public-bucket/',
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: 'Cờ Đầu: published decisions',
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: this.securityHeaders(),
      },
      // The bucket lets nobody list it, so it answers 403 where nothing is.
      errorResponses: [403, 404].map((httpStatus) => ({
        httpStatus,
        responseHttpStatus: 404,
        responsePagePath: `/${publicPaths.nothing}`,
        ttl: Duration.seconds(10),
      })),
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The cheapest class that has places in Vietnam.
      priceClass: PriceClass.PRICE_CLASS_200,
      enableLogging: true,
      logBucket: props.accessLogs,
      logFilePrefix: 'public-site/',
      ...this.naming(props.siteName),
    });
    this.acknowledge(props.siteName);
  }

  private naming(siteName: SiteName | undefined): Partial<DistributionProps> {
    if (siteName === undefined) return {};
    return {
      domainNames: [siteName.domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', siteName.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    };
  }

  private securityHeaders(): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'SecurityHeaders', {
      securityHeadersBehavior: {
        contentSecurityPolicy: {
          contentSecurityPolicy: PUBLIC_SITE_POLICY,
          override: true,
        },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: {
          referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN,
          override: true,
        },
        strictTransportSecurity: {
          accessControlMaxAge: Duration.days(365),
          includeSubdomains: true,
          override: true,
        },
      },
    });
  }

  private acknowledge(siteName: SiteName | undefined): void {
    Validations.of(this.distribution).acknowledge(
      {
        id: 'AwsSolutions-CFR1',
        reason:
          'Decisions are published for everybody: the law sets no limit by country, so neither does the site.',
      },
      {
        id: 'AwsSolutions-CFR2',
        reason:
          'Static files read from a bucket: no query, form or code that a web application firewall could protect; Shield Standard covers floods.',
      },
    );
    if (siteName !== undefined) return;
    Validations.of(this.distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'Without a name of the province there is no certificate to set a minimum with; context publicSite (domainName, certificateArn) sets TLS 1.2.',
    });
  }
}
