import type { Indicator } from '../../shared/domain/scoring/criterion.ts';
import { rowsOf } from '../../shared/domain/scoring/indicators.ts';
import { subRowsOf } from '../../shared/domain/scoring/kinds/sub-rows.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import type { LineScore } from '../../shared/domain/scoring/unit-score.ts';
import { type Claims, claimsIn, sayClaim } from '../../shared/wording/claims.ts';
import { sayDate, sayDecimal, sayPoints } from '../../shared/wording/numbers.ts';
import type { SheetView } from './api-answers.ts';

/** A printed row of a sheet: a group's heading, or an indicator with what was written and what it got. */
export type SheetRow =
  | {
      readonly kind: 'GROUP';
      readonly id: string;
      readonly heading: string;
      readonly points: string;
      readonly verified: string | undefined;
    }
  | {
      readonly kind: 'LINE';
      readonly indicator: Indicator;
      readonly heading: string;
      readonly written: readonly string[];
      readonly line: SheetLine | undefined;
      readonly score: LineScore;
      readonly reason: string;
    };

/** The rows of a sheet in printed order. */
export function sheetRows(ruleSet: RuleSet, sheet: SheetView): readonly SheetRow[] {
  const reviewed = sheet.score.reviewedLines > 0;
  const claims = claimsIn(ruleSet, sheet.score);
  return rowsOf(ruleSet).flatMap((row): readonly SheetRow[] => {
    if (row.kind === 'EVENT') return [];
    if (row.kind === 'GROUP') {
      const { id, number, title } = row.group;
      const score = sheet.score.groups.find(({ groupId }) => groupId === id);
      const heading = `${number}. ${title}`;
      const points = sayPoints(score?.self.points ?? '0');
      const verified = reviewed ? sayPoints(score?.verified.points ?? '0') : undefined;
      return [{ kind: 'GROUP', id, heading, points, verified }];
    }
    const { indicator } = row;
    const score = sheet.score.lines.find(({ indicatorId }) => indicatorId === indicator.id);
    if (score === undefined) return [];
    const line = sheet.lines.find(({ indicatorId }) => indicatorId === indicator.id);
    return [
      {
        kind: 'LINE',
        indicator,
        heading: headingOf(indicator),
        written: sayWritten(indicator, line, score, claims),
        line,
        score,
        reason: sheet.reasons.find(({ indicatorId }) => indicatorId === indicator.id)?.text ?? '',
      },
    ];
  });
}

const headingOf = ({ number, title }: Indicator): string => `${number}. ${title}`;

/** What the unit wrote in a line, as people read it. */
function sayWritten(
  indicator: Indicator,
  line: SheetLine | undefined,
  { state, unsettled }: LineScore,
  claims: Claims | undefined,
): readonly string[] {
  if (line === undefined) return [state === 'NOT_CHOSEN' ? 'Không chọn mục này' : 'Không giao'];
  const claim = claims?.lines.find(({ indicatorId }) => indicatorId === indicator.id);
  const known = unsettled === undefined ? claim : claim && { ...claim, over: '0' };
  const result = line.state === 'NOTHING_AROSE' ? ['Không phát sinh'] : sayResult(indicator, line);
  return [...result, ...(known === undefined ? [] : [sayClaim(known)])];
}

function sayResult(indicator: Indicator, line: SheetLine): readonly string[] {
  if (line.actual !== undefined) {
    const { unitOfMeasure } = indicator;
    const gap = unitOfMeasure === '%' ? '' : ' ';
    const whole = line.of === undefined ? `${gap}${unitOfMeasure}` : `/${sayDecimal(line.of)}`;
    return [`${sayDecimal(line.actual)}${whole}`, ...sayCases(indicator, line)];
  }
  if (line.date !== undefined) return [`Ngày ${sayDate(line.date)}`];
  if (indicator.kind === 'BOOLEAN' && indicator.deadline !== undefined) return ['Chưa thực hiện'];
  if (line.met !== undefined) return [line.met ? 'Đạt' : 'Không đạt'];
  return sayCases(indicator, line);
}

function sayCases(indicator: Indicator, line: SheetLine): readonly string[] {
  if (line.cases === undefined) return [];
  const rows = subRowsOf(indicator);
  const cases = line.cases.filter(({ count }) => count !== '0');
  return cases.length === 0
    ? ['Không có trường hợp nào']
    : cases.map(({ eventId, count }) => {
        const title = rows.find(({ id }) => id === eventId)?.title ?? '';
        return `${title}: ${sayDecimal(count)}`;
      });
}

/** Ids that the API's words may quote, with what people call them. */
export function namesIn(ruleSet: RuleSet): ReadonlyMap<string, string> {
  return new Map(
    rowsOf(ruleSet).map((row): readonly [string, string] => {
      if (row.kind === 'EVENT') return [row.event.id, row.event.title];
      const { id, number, title } = row.kind === 'GROUP' ? row.group : row.indicator;
      return [id, `${number}. ${title}`];
    }),
  );
}

/** The words with each quoted id replaced by its name: `“1.2”` becomes `“1.2. Thu ngân sách”`. */
export const withNames = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(/“([^”]+)”/g, (quoted, id: string) => {
    const name = names.get(id);
    return name === undefined ? quoted : `“${name}”`;
  });
