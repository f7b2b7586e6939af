import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import type { IndicatorRow, TemplateRow } from '../../../shared/documents/xlsx/sheet-template.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { readWrittenNumber } from '../../../shared/domain/written-number.ts';
import { filledRows, sampleTemplate } from '../../support/sample-template.ts';
import { WIDE_ROWS } from '../../support/wide-template.ts';

const anyNumber = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([negative, digits, places]) => {
    const whole = String(digits).padStart(places + 1, '0');
    const cut = whole.length - places;
    const text = `${whole.slice(0, cut)}.${whole.slice(cut)}`.replace(/\.?0*$/, '');
    return negative && /[1-9]/.test(text) ? `-${text}` : text;
  });
const anyText = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '=1+1',
      '@a',
      '+84',
      '-',
      '#REF!',
      '_x000D_',
      'Báo cáo số 125/BC-UBND',
      '65.79,2%',
      '0012',
      '1e5',
      ']]>',
      '<t/>',
    ),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const anyDay = fc
  .date({ min: new Date(0), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10).split('-').reverse().join('/'));
const anyShare = fc
  .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
  .map((pair) => pair.join('/'));
const anyCount = fc.integer({ min: 0, max: 9_999 }).map(String);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A line in which anything may be missing, with the fields that its row takes. */
function anyLine(row: IndicatorRow, rows: readonly TemplateRow[]): fc.Arbitrary<WrittenLine> {
  const events = rows.flatMap((other) =>
    other.kind === 'EVENT' && other.indicatorId === row.indicatorId ? [other.eventId] : [],
  );
  return fc
    .record({
      state: row.mayNotArise ? maybe(fc.constant('NOTHING_AROSE')) : fc.constant(undefined),
      actual:
        row.result === 'actual'
          ? maybe(fc.oneof(anyNumber, anyShare, anyText))
          : fc.constant(undefined),
      met:
        row.result === 'met'
          ? maybe(fc.oneof(fc.constantFrom('Có', 'Không'), anyText))
          : fc.constant(undefined),
      date: row.result === 'date' ? maybe(fc.oneof(anyDay, anyText)) : fc.constant(undefined),
      claim: maybe(anyNumber),
      explanation: maybe(anyText),
      evidence: maybe(anyText),
      cases:
        events.length === 0
          ? fc.constant(undefined)
          : maybe(
              fc
                .tuple(...events.map(() => anyCount))
                .map((counts) =>
                  counts.map((count, index) => ({ eventId: events[index] ?? '', count })),
                ),
            ),
    })
    .map((fields) => ({
      indicatorId: row.indicatorId,
      ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    }));
}

const anySheetOf = (rows: readonly TemplateRow[]): fc.Arbitrary<readonly WrittenLine[]> =>
  fc.tuple(
    ...rows.flatMap((row) =>
      row.kind === 'INDICATOR' && row.assigned ? [anyLine(row, rows)] : [],
    ),
  );

const anyIndicator = fc.record({
  numbering: anyText,
  title: anyText,
  maximum: maybe(anyCount),
  assigned: fc.boolean(),
  result: fc.constantFrom('actual', 'met', 'date', 'none'),
  takesShare: fc.boolean(),
  mayNotArise: fc.boolean(),
  events: fc.array(anyText, { maxLength: 3 }),
});

/** Any form: headings anywhere, indicators of every kind, assigned or not, with kinds of cases under some. */
const anyRows: fc.Arbitrary<readonly TemplateRow[]> = fc
  .array(
    fc.oneof(fc.record({ depth: fc.nat(2), numbering: anyText, title: anyText }), anyIndicator),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((drawn) =>
    drawn.flatMap((row, index): readonly TemplateRow[] => {
      if (!('result' in row)) return [{ kind: 'GROUP', ...row }];
      const { events, ...fields } = row;
      const own = { indicatorId: `chi-tieu-${index}`, clause: 'Điều 1' };
      const under = row.result === 'none' ? events : [];
      return [
        { kind: 'INDICATOR', ...own, ...fields },
        ...under.map((title, place) => ({
          kind: 'EVENT' as const,
          indicatorId: own.indicatorId,
          eventId: `loai-${place}`,
          numbering: '–',
          title,
          assigned: row.assigned,
        })),
      ];
    }),
  )
  .filter((rows) => rows.some((row) => row.kind === 'INDICATOR'));

/** Numbers are spelled by their value, everything else as it stands. */
const byValue = (line: WrittenLine): WrittenLine => {
  const value = (text: string | undefined) => {
    const read =
      text === undefined || !/^-?\d+(?:\.\d+)?$/.test(text)
        ? undefined
        : readWrittenNumber(text, { decimals: 10 });
    return read?.ok === true ? read.value : text;
  };
  return { ...line, actual: value(line.actual), claim: value(line.claim) };
};

async function expectSame(rows: readonly TemplateRow[], lines: readonly WrittenLine[]) {
  const template = sampleTemplate(filledRows(lines, rows));
  const read = await readWorkbook(await writeTemplate(template));
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  expect(read.value.identity).toMatchObject(template.identity);
  expect(read.value.lines.map(byValue)).toEqual(lines.map(byValue));
}

it('gives back every sheet that was written into the form', async () => {
  await fc.assert(
    fc.asyncProperty(anySheetOf(WIDE_ROWS), (lines) => expectSame(WIDE_ROWS, lines)),
    { numRuns: 100 },
  );
});

it('gives back every sheet of any form, whatever its rows are called', async () => {
  const anyFormAndSheet = anyRows.chain((rows) => fc.tuple(fc.constant(rows), anySheetOf(rows)));
  await fc.assert(
    fc.asyncProperty(anyFormAndSheet, ([rows, lines]) => expectSame(rows, lines)),
    { numRuns: 100 },
  );
});
