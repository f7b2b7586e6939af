import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

const client = new S3Client({});
const { DOCUMENTS_BUCKET: Bucket } = process.env;

/** Stores an object for each minute. */
export const handler = async ({ scheduledTime }: { readonly scheduledTime: string }) => {
  await client.send(new PutObjectCommand({ Bucket, Key: `minute/${scheduledTime}`, Body: '' }));
};
