import { type Cell, writeXlsx } from 'hucre/xlsx';
import { ok, type Result, refused } from '../../../domain/result.ts';
import type { Criterion } from '../../../domain/scoring/criterion.ts';
import type { RuleSet } from '../../../domain/scoring/rule-set.ts';
import { MAX_ROW } from '../scan-sheet.ts';
import { numberCell } from '../template-cells.ts';
import { DEFAULT_FONT, printed, type RowLook } from '../template-styles.ts';
import { finishWorkbook, STAMP } from '../write-template.ts';
import { CRITERION_COLUMNS, LEVEL_HEADER } from './criterion-columns.ts';
import { DETAIL_COLUMNS, DETAIL_ROWS } from './detail-rows.ts';
import { kindsSheet } from './kinds-sheet.ts';
import { fieldCell, HEADER_ROW, layOut, RULE_SET_SHEETS, wordCell } from './layout.ts';
import { listIn, valueIn } from './nested-value.ts';
import { SETTING_COLUMNS, SETTING_ROWS } from './setting-rows.ts';
import type { RowType, TaggedColumn } from './tagged-rows.ts';

type Cells = readonly (Partial<Cell> | undefined)[];
type Placed = { readonly criterion: Criterion; readonly depth: number };

/** Why a rule set doesn't go into a workbook: a sheet would have more rows than are read back. */
export type TooManyRows = {
  readonly kind: 'TooManyRows';
  readonly sheet: string;
  readonly rows: number;
  readonly maximum: number;
};

/**
 * A rule set as a workbook that people edit and `readRuleSetWorkbook` reads back to the same JSON; equal input
 * gives equal bytes. Runs of blanks inside a text come back as one.
 */
export async function writeRuleSetWorkbook(
  ruleSet: RuleSet,
): Promise<Result<Uint8Array, TooManyRows>> {
  const tables = [criteriaSheet(ruleSet), detailsSheet(ruleSet), settingsSheet(ruleSet)];
  const maximum = MAX_ROW - HEADER_ROW - 1;
  for (const { name: sheet, rows } of tables) {
    if (rows.length > maximum) {
      return refused({ kind: 'TooManyRows', sheet, rows: rows.length, maximum });
    }
  }
  const book = await writeXlsx({
    sheets: [...tables.map(layOut), kindsSheet()],
    defaultFont: DEFAULT_FONT,
    activeSheet: 0,
    properties: {
      title: ruleSet.title.normalize('NFC'),
      creator: 'Cờ Đầu',
      created: STAMP,
      modified: STAMP,
    },
  });
  return ok(finishWorkbook(book));
}

const placed = (criteria: readonly Criterion[], depth = 0): readonly Placed[] =>
  criteria.flatMap((criterion) => [
    { criterion, depth },
    ...('children' in criterion ? placed(criterion.children, depth + 1) : []),
  ]);

const lookOf = ({ criterion }: Placed): RowLook =>
  'children' in criterion ? 'GROUP' : 'INDICATOR';

function criteriaSheet(ruleSet: RuleSet) {
  return {
    name: RULE_SET_SHEETS.criteria,
    title: `BẢNG TIÊU CHÍ: ${ruleSet.title}`,
    hint: `Mỗi dòng một mục. Để trống “Căn cứ: văn bản” là văn bản của bảng tiêu chí ở trang “${RULE_SET_SHEETS.settings}”. Cột tham số để trống nếu công thức không dùng; xem trang “${RULE_SET_SHEETS.kinds}”.`,
    columns: [{ header: LEVEL_HEADER, width: 6 }, ...CRITERION_COLUMNS],
    frozenColumns: 4,
    pagesWide: 3,
    rows: placed(ruleSet.criteria).map((one): Cells => {
      const look = lookOf(one);
      const shared = sharesDocument(one.criterion, ruleSet);
      return [
        numberCell(String(one.depth + 1), printed(look, 'center')),
        ...CRITERION_COLUMNS.map((column) => {
          const left = shared && column.path.join('.') === 'clause.document';
          return fieldCell(look, column, left ? undefined : valueIn(one.criterion, column.path));
        }),
      ];
    }),
  };
}

/** The document is left out where it is the table's own and the clause says more than that. */
const sharesDocument = ({ clause }: Criterion, ruleSet: RuleSet): boolean =>
  clause.document === ruleSet.clause.document && Object.values(clause).filter(Boolean).length > 1;

function detailsSheet(ruleSet: RuleSet) {
  return {
    name: RULE_SET_SHEETS.details,
    title: 'MỨC ĐIỂM, TRƯỜNG HỢP VÀ CÁC DÒNG KHÁC CỦA TỪNG MỤC',
    hint: 'Mỗi dòng thuộc một mục của trang “Bảng tiêu chí”. “Từ”, “Đến hết” tính cả giá trị ghi ở ô; “Trên”, “Đến dưới” thì không. Dòng “Chỉ thưởng khi đủ điểm mục” ghi ở cột “Mã” mục phải đạt đủ điểm chuẩn.',
    columns: [
      { header: 'Mã mục', width: 18 },
      { header: 'Loại dòng', width: 20, words: wordsOf(DETAIL_ROWS) },
      ...DETAIL_COLUMNS,
    ],
    frozenColumns: 2,
    pagesWide: 1,
    rows: placed(ruleSet.criteria).flatMap(({ criterion }) =>
      DETAIL_ROWS.flatMap((type) =>
        rowsOf(type, DETAIL_COLUMNS, criterion).map(
          (cells): Cells => [wordCell('INDICATOR', criterion.id), ...cells],
        ),
      ),
    ),
  };
}

function settingsSheet(ruleSet: RuleSet) {
  return {
    name: RULE_SET_SHEETS.settings,
    title: 'THIẾT LẬP CỦA BẢNG TIÊU CHÍ',
    hint: 'Mỗi dòng một thiết lập; để trống là không đặt. “Bước”, “Mức xếp loại”, “Tiêu chí phụ khi bằng điểm”, “Điều kiện loại trừ” có thể có nhiều dòng, theo thứ tự.',
    columns: [{ header: 'Thiết lập', width: 34 }, ...SETTING_COLUMNS],
    frozenColumns: 2,
    pagesWide: 1,
    rows: SETTING_ROWS.flatMap((type) => rowsOf(type, SETTING_COLUMNS, ruleSet)),
  };
}

const wordsOf = (types: readonly RowType[]): Readonly<Record<string, string>> =>
  Object.fromEntries(types.map(({ path, word }) => [path.join('.'), word]));

/** The rows of one type: one for each element of a list, one even without a value for a setting. */
function rowsOf(type: RowType, columns: readonly TaggedColumn[], json: unknown): readonly Cells[] {
  const values = type.list ? listIn(json, type.path) : [valueIn(json, type.path)];
  return values.map(
    (value): Cells => [
      wordCell('INDICATOR', type.word),
      ...columns.map(({ key }) => {
        const taken = type.fields[key];
        return taken === undefined
          ? wordCell('NOT_ASSIGNED', '')
          : fieldCell('INDICATOR', taken, valueIn(value, taken.path));
      }),
    ],
  );
}
