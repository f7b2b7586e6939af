import { expect, it } from 'vitest';
import { publicBundle, publicBundleText } from '../../../shared/domain/bundle/public-bundle.ts';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, direct, proportional } from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([
  { ...proportional(), evidence: 'REQUIRED' },
  { ...direct(), evidence: 'OPTIONAL' },
]);
const lines = [
  reported('p', {
    actual: '91.5',
    evidence: 'Báo cáo 12/BC-UBND',
    files: [{ sha256: 'a'.repeat(64), name: 'bao-cao.pdf' }],
  }),
  reported('d', { claim: '3.5', explanation: 'Theo số 77' }),
];
const made = makeBundle(
  buildCase(ruleSet, [
    {
      id: 'a',
      lines,
      assignment: [{ indicatorId: 'p', state: 'ASSIGNED', target: '100' }],
      review: {
        unitId: 'a',
        version: 1,
        sheetHash: hashSheet(lines).hash,
        lines: [{ indicatorId: 'd', outcome: 'CHANGED', granted: '2.5', reason: 'Thiếu một' }],
      },
    },
    { id: 'b' },
  ]),
);
if (!made.ok) throw new Error(JSON.stringify(made.errors));
const full = made.value;
const text = publicBundleText(publicBundle(full));

const changed = (from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`The bundle has no ${from}`);
  return verifyBundle(text.replace(from, to));
};

it('R-REC-6: holds no text of a sheet, and is equal under the digest of the full bundle', () => {
  for (const withheld of ['12/BC-UBND', 'bao-cao.pdf', 'Theo số 77'])
    expect([bundleText(full).includes(withheld), text.includes(withheld)]).toEqual([true, false]);
  expect(verifyBundle(bundleText(full))).toMatchObject({ verdict: 'EQUAL', form: 'FULL' });
  expect(verifyBundle(text)).toMatchObject({
    verdict: 'EQUAL',
    form: 'PUBLIC',
    digest: full.digest,
    inputsHash: full.inputsHash,
  });
});

it.each([
  ['a result', '"actual":"91.5"', '"actual":"91.6"', '$.inputs.sheets[0].lines[0]', 'p'],
  ['a claim', '"claim":"3.5"', '"claim":"3.4"', '$.inputs.sheets[0].lines[1]', 'd'],
  ['a granted figure', '"granted":"2.5"', '"granted":"2.6"', '$.inputs.reviews[0].lines[0]', 'd'],
  ['a score', '"points":"9.15"', '"points":"9.16"', '$.result.scores[0].lines[0].points', 'p'],
])('R-REC-6: names unit and line of %s that was changed', (_, from, to, path, indicatorId) => {
  expect(changed(from, to)).toMatchObject({
    verdict: 'DIFFERENT',
    first: { path, line: { unitId: 'a', unitName: 'Đơn vị a', indicatorId } },
  });
});

it('R-REC-6: finds the hash of a withheld text that was changed', () => {
  const [line] = full.fingerprints.sheets[0]?.lines ?? [];
  const verdict = changed(line?.textsHash ?? '', 'b'.repeat(64));
  expect(verdict.verdict).toBe('DIFFERENT');
});

it('R-REC-6: a text put back in makes it no public bundle', () => {
  const verdict = changed('"actual":"91.5"', '"actual":"91.5","evidence":"Báo cáo"');
  expect(verdict).toMatchObject({ verdict: 'UNREADABLE', faults: [{ kind: 'UnknownField' }] });
});
