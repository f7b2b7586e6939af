import { prepareAssets } from '../../infra/assets.ts';
import { benchBundle } from './bundles.ts';
import { firstEvent } from './cold-function.ts';
import { atMost, type Measurement, times } from './measurement.ts';

const FEW = 50;
const NATION = 544;
const FLAT = 1.25;

const ABOUT = `decisions with a list of 10 units each, and with each the submission letter, the minutes of review and of vote
counting of its bloc, all as PDF and DOCX, printed by one process that keeps none of them: ${NATION} decisions
against ${FEW}. The most memory that the process ever held, its Node included.`;

type Printed = {
  readonly documents: number;
  readonly seconds: number;
  readonly sizeBytes: number;
  readonly peakBytes: number;
};

export const papersOfANation: Measurement = {
  name: 'papers-of-a-nation',
  about: ABOUT,
  run: async () => {
    await prepareAssets();
    const file = await benchBundle('bench/print-nation');
    const few = await printed(file, FEW);
    const nation = await printed(file, NATION);
    return [
      atMost(
        `peak memory, ${NATION} decisions / ${FEW}`,
        nation.peakBytes / few.peakBytes,
        FLAT,
        times,
      ),
      { what: `peak memory, ${FEW} decisions`, measured: megabytes(few.peakBytes) },
      { what: `peak memory, ${NATION} decisions`, measured: megabytes(nation.peakBytes) },
      {
        what: `${nation.documents} documents, ${megabytes(nation.sizeBytes)} of them`,
        measured: `${(nation.documents / nation.seconds).toFixed(0)} a second`,
      },
    ];
  },
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

async function printed(file: string, decisions: number): Promise<Printed> {
  let answer: Printed | undefined;
  const isExpected = (given: unknown): boolean => {
    answer = given as Printed;
    return answer.documents === decisions * 8;
  };
  await firstEvent({ file, event: { decisions }, isExpected });
  if (answer === undefined) throw new Error('Nothing was printed.');
  return answer;
}
