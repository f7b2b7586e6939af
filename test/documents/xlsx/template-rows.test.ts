import { expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import { templateRows, writtenFromLine } from '../../../shared/documents/xlsx/template-rows.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import { checkSheet } from '../../../shared/domain/scoring/check-sheet.ts';
import type { Criterion } from '../../../shared/domain/scoring/criterion.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { SheetLine, UnitAssignment } from '../../../shared/domain/scoring/sheet.ts';
import {
  awardBonus,
  bands,
  direct,
  group,
  leaderRelative,
  oneOf,
  rankToPoints,
  yesNo,
} from '../../support/build-rule-set.ts';
import { sampleTemplate } from '../../support/sample-template.ts';

const clause = { document: 'Quy chế thi đua (minh họa)', article: '6', clause: '1', point: 'a' };
const common = {
  clause,
  basePoints: '10',
  evidence: 'OPTIONAL',
  nothingArose: 'KEEPS_BASE',
} as const;

const CRITERIA: Criterion[] = [
  {
    kind: 'SUM',
    id: 'kinh-te',
    number: 'I',
    title: 'Kinh tế',
    clause: { document: clause.document },
    basePoints: '20',
    children: [
      {
        kind: 'PROPORTIONAL',
        id: 'thu',
        number: '1',
        title: 'Thu ngân sách',
        ...common,
        maxBonus: '2',
        overRate: '0.1',
        unitOfMeasure: 'tỷ đồng',
      },
      {
        kind: 'BANDS',
        id: 'giai-ngan',
        number: '2',
        title: 'Giải ngân',
        ...common,
        unitOfMeasure: '%',
        metric: 'VALUE',
        bands: [{ from: '95', points: '10' }],
        otherwise: '5',
      },
    ],
  },
  {
    kind: 'BOOLEAN',
    id: 'ke-hoach',
    number: 'II',
    title: 'Ban hành kế hoạch',
    ...common,
    notMet: '-1',
    unitOfMeasure: 'có/không',
  },
  {
    kind: 'COUNT',
    id: 'bao-cao',
    number: 'III',
    title: 'Chế độ báo cáo',
    ...common,
    unitOfMeasure: 'lần',
    events: [{ id: 'muon', title: 'Gửi muộn', pointsPerCase: '-0.25', cap: '1.5' }],
    minusCap: '1.5',
  },
  {
    kind: 'DIRECT',
    id: 'phong-trao',
    number: 'IV',
    title: 'Phong trào',
    ...common,
    nothingArose: 'NOT_ALLOWED',
    unitOfMeasure: 'điểm',
  },
];
const ruleSet = { criteria: CRITERIA } as RuleSet;
const assignment: UnitAssignment = {
  unitId: 'bac-ha',
  lines: [
    { indicatorId: 'thu', state: 'ASSIGNED', target: '1927.93' },
    { indicatorId: 'giai-ngan', state: 'NOT_ASSIGNED' },
  ],
};

it('prints every row of a rule set in its order, with what it takes and what is assigned', () => {
  const rows = templateRows(ruleSet, assignment);
  expect(
    rows.map((row) =>
      row.kind === 'GROUP'
        ? `G${row.depth} ${row.numbering}`
        : `${row.numbering} ${row.assigned} ${row.kind === 'EVENT' ? row.eventId : row.result}`,
    ),
  ).toEqual([
    'G0 I',
    '1 true actual',
    '2 false actual',
    'II true met',
    'III true none',
    '– true muon',
    'IV true none',
  ]);
  expect(rows[1]).toMatchObject({
    target: '1927.93',
    maximum: '10',
    bonusMaximum: '2',
    clause: 'Điểm a khoản 1 Điều 6 Quy chế thi đua (minh họa)',
  });
  expect(rows[0]).toMatchObject({ clause: 'Quy chế thi đua (minh họa)' });
  expect(rows[3]).toMatchObject({ minimum: '-1', mayNotArise: true });
  expect(rows[5]).toMatchObject({
    title: 'Gửi muộn (mỗi trường hợp trừ 0,25 điểm, không quá 1,5)',
  });
  expect(rows[6]).toMatchObject({ mayNotArise: false });
});

it('brings an accepted sheet through the workbook and the check unchanged', async () => {
  const lines: SheetLine[] = [
    {
      indicatorId: 'thu',
      state: 'REPORTED',
      actual: '2016.756',
      claim: '10.46',
      explanation: 'Vượt dự toán',
    },
    { indicatorId: 'ke-hoach', state: 'REPORTED', met: false, claim: '-1' },
    { indicatorId: 'bao-cao', state: 'NOTHING_AROSE', explanation: 'Không phải báo cáo' },
    {
      indicatorId: 'phong-trao',
      state: 'REPORTED',
      claim: '9.5',
      evidence: 'Kế hoạch số 12/KH-UBND',
    },
  ];
  const rows = templateRows(ruleSet, assignment, lines.map(writtenFromLine));
  const read = await readWorkbook(await writeTemplate(sampleTemplate(rows)));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  expect(checkSheet(ruleSet, assignment, read.value.lines)).toEqual({ ok: true, value: lines });
});

it('says of a row measured against the bloc that its points come later, and of a unit that it has no target', () => {
  const relative = { criteria: [leaderRelative({ targets: 'OPTIONAL' })] } as unknown as RuleSet;
  const rows = templateRows(relative, {
    unitId: 'bac-ha',
    lines: [{ indicatorId: 'l', state: 'NO_TARGET' }],
  });
  expect(rows[0]).toMatchObject({
    title: 'Chỉ tiêu l (có điểm khi chấm cả khối, cụm)',
    target: 'Không giao số',
    result: 'actual',
    assigned: true,
  });
});

it('prints a row that takes a number for each rating body and each award', () => {
  const ruleSet = { criteria: [rankToPoints(), awardBonus()] } as unknown as RuleSet;
  const titles = templateRows(ruleSet, undefined).map(({ title }) => title);
  expect(titles).toEqual([
    'Chỉ tiêu r',
    'Bộ Công an (ghi thứ được xếp, không xếp thì ghi 0)',
    'Chỉ tiêu a',
    'Cờ thi đua của tỉnh (cộng 10 điểm)',
    'Cờ thi đua của Chính phủ (cộng 15 điểm)',
  ]);
});

it('carries n of m through the workbook as text, so that no spreadsheet makes a date of it', async () => {
  const shares = {
    criteria: [bands({ unitOfMeasure: '%', takesShare: true })],
  } as unknown as RuleSet;
  const lines: SheetLine[] = [{ indicatorId: 'b', state: 'REPORTED', actual: '6', of: '12' }];
  const rows = templateRows(shares, undefined, lines.map(writtenFromLine));
  const read = await readWorkbook(await writeTemplate(sampleTemplate(rows)));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  expect(checkSheet(shares, undefined, read.value.lines)).toEqual({ ok: true, value: lines });
});

it('carries a date, or that nothing was done, through the workbook', async () => {
  const dated = { criteria: [yesNo({ deadline: '2023-01-31' })] } as unknown as RuleSet;
  for (const result of [{ date: '2023-02-01' }, { met: false }]) {
    const lines: SheetLine[] = [{ indicatorId: 'y', state: 'REPORTED', ...result }];
    const rows = templateRows(dated, undefined, lines.map(writtenFromLine));
    const read = await readWorkbook(await writeTemplate(sampleTemplate(rows)));
    if (!read.ok) throw new Error(JSON.stringify(read.errors));
    expect(checkSheet(dated, undefined, read.value.lines)).toEqual({ ok: true, value: lines });
  }
});

it('says at a heading how the rows below it count', () => {
  const two = (prefix: string) => [direct({ id: `${prefix}1` }), direct({ id: `${prefix}2` })];
  const ruleSet = {
    criteria: [
      oneOf(two('a')),
      oneOf(two('b'), { choose: 'REPORTED' }),
      group(two('c'), { basePoints: '4', scaledFrom: '8' }),
    ],
  } as unknown as RuleSet;
  const headings = templateRows(ruleSet, undefined).filter(({ kind }) => kind === 'GROUP');
  expect(headings.map(({ title }) => title)).toEqual([
    'Một trong các mục (chỉ tính mục có điểm cao nhất)',
    'Một trong các mục (chỉ ghi một mục, để trống các mục còn lại)',
    'Nhóm (quy đổi từ 8 điểm về 4 điểm)',
  ]);
});
