/**
 * A process of its own with the whole local cloud and the sample's open cluster in it, for tests that kill it.
 * Arguments: data folder, first port. Says one line of JSON when it is ready: addresses, and a token for a unit.
 */
import { startCloud } from '../../infra/local/cloud.ts';
import { foundProvince } from '../../infra/local/sample/found-province.ts';
import { openCluster } from '../../infra/local/sample/open-cluster.ts';
import { sampleAccounts } from '../../infra/local/sample/play.ts';

const [dataDir = '', port = '0'] = process.argv.slice(2);
const silent = () => undefined;
const accounts = sampleAccounts();
const cloud = await startCloud({
  dataDir,
  port: Number(port),
  accounts,
  log: silent,
  playing: true,
});
await foundProvince(cloud, silent);
cloud.calendar.set(undefined);
await openCluster(cloud, silent);
cloud.clock.start();
const token = await cloud.tokenFor('xa-suoi-mo');
process.stdout.write(`${JSON.stringify({ apiUrl: cloud.apiUrl, token })}\n`);
