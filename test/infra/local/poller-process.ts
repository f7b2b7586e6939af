import { appendFileSync } from 'node:fs';
import { CATALOGUE } from '../../../infra/catalogue.ts';
import { createCalendar } from '../../../infra/local/calendar.ts';
import { LOCAL_KEYS } from '../../../infra/local/local-keys.ts';
import { startStreamPoller } from '../../../infra/local/stream-poller.ts';

/** A poller in a process of its own, to be killed: notes each delivery in a file, slowly, one word per event. */
const [endpoint = '', tableName = '', checkpointFile = '', noteFile = ''] = process.argv.slice(2);

await startStreamPoller({
  client: { endpoint, ...LOCAL_KEYS },
  tableName,
  checkpointFile,
  calendar: createCalendar(),
  entries: CATALOGUE,
  deliver: async (_name, event) => {
    await new Promise((resolve) => setTimeout(resolve, 5 * Math.random()));
    const { detail } = event as { detail: { dynamodb: { Keys: { sk: { S: string } } } } };
    appendFileSync(noteFile, `${detail.dynamodb.Keys.sk.S}\n`);
    return 'DELIVERED';
  },
  log: () => undefined,
});
