import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { type DocumentStore, documentStore } from '../storage/document-store.ts';
import { openTable } from '../storage/open-table.ts';
import type { Table } from '../storage/table.ts';
import { requireEnv } from './env.ts';

/** The table of this deployment. Call once per cold start. */
export const tableFromEnv = (): Table =>
  openTable(new DynamoDBClient({}), requireEnv('TABLE_NAME'));

/** The private bucket of this deployment. Call once per cold start. */
export const documentsFromEnv = (): DocumentStore =>
  documentStore(new S3Client({}), requireEnv('DOCUMENTS_BUCKET'));

/** The public bucket of this deployment: what lies there anyone may read. Call once per cold start. */
export const pagesFromEnv = (): DocumentStore =>
  documentStore(new S3Client({}), requireEnv('PUBLIC_BUCKET'));
