import { expect, it } from 'vitest';
import { bundleText, makeBundle } from '../../../shared/domain/bundle/result-bundle.ts';
import { verifyBundle } from '../../../shared/domain/bundle/verify-bundle.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { buildCase, reported } from '../../support/build-case.ts';
import { buildRuleSet, direct, proportional } from '../../support/build-rule-set.ts';

const ruleSet = buildRuleSet([proportional(), direct()]);
const lines = [
  reported('p', { actual: '91.5' }),
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
        lines: [
          { indicatorId: 'd', outcome: 'CHANGED', granted: '2.5', reason: 'Thiếu 1 văn bản' },
        ],
      },
    },
    { id: 'b' },
  ]),
);
if (!made.ok) throw new Error(JSON.stringify(made.errors));
const text = bundleText(made.value);

const changed = (from: string, to: string) => {
  if (!text.includes(from)) throw new Error(`The bundle has no ${from}`);
  return verifyBundle(text.replace(from, to));
};

it('finds the stored text equal', () => {
  expect(verifyBundle(text)).toMatchObject({ verdict: 'EQUAL', engineVersion: '1.0.0' });
});

it.each([
  ['a result', '"actual":"91.5"', '"actual":"91.6"', '$.inputs.sheets[0].lines[0]', 'p'],
  ['a text', 'Theo số 77', 'Theo số 78', '$.inputs.sheets[0].lines[1]', 'd'],
  ['a granted figure', '"granted":"2.5"', '"granted":"2.6"', '$.inputs.reviews[0].lines[0]', 'd'],
  [
    "a reviewer's reason",
    'Thiếu 1 văn bản',
    'Thiếu 2 văn bản',
    '$.inputs.reviews[0].lines[0]',
    'd',
  ],
  ['a target', '"target":"100"}]', '"target":"101"}]', '$.inputs.assignments[0].lines[0]', 'p'],
  ['a score', '"points":"9.15"', '"points":"9.16"', '$.result.scores[0].lines[0].points', 'p'],
  [
    'a claim above the maximum',
    '"claim":"3.5"',
    '"claim":"9.5"',
    '$.inputs.sheets[0].lines[1]',
    'd',
  ],
  ['a figure misspelled', '"claim":"3.5"', '"claim":"3.0"', '$.inputs.sheets[0].lines[1]', 'd'],
])('names unit and line of %s that was changed', (_, from, to, path, indicatorId) => {
  const verdict = changed(from, to);
  expect(verdict).toMatchObject({
    verdict: 'DIFFERENT',
    first: { path, line: { unitId: 'a', unitName: 'Đơn vị a', indicatorId, number: indicatorId } },
  });
});

it.each([
  ['the name of a unit', '"name":"Đơn vị b"', '"name":"Đơn vị c"', '$.inputs.units[1]'],
  ['the province', 'Tỉnh Mẫu', 'Tỉnh Màu', '$.inputs'],
  ['the rule set', '"title":"Chỉ tiêu d"', '"title":"Chỉ tiêu e"', '$.inputs.ruleSet'],
  ['the version of the engine', '"engineVersion":"1.0.0"', '"engineVersion":"1.0.1"', '$.digest'],
  ['the place', '"place":1', '"place":2', '$.result.places[0].place'],
  [
    'the advice',
    '"room":[{"indicatorId":"d"',
    '"room":[{"indicatorId":"p"',
    '$.insight.units[0].room[0].indicatorId',
  ],
  ['the schema version', '"schemaVersion":1}', '"schemaVersion":2}', '$.schemaVersion'],
])('finds %s that was changed', (_, from, to, path) => {
  const at = text.lastIndexOf(from);
  const verdict = verifyBundle(text.slice(0, at) + to + text.slice(at + from.length));
  expect(verdict).toMatchObject({ verdict: 'DIFFERENT', first: { path } });
});

it('finds another spelling of the same value, and says where', () => {
  expect(verifyBundle(`${text}\n`)).toMatchObject({
    verdict: 'DIFFERENT',
    first: { path: '$' },
    count: 1,
  });
  expect(changed('"digest":', '"digest": ').verdict).toBe('DIFFERENT');
  expect(changed('Tỉnh Mẫu', 'Tỉnh M\\u1eabu').verdict).toBe('DIFFERENT');
  expect(verifyBundle(text.replaceAll('Tỉnh Mẫu', 'Tỉnh Mẫu'.normalize('NFD'))).verdict).toBe(
    'DIFFERENT',
  );
});

it.each([
  ['text after the end', `${text}x`, 'JsonSyntax'],
  ['a key given twice', text.replace('{"digest"', '{"digest":"","digest"'), 'JsonDuplicateKey'],
  ['nothing', '', 'JsonSyntax'],
  ['a list', '[]', 'WrongType'],
  ['an unknown field', text.replace('{"digest"', '{"more":1,"digest"'), 'UnknownField'],
  ['a missing field', text.replace(/"inputsHash":"[0-9a-f]+",/, ''), 'Missing'],
  ['a number for text', text.replace('"actual":"91.5"', '"actual":91.5'), 'WrongType'],
])('calls %s unreadable', (_, changedText, kind) => {
  expect(verifyBundle(changedText)).toMatchObject({ verdict: 'UNREADABLE', faults: [{ kind }] });
});
