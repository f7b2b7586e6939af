import { describe, expect, it } from 'vitest';
import { bundleOf } from '../../../infra/stacks/bundle-of.ts';
import { onlyResource, resourcesOf, synthesizedStack } from './synthesized-stack.ts';

const CERTIFICATE = '-----BEGIN CERTIFICATE-----\nTWluaCBo4buNYQ==\n-----END CERTIFICATE-----\n';

describe('settings', () => {
  it('reach what they are for', () => {
    const { template: named } = synthesizedStack({
      decisionRetentionYears: '5',
      alarmEmail: 'truc@example.vn',
      sealCertificate: CERTIFICATE,
      publicSite: {
        domainName: 'khen-thuong.example.vn',
        certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/0000',
      },
    });
    for (const { properties } of resourcesOf(named, 'AWS::Lambda::Function')) {
      const { DECISION_RETENTION_YEARS, SEAL_KMS_KEY, SEAL_CERTIFICATE } =
        properties.Environment.Variables;
      expect(DECISION_RETENTION_YEARS).toBe('5');
      expect(SEAL_CERTIFICATE).toBe(SEAL_KMS_KEY === undefined ? undefined : CERTIFICATE);
    }
    expect(onlyResource(named, 'AWS::SNS::Subscription').properties.Endpoint).toBe(
      'truc@example.vn',
    );
    const site = onlyResource(named, 'AWS::CloudFront::Distribution').properties.DistributionConfig;
    expect(site.Aliases).toEqual(['khen-thuong.example.vn']);
    expect(site.ViewerCertificate.MinimumProtocolVersion).toBe('TLSv1.2_2021');
  });

  it.each([
    ['decisionRetentionYears', '0'],
    ['decisionRetentionYears', 'hai mươi'],
    ['alarmEmail', 'nobody'],
    ['sealCertificate', '-----BEGIN PRIVATE KEY-----'],
    ['publicSite', { domainName: 'khen-thuong.example.vn' }],
  ])('that can not be used stop everything, by name: %s = %j', (name, value) => {
    expect(() => synthesizedStack({ [name]: value })).toThrow(`Context ${name} can't be used`);
  });
});

describe('a bundle', () => {
  it('that was never built is asked for with the command that builds it', () => {
    expect(() => bundleOf('admin/keep-province', 'no-such-folder')).toThrow(
      '.build/functions/admin/keep-province/index.mjs is missing: run "npm run build" first',
    );
  });
});
