import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { showReport } from '../../shared/domain/scoring/show-report.ts';
import { sayReport } from '../../shared/wording/reports.ts';

/** What a line reports, for people; nothing where its points are entered by themselves. */
export function resultText(indicator: Indicator, line: SheetLine | undefined): string {
  if (line === undefined) return '';
  const pointsAlone = indicator.kind === 'DIRECT' && line.state === 'REPORTED';
  return pointsAlone ? '' : sayReport(showReport(indicator, line)).join('; ');
}
