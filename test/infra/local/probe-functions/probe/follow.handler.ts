import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

type OutboxEvent = {
  readonly time: string;
  readonly detail: {
    readonly dynamodb: { readonly NewImage: { readonly sk: { readonly S: string } } };
  };
};
const client = new S3Client({});
const { DOCUMENTS_BUCKET: Bucket } = process.env;

/** Stores an object for each event; never gets over a poisoned one. */
export const handler = async ({ time, detail }: OutboxEvent) => {
  const { S: name } = detail.dynamodb.NewImage.sk;
  if (name === 'poison') throw new Error('never');
  await client.send(new PutObjectCommand({ Bucket, Key: `done/${name}`, Body: time }));
};
