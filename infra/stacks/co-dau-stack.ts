import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { EventPattern } from 'aws-cdk-lib/aws-events';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { FunctionEntry } from '../catalogue/function-entry.ts';
import { CATALOGUE } from '../catalogue.ts';
import { AccessLogBucket } from '../constructs/access-log-bucket.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { DocumentsBucket } from '../constructs/documents-bucket.ts';
import { EventTrigger } from '../constructs/event-trigger.ts';
import type { Stores } from '../constructs/grant-access.ts';
import { MinuteSchedule } from '../constructs/minute-schedule.ts';
import { OUTBOX_SOURCE, OutboxPipe } from '../constructs/outbox-pipe.ts';
import { PublicSite } from '../constructs/public-site.ts';
import { ScoringApi } from '../constructs/scoring-api.ts';
import { ScoringFunction } from '../constructs/scoring-function.ts';
import { ScoringTable } from '../constructs/scoring-table.ts';
import { SealKey } from '../constructs/seal-key.ts';
import { SignIn } from '../constructs/sign-in.ts';
import { bundleOf } from './bundle-of.ts';
import { type Settings, settingsOf } from './settings.ts';

export type CoDauStackProps = StackProps & {
  /** Where a function's code comes from, for tests: its bundle when left out. */
  readonly codeOf?: (name: FunctionEntry['name']) => Code;
};

/** The whole system, made from the catalogue. */
export class CoDauStack extends Stack {
  private readonly settings: Settings;
  private readonly alarms: AlarmTopic;
  private readonly api: ScoringApi;
  private readonly signIn: SignIn;
  private readonly stores: Stores;
  private readonly outbox: OutboxPipe;
  private readonly sealKey: SealKey;
  private readonly codeOf: (name: FunctionEntry['name']) => Code;

  constructor(scope: Construct, id: string, props: CoDauStackProps = {}) {
    super(scope, id, { description: 'Cờ Đầu: scores emulation blocs', ...props });
    this.codeOf = props.codeOf ?? bundleOf;
    this.settings = settingsOf(this);
    this.alarms = new AlarmTopic(this, 'Alarms', { email: this.settings.alarmEmail });
    // The address comes first: sign-in, uploads and the portal all have to know it.
    this.api = new ScoringApi(this, 'Http', { alarms: this.alarms });
    this.signIn = new SignIn(this, 'SignIn', { portalUrl: this.api.api.apiEndpoint });
    this.api.trust(this.signIn.issuer, this.signIn.client.userPoolClientId);

    const accessLogs = new AccessLogBucket(this, 'AccessLogs').bucket;
    const site = new PublicSite(this, 'PublicPages', {
      accessLogs,
      siteName: this.settings.publicSite,
    });
    this.stores = {
      table: new ScoringTable(this, 'Scoring').table,
      documents: new DocumentsBucket(this, 'Documents', {
        accessLogs,
        portalOrigin: this.api.api.apiEndpoint,
      }).bucket,
      publicPages: site.bucket,
    };
    this.outbox = new OutboxPipe(this, 'Outbox', { table: this.stores.table, alarms: this.alarms });
    this.sealKey = new SealKey(this, 'SealKey', { certificate: this.settings.sealCertificate });
    for (const entry of CATALOGUE) this.addFunction(entry);
    this.addOutputs(site);
  }

  private addFunction(entry: FunctionEntry): void {
    const made = new ScoringFunction(this, {
      entry,
      code: this.codeOf(entry.name),
      stores: this.stores,
      alarms: this.alarms,
      environment: this.environmentOf(entry),
    });
    if (entry.seals) this.sealKey.grantSeal(made.lambda);
    this.wake(entry, made);
  }

  private environmentOf(entry: FunctionEntry): Record<string, string> {
    return {
      DECISION_RETENTION_YEARS: String(this.settings.decisionRetentionYears),
      ...(entry.seals && this.sealKey.environment),
      ...(entry.portal && {
        API_URL: this.api.api.apiEndpoint,
        ISSUER: this.signIn.issuer,
        CLIENT_ID: this.signIn.client.userPoolClientId,
      }),
    };
  }

  private wake({ name, trigger }: FunctionEntry, made: ScoringFunction): void {
    const { lambda: handler } = made;
    const { alarms } = this;
    if (trigger.kind === 'http') {
      this.api.connect(made.node.id, trigger, handler);
    } else if (trigger.kind === 'minute') {
      new MinuteSchedule(made, 'Schedule', { handler, alarms });
    } else {
      const description =
        trigger.kind === 'event'
          ? `${trigger.event} wakes ${name}`
          : `A new object under ${trigger.prefix} wakes ${name}`;
      new EventTrigger(made, 'Trigger', {
        handler,
        alarms,
        description,
        // A bucket can announce its objects on the account's own bus only.
        bus: trigger.kind === 'event' ? this.outbox.bus : undefined,
        pattern:
          trigger.kind === 'event'
            ? { source: [OUTBOX_SOURCE], detailType: [trigger.event] }
            : newObject(this.stores.documents.bucketName, trigger.prefix),
      });
    }
  }

  private addOutputs(site: PublicSite): void {
    const outputs = {
      ApiUrl: this.api.api.apiEndpoint,
      UserPoolId: this.signIn.userPool.userPoolId,
      ClientId: this.signIn.client.userPoolClientId,
      TableName: this.stores.table.tableName,
      DocumentsBucket: this.stores.documents.bucketName,
      PublicBucket: this.stores.publicPages.bucketName,
      PublicSiteUrl: `https://${this.settings.publicSite?.domainName ?? site.distribution.distributionDomainName}`,
    };
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value });
  }
}

const newObject = (bucketName: string, prefix: string): EventPattern => ({
  source: ['aws.s3'],
  detailType: ['Object Created'],
  detail: { bucket: { name: [bucketName] }, object: { key: [{ prefix }] } },
});
