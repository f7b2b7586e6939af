import { runStart } from './run-start.ts';
import { playSample, sampleAccounts } from './sample/play.ts';

/** What `npm start` runs. */
const sample = { play: playSample, accounts: sampleAccounts };

process.exit(await runStart(process.argv.slice(2), sample));
