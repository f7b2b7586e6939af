import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { runStart } from '../../../infra/local/run-start.ts';
import { probeSet } from './probe-functions/probe-set.ts';

/**
 * What `npm start` runs, with the probe functions and a sample of one upload.
 * Arguments: the folder for the bundles, the name of the upload, then those of `npm start`.
 */
const [buildDir = '', upload = 'one', ...args] = process.argv.slice(2);

const sample = {
  accounts: () => [
    {
      sub: 's',
      userName: 'thu',
      password: 'mật khẩu',
      name: 'Người thử',
      groups: [],
      role: 'Người thử',
    },
  ],
  play: async (cloud: Parameters<Parameters<typeof runStart>[1]['play']>[0], { out = '' }) => {
    const { s3Url, region, accessKeyId, secretAccessKey, documentsBucket: Bucket } = cloud;
    const credentials = { accessKeyId, secretAccessKey };
    const client = new S3Client({ endpoint: s3Url, region, credentials });
    await client.send(new PutObjectCommand({ Bucket, Key: `incoming/${upload}`, Body: 'x' }));
    if (out !== '') writeFileSync(join(out, 'played'), upload);
  },
};

process.exit(await runStart(args, sample, probeSet(buildDir)));
