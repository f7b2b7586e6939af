import type { Cell, WriteSheet } from 'hucre/xlsx';
import { EXAMPLE_TARGET } from '../../../domain/authoring/example-lines.ts';
import { previewIndicator } from '../../../domain/authoring/preview-rule-set.ts';
import { Criterion, type Indicator } from '../../../domain/scoring/criterion.ts';
import { sayPoints } from '../../../wording/numbers.ts';
import { sayLineReason } from '../../../wording/reasons.ts';
import { KIND_MEANINGS, KIND_WORDS } from '../../../wording/rule-set-words.ts';
import { CRITERION_COLUMNS } from './criterion-columns.ts';
import { BONUS_CONDITION, DETAIL_ROWS } from './detail-rows.ts';
import { KIND_EXAMPLES } from './kind-examples.ts';
import { layOut, RULE_SET_SHEETS, wordCell } from './layout.ts';

type Kind = Criterion['kind'];

const COMMON: ReadonlySet<string> = new Set(
  CRITERION_COLUMNS.slice(
    0,
    CRITERION_COLUMNS.findIndex(({ path }) => path[0] === 'valueDecimals'),
  ).map(({ header }) => header),
);

/**
 * The sheet that says what each kind of formula does, which columns and rows it takes, and what it gives in
 * examples worked by the very code that scores. Nothing is read from it.
 */
export const kindsSheet = (): WriteSheet =>
  layOut({
    name: RULE_SET_SHEETS.kinds,
    title: 'CÁC LOẠI CÔNG THỨC, KÈM VÍ DỤ TÍNH BẰNG CHÍNH HỆ THỐNG',
    hint: `Trang này chỉ để tra cứu. Ví dụ nào so với chỉ tiêu thì chỉ tiêu là ${sayPoints(EXAMPLE_TARGET)}.`,
    columns: [
      { header: 'Loại công thức', width: 26 },
      { header: 'Cách tính', width: 44 },
      { header: 'Cột tham số dùng đến', width: 36 },
      { header: 'Dòng ở trang “Khoảng điểm”', width: 22 },
      { header: 'Ví dụ', width: 26 },
      { header: 'Điểm', width: 10 },
      { header: 'Lý do', width: 74 },
    ],
    frozenColumns: 1,
    pagesWide: 1,
    rows: (Object.keys(KIND_WORDS) as Kind[]).flatMap(rowsOf),
  });

function rowsOf(kind: Kind): readonly (readonly Partial<Cell>[])[] {
  const taken = fieldsOf(kind);
  const columns = CRITERION_COLUMNS.filter(
    ({ path, header }) => taken.has(path[0] ?? '') && !COMMON.has(header),
  );
  const rows = DETAIL_ROWS.filter(
    ({ path, word }) => taken.has(path[0] ?? '') && word !== BONUS_CONDITION,
  );
  const about = [
    KIND_WORDS[kind],
    KIND_MEANINGS[kind],
    columns.map(({ header }) => header).join('; '),
    rows.map(({ word }) => word).join('; '),
  ];
  if (kind === 'SUM' || kind === 'ONE_OF')
    return [[...about, '', '', ''].map((text) => wordCell('GROUP', text))];
  const example: Indicator = KIND_EXAMPLES[kind];
  const title = `${example.title}, điểm chuẩn ${sayPoints(example.basePoints)}`;
  return previewIndicator(example, 2).map(({ points, reason }, index) => {
    const look = index === 0 ? 'GROUP' : 'INDICATOR';
    const worked = [index === 0 ? title : '', sayPoints(points), sayLineReason(reason)];
    return [
      ...(index === 0 ? about : about.map(() => '')).map((text) => wordCell(look, text)),
      ...worked.map((text) => wordCell('INDICATOR', text)),
    ];
  });
}

/** The fields of a kind, from its schema. */
function fieldsOf(kind: Kind): ReadonlySet<string> {
  const option = kindSchemas().find((one) => one.shape.kind.value === kind);
  return new Set(Object.keys(option?.shape ?? {}));
}

type KindSchema = { readonly shape: { readonly kind: { readonly value: string } } };

/** The schemas that a criterion is one of, each with its kind. */
const kindSchemas = (): readonly KindSchema[] =>
  (Criterion as unknown as { unwrap: () => { options: readonly KindSchema[] } }).unwrap().options;
