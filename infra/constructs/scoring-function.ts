import { Duration } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { type FunctionEntry, NODE_OPTIONS } from '../catalogue/function-entry.ts';
import { ALARM_PERIOD, type AlarmTopic } from './alarm-topic.ts';
import { grantAccess, type Stores } from './grant-access.ts';
import { keptLogGroup } from './kept-log-group.ts';

export type ScoringFunctionProps = {
  readonly entry: FunctionEntry;
  readonly code: Code;
  readonly stores: Stores;
  readonly alarms: AlarmTopic;
  /** Merged over what every function is told. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** One function of the catalogue, with a role that can do what the catalogue says and no more. */
export class ScoringFunction extends Construct {
  readonly lambda: LambdaFunction;

  constructor(scope: Construct, props: ScoringFunctionProps) {
    const { entry, stores } = props;
    super(scope, constructIdOf(entry.name));
    const logGroup = keptLogGroup(this, 'Log');
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${entry.name} may do`,
    });
    logGroup.grantWrite(role);
    grantAccess(role, entry, stores);
    this.lambda = new LambdaFunction(this, 'Function', {
      description: entry.name,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: props.code,
      handler: 'index.handler',
      memorySize: entry.memoryMb,
      timeout: Duration.seconds(entry.timeoutSeconds),
      reservedConcurrentExecutions: entry.maxConcurrency,
      role,
      logGroup,
      environment: {
        NODE_OPTIONS,
        TABLE_NAME: stores.table.tableName,
        DOCUMENTS_BUCKET: stores.documents.bucketName,
        PUBLIC_BUCKET: stores.publicPages.bucketName,
        ...props.environment,
      },
    });
    props.alarms.ringAtFirst(
      this,
      'Failed',
      this.lambda.metricErrors({ period: ALARM_PERIOD }),
      `${entry.name} failed`,
    );
  }
}

/** `submissions/submit-sheet` becomes `SubmissionsSubmitSheet`. */
export const constructIdOf = (name: FunctionEntry['name']): string =>
  name
    .split(/[/-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
