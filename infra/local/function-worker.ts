// The thread in which one function lives: loads its bundle, then handles one event after the other.
import { parentPort, workerData } from 'node:worker_threads';
import type { Job, WorkerAnswer, WorkerSettings } from './function-protocol.ts';

const settings = workerData as WorkerSettings;
const port = parentPort;
if (port === null) throw new Error('function-worker.ts runs as a worker thread only');

process.setSourceMapsEnabled(true);

const { handler } = (await import(settings.bundleUrl)) as { handler?: unknown };
if (typeof handler !== 'function') throw new TypeError(`${settings.bundleUrl} exports no handler`);

const answer = (message: WorkerAnswer): void => port.postMessage(message);

port.on('message', async ({ requestId, event }: Job) => {
  const deadline = Date.now() + settings.timeoutSeconds * 1000;
  try {
    const result: unknown = await handler(JSON.parse(event), contextOf(requestId, deadline));
    answer({ kind: 'DONE', result: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    answer({ kind: 'FAILED', error: describe(error) });
  }
});
answer({ kind: 'READY' });

const contextOf = (awsRequestId: string, deadline: number) => ({
  awsRequestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName: settings.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: `arn:aws:lambda:${settings.region}:000000000000:function:${settings.functionName}`,
  memoryLimitInMB: String(settings.memoryMb),
  logGroupName: `/aws/lambda/${settings.functionName}`,
  logStreamName: 'local',
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

function describe(error: unknown): { name: string; message: string; stack?: string } {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) };
  const { name, message, stack } = error;
  return stack === undefined ? { name, message } : { name, message, stack };
}
