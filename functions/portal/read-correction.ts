import { canonicalJson } from '../../shared/domain/canonical-json.ts';
import { type Result, unlessFaulty } from '../../shared/domain/result.ts';
import { correctedLine, reportIn } from '../../shared/domain/reviews/corrected-line.ts';
import type { CorrectedReport } from '../../shared/domain/reviews/unit-review.ts';
import { checkLine } from '../../shared/domain/scoring/check-line.ts';
import { resultFieldOf } from '../../shared/domain/scoring/kinds/kind-rules.ts';
import { subRowsOf } from '../../shared/domain/scoring/kinds/sub-rows.ts';
import { readLine } from '../../shared/domain/scoring/read-line.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import type { ReviewableLine, TypedResult } from './review-choice.ts';

const UNCHANGED =
  'Kết quả vẫn như đơn vị ghi. Sửa lại kết quả, hoặc chọn “Đúng” nếu không có gì phải sửa.';

/** The result that a reviewer typed in the place of the unit's, or every fault of it in words. */
export function readCorrection(
  { indicator, line }: ReviewableLine,
  { nothingArose, value, counts }: TypedResult,
): Result<CorrectedReport, string> {
  const { id: indicatorId } = indicator;
  const cases = subRowsOf(indicator).map(({ id }, at) => ({ eventId: id, count: counts[at] }));
  const written: WrittenLine = nothingArose
    ? { indicatorId, state: 'NOTHING_AROSE' }
    : { indicatorId, [resultFieldOf(indicator)]: value, cases };
  const read = readLine(indicator, written);
  const corrected = reportIn(read.line);
  const skip = read.faults.flatMap((fault) => ('field' in fault ? [fault.field] : []));
  const whole = correctedLine(line, { corrected });
  const faults = [...read.faults, ...checkLine(indicator, whole, new Set([...skip, 'evidence']))];
  const said = faults.map((fault) => {
    const { what, mend } = sayFault(fault);
    return `${what} ${mend}`;
  });
  const same = canonicalJson(corrected) === canonicalJson(reportIn(line));
  return unlessFaulty(said.length === 0 && same ? [UNCHANGED] : said, () => corrected);
}
