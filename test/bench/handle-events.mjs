// A fresh process that loads one bundle and handles events one after the other: how long each took, and the most
// memory that the process ever held. Plain JavaScript, so that nothing but the bundle takes either.
import { readFileSync } from 'node:fs';

const [bundleUrl, eventsFile] = process.argv.slice(2);
const { handler } = await import(bundleUrl);
const milliseconds = [];
for (const event of JSON.parse(readFileSync(eventsFile, 'utf8'))) {
  const start = performance.now();
  await handler(event, { awsRequestId: 'bench' });
  milliseconds.push(performance.now() - start);
}
// Not `resourceUsage().maxRSS`: that begins with what the parent held when it started this process.
const [, kilobytes] = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'));
process.stdout.write(JSON.stringify({ milliseconds, megabytes: Number(kilobytes) / 1024 }), () =>
  process.exit(0),
);
