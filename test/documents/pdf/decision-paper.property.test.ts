import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPdf } from '../../support/read-pdf.ts';
import { renderDecision } from '../../support/render-decision.ts';
import { issuedDecision } from './sample-papers.ts';

const MM = 72 / 25.4;
const anyName = () =>
  fc.oneof(
    fc.stringMatching(/^[A-Za-zđơư]{1,9}( [a-zđơư]{1,9}){0,60}$/),
    fc.stringMatching(/^[a-z]{100,300}$/),
  );
const anyGroup = () =>
  fc.record({
    blocName: anyName(),
    awards: fc.array(
      fc.record({
        title: anyName(),
        recipients: fc.array(anyName(), { minLength: 1, maxLength: 12 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
  });
const withoutBlanks = (text: string): string => text.replace(/\s/g, '');

it('keeps any list within the margins, its head never alone, its end mark never without a row', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyGroup(), { minLength: 1, maxLength: 6 }), async (groups) => {
      const { pages } = await readPdf(
        await renderDecision({ ...issuedDecision, annex: { groups } }),
      );
      for (const page of pages.slice(1)) {
        const body = page.pieces.filter(
          ({ text, y }) => text.trim() !== '' && y > 20 * MM && y < page.height - 20 * MM,
        );
        for (const { x, width } of body) {
          expect(x).toBeGreaterThanOrEqual(30 * MM - 0.01);
          // A space at a break hangs over, unseen.
          expect(x + width).toBeLessThanOrEqual(page.width - 16 * MM + 4);
        }
        const afterHead = page.text.split('Hình thức khen thưởng ')[1] ?? '';
        expect(afterHead).not.toMatch(/^(\.\/\.)?$/);
      }
      const printed = withoutBlanks(pages.map(({ text }) => text).join(''));
      const short = groups.flatMap(({ blocName }) => (blocName.length < 20 ? [blocName] : []));
      for (const name of short) expect(printed).toContain(withoutBlanks(name));
    }),
    { numRuns: 15 },
  );
});
