import { checkSheet } from '../../shared/domain/scoring/check-sheet.ts';
import { scoreSheet } from '../../shared/domain/scoring/score-sheet.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { interleavedMedians, type Measurement, timed, times } from './measurement.ts';
import { sixtyIndicators, sixtyLines, targetsOf } from './sixty-lines.ts';

const UNITS = 50;
const ROUNDS = 15;

const ABOUT = `checked sheets of 60 lines (twelve of each kind, six groups) scored by \`scoreSheet\`, every line with
its steps and every sum with its own: exact fractions all the way. Beside it reading and checking the same
sheets as people wrote them, which happens once when a sheet comes in.`;

export const scoreSheets: Measurement = {
  name: 'score-sheets',
  about: ABOUT,
  run: async () => {
    const ruleSet = sixtyIndicators();
    const targets = targetsOf('don-vi');
    const written = Array.from({ length: UNITS }, (_, unit) => sixtyLines(unit));
    const read = () => written.map((lines) => checkedLines(checkSheet(ruleSet, targets, lines)));
    const sheets = read();
    const medians = await interleavedMedians(ROUNDS, {
      reading: () => timed(read),
      scoring: () => timed(() => sheets.map((lines) => scoreSheet(ruleSet, targets, lines, []))),
    });
    const perSecond = (milliseconds: number) =>
      `${Math.round((UNITS * 60) / milliseconds)},000 lines/s`;
    return [
      { what: 'scoring with all reasons', measured: perSecond(medians.scoring) },
      { what: 'reading and checking', measured: perSecond(medians.reading) },
      {
        what: 'scoring / reading and checking',
        measured: times(medians.scoring / medians.reading),
      },
    ];
  },
};

function checkedLines(checked: ReturnType<typeof checkSheet>): readonly SheetLine[] {
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors[0]));
  return checked.value;
}
