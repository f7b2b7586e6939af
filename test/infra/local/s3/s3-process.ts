// Runs the server in a process of its own, so that a test can kill it. Arguments: data folder, events file.
// Prints its address when it is ready.
import { appendFile } from 'node:fs/promises';
import { startS3 } from '../../../../infra/local/s3/server.ts';

const [directory = '', eventsFile = ''] = process.argv.slice(2);
const { url } = await startS3({
  directory,
  port: 0,
  region: 'ap-southeast-1',
  credentials: {
    accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
    secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  },
  buckets: [{ name: 'documents', versioned: true, objectLock: true }],
  eventTime: () => new Date('2023-12-15T10:00:00.250Z'),
  deliver: (event) => appendFile(eventsFile, `${JSON.stringify(event)}\n`),
});
console.log(url);
