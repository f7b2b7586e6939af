import { ADDRESSEES, crossed, type KindSpec, letterParts, OWN_BASES } from './kind-spec.ts';

/** The fields of the letter by which the department proposes the awards of a period. */
export const DEPARTMENT_FIELDS = {
  'tên tỉnh': {},
  'tên cơ quan': {},
  'kỳ thi đua': {},
  /** How many blocs it is about. */
  'số khối': {},
  'hình thức khen thưởng': {},
  'danh sách đề nghị': { linesIn: 'TEXT' },
  'số biên bản': { needs: 'COUNCIL_AGREED' },
  'ngày biên bản': { needs: 'COUNCIL_AGREED' },
  'khối chưa trình': { needs: 'BLOCS_LEFT', linesIn: 'TEXT' },
} as const satisfies KindSpec['fields'];
export type DepartmentField = keyof typeof DEPARTMENT_FIELDS;

const [SUBJECT, ...rest] = letterParts({
  'danh sách đề nghị': 'FIRST',
  'khối chưa trình': 'FIRST',
});

/** What a template of the letter of the department (tờ trình) may hold. */
export const DEPARTMENT_LETTER: KindSpec = {
  parts: [
    SUBJECT,
    ADDRESSEES,
    { ...OWN_BASES, least: 1, mandatory: { 'số biên bản': 'FIRST' } },
    ...rest,
  ],
  fields: DEPARTMENT_FIELDS,
  circumstances: crossed([
    [['COUNCIL_AGREED'], ['BEFORE_COUNCIL']],
    [['BLOCS_LEFT'], []],
  ]),
};
