import type { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';

/** What a test says of one unit: its lines (none: it has handed in nothing) and its targets. */
export type UnitGiven = {
  readonly id: string;
  readonly lines?: readonly SheetLine[];
  readonly assignment?: BlocCase['assignments'][number]['lines'];
  readonly lateDays?: number;
  readonly review?: BlocCase['reviews'][number];
};

/** A case around the units; names are made from the ids. */
export const buildCase = (ruleSet: RuleSet, units: readonly UnitGiven[]): BlocCase => ({
  schemaVersion: 1,
  province: { id: 'tinh-mau', name: 'Tỉnh Mẫu' },
  period: { id: '2023', name: 'Năm 2023', kind: 'YEAR_END' },
  bloc: { id: 'khoi-mau', name: 'Khối mẫu', kind: 'KHOI' },
  ruleSet: ruleSet as BlocCase['ruleSet'],
  units: units.map(({ id }) => ({ id, name: `Đơn vị ${id}` })),
  assignments: units.flatMap(({ id, assignment }) =>
    assignment === undefined ? [] : [{ unitId: id, lines: [...assignment] }],
  ),
  sheets: units.flatMap(({ id, lines, lateDays }) =>
    lines === undefined
      ? []
      : [
          {
            unitId: id,
            version: 1,
            ...(lateDays === undefined ? {} : { lateDays }),
            lines: [...lines],
          },
        ],
  ),
  reviews: units.flatMap(({ review }) => (review === undefined ? [] : [review])),
});

/** A line that reports something. */
export const reported = (
  indicatorId: string,
  fields: Omit<SheetLine, 'indicatorId' | 'state'>,
): SheetLine => ({ indicatorId, state: 'REPORTED', ...fields });
