import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../../shared/documents/xlsx/read-workbook.ts';
import type { TemplateRow } from '../../../shared/documents/xlsx/sheet-template.ts';
import { writeTemplate } from '../../../shared/documents/xlsx/write-template.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';
import { readWrittenNumber } from '../../../shared/domain/written-number.ts';
import { filledRows, SAMPLE_ROWS, sampleTemplate } from '../../support/sample-template.ts';

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
const anyCount = fc.integer({ min: 0, max: 9_999 }).map(String);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** A line in which anything may be missing, with the fields that its row takes. */
function anyLine(row: Extract<TemplateRow, { kind: 'INDICATOR' }>): fc.Arbitrary<WrittenLine> {
  const events = SAMPLE_ROWS.flatMap((other) =>
    other.kind === 'EVENT' && other.indicatorId === row.indicatorId ? [other.eventId] : [],
  );
  return fc
    .record({
      state: row.mayNotArise ? maybe(fc.constant('NOTHING_AROSE')) : fc.constant(undefined),
      actual:
        row.result === 'actual' ? maybe(fc.oneof(anyNumber, anyText)) : fc.constant(undefined),
      met:
        row.result === 'met'
          ? maybe(fc.oneof(fc.constantFrom('Có', 'Không'), anyText))
          : fc.constant(undefined),
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

const INDICATORS = SAMPLE_ROWS.flatMap((row) =>
  row.kind === 'INDICATOR' && row.assigned ? [row] : [],
);
const anySheet = () => fc.tuple(...INDICATORS.map(anyLine));

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

it('gives back every sheet that was written into the form', async () => {
  await fc.assert(
    fc.asyncProperty(anySheet(), async (lines) => {
      const read = await readWorkbook(await writeTemplate(sampleTemplate(filledRows(lines))));
      if (!read.ok) throw new Error(JSON.stringify(read.errors));
      expect(read.value.lines.map(byValue)).toEqual(lines.map(byValue));
    }),
    { numRuns: 60 },
  );
});
