import { RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

/**
 * A log that outlives its stack. Decree 53/2022 asks for at least 12 months of system logs: thirteen, because
 * 365 days fall short of a leap year.
 */
export const keptLogGroup = (scope: Construct, id: string): LogGroup =>
  new LogGroup(scope, id, {
    retention: RetentionDays.THIRTEEN_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
  });
