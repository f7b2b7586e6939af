import { Stack, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { FunctionEntry } from '../catalogue/function-entry.ts';
import { TABLE } from '../table-definition.ts';
import { DOCUMENT_PREFIXES, LOCKS_DOCUMENTS, READS_VERSIONS } from './document-prefixes.ts';

/** What functions keep things in. */
export type Stores = {
  readonly table: ITable;
  readonly documents: IBucket;
  readonly publicPages: IBucket;
};

/** A transaction needs the rights of its parts: there is no action for the transaction itself. */
const READS = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'];
const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem'];

/**
 * Lets the role do what the entry's `access` says: on the table and its index, under its folders of the
 * documents bucket, on the published pages. Nobody may delete an object or lift its retention.
 *
 * @throws when the catalogue lets a function into the documents bucket and no folder is named for it
 */
export function grantAccess(role: Role, entry: FunctionEntry, stores: Stores): void {
  const { access } = entry;
  if (access.table !== undefined) grantTable(role, access.table, stores.table);
  if (access.documents !== undefined) grantDocuments(role, entry, stores.documents);
  if (access.publicPages !== undefined) {
    allow(role, ['s3:ListBucket'], [stores.publicPages.bucketArn]);
    grantObjects(role, stores.publicPages, '', ['s3:GetObject', 's3:PutObject']);
  }
}

function grantTable(role: Role, access: 'read' | 'readWrite', table: ITable): void {
  const actions = access === 'read' ? READS : [...READS, ...WRITES];
  allow(
    role,
    actions.map((action) => `dynamodb:${action}`),
    [table.tableArn],
  );
  allow(role, ['dynamodb:Query'], [`${table.tableArn}/index/${TABLE.dueIndex.name}`]);
}

function grantDocuments(role: Role, { name, access }: FunctionEntry, documents: IBucket): void {
  const prefixes = DOCUMENT_PREFIXES[name];
  if (prefixes === undefined) {
    throw new Error(
      `${name} may use the documents bucket, but DOCUMENT_PREFIXES names no folder for it`,
    );
  }
  // Without the right to list, an object that isn't there answers 403 and can't be told from a refusal.
  allow(role, ['s3:ListBucket'], [documents.bucketArn]);
  const version = READS_VERSIONS.includes(name) ? ['s3:GetObjectVersion'] : [];
  for (const prefix of prefixes.read) {
    grantObjects(role, documents, prefix, ['s3:GetObject', ...version]);
  }
  if (access.documents !== 'readWrite') return;
  const lock = LOCKS_DOCUMENTS.includes(name) ? ['s3:PutObjectRetention'] : [];
  for (const prefix of prefixes.write) {
    grantObjects(role, documents, prefix, ['s3:PutObject', ...lock]);
  }
}

function grantObjects(role: Role, bucket: IBucket, prefix: string, actions: string[]): void {
  const objects = `${prefix}*`;
  allow(role, actions, [bucket.arnForObjects(objects)]);
  const { 'Fn::GetAtt': attribute } = Stack.of(role).resolve(bucket.bucketArn);
  Validations.of(role).acknowledge({
    id: `AwsSolutions-IAM5[Resource::<${attribute.join('.')}>/${objects}]`,
    reason: `Objects get their names while the system runs: the wildcard is the folder "${prefix}" of one bucket, for ${actions.join(' and ')} only.`,
  });
}

function allow(role: Role, actions: string[], resources: string[]): void {
  role.addToPolicy(new PolicyStatement({ actions, resources }));
}
