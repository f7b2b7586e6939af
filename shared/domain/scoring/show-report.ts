import type { Indicator } from './criterion.ts';
import { hasDeadline } from './kinds/kind-rules.ts';
import { subRowsOf } from './kinds/sub-rows.ts';
import type { SheetLine } from './sheet.ts';
import type { ShownReport } from './shown-report.ts';

/** What a line of this indicator reports; rows under it in printed order, those of which nothing is counted left out. */
export function showReport(indicator: Indicator, line: SheetLine): ShownReport {
  const { state, actual, estimated, of, cases, met, date } = line;
  const { unitOfMeasure } = indicator;
  if (state === 'NOTHING_AROSE') return { state, unitOfMeasure };
  const counted = subRowsOf(indicator).flatMap(({ id, title }) => {
    const count = cases?.find(({ eventId }) => eventId === id)?.count ?? '0';
    return count === '0' ? [] : [{ title, count }];
  });
  return {
    state,
    ...(actual === undefined ? {} : { actual }),
    ...(estimated === undefined ? {} : { estimated }),
    ...(of === undefined ? {} : { of }),
    unitOfMeasure,
    ...(cases === undefined ? {} : { cases: counted }),
    ...(met === undefined || hasDeadline(indicator) ? {} : { met }),
    ...(date === undefined ? {} : { date }),
  };
}
