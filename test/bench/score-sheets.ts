import { checkSheet } from '../../shared/domain/scoring/check-sheet.ts';
import { scoreSheet } from '../../shared/domain/scoring/score-sheet.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { type Measurement, timed, times } from './measurement.ts';
import { sixtyIndicators, sixtyLines, targetsOf } from './sixty-lines.ts';

const BLOCS = 1000;
const UNITS = 50;
const LINES = 60;

const ABOUT = `the 3 million lines of ${BLOCS} blocs, each of ${UNITS} checked sheets of ${LINES} lines (twelve of each kind, six groups),
scored by \`scoreSheet\`, every line with its steps and every sum with its own: exact fractions all the way.
Beside it reading and checking the same sheets as people wrote them, which happens once when a sheet comes in.`;

export const scoreSheets: Measurement = {
  name: 'score-sheets',
  about: ABOUT,
  run: async () => {
    const spent = { reading: 0, scoring: 0 };
    for (let bloc = 0; bloc < BLOCS; bloc += 1) await scoreBloc(bloc, spent);
    const perSecond = (milliseconds: number) =>
      `${Math.round((BLOCS * UNITS * LINES) / milliseconds)},000 lines/s`;
    return [
      { what: 'scoring with all reasons', measured: perSecond(spent.scoring) },
      { what: 'reading and checking', measured: perSecond(spent.reading) },
      { what: 'scoring / reading and checking', measured: times(spent.scoring / spent.reading) },
    ];
  },
};

const RULE_SET = sixtyIndicators();
const TARGETS = targetsOf('don-vi');

/** Adds what one bloc took, in milliseconds; its sheets are gone before the next one's are made. */
async function scoreBloc(bloc: number, spent: { reading: number; scoring: number }): Promise<void> {
  const written = Array.from({ length: UNITS }, (_, unit) => sixtyLines(bloc * UNITS + unit));
  let sheets: readonly (readonly SheetLine[])[] = [];
  spent.reading += await timed(() => {
    sheets = written.map((lines) => checkedLines(checkSheet(RULE_SET, TARGETS, lines)));
  });
  spent.scoring += await timed(() =>
    sheets.map((lines) => scoreSheet(RULE_SET, TARGETS, lines, [])),
  );
}

function checkedLines(checked: ReturnType<typeof checkSheet>): readonly SheetLine[] {
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors[0]));
  return checked.value;
}
