import { expect, it } from 'vitest';
import { cloneRuleSet } from '../../../shared/domain/authoring/clone-rule-set.ts';
import { diffRuleSets } from '../../../shared/domain/authoring/diff-rule-sets.ts';
import { bands, buildRuleSet, count, group, yesNo } from '../../support/build-rule-set.ts';
import { ruleSetWithAll } from '../../support/rule-set-with-all.ts';

const before = buildRuleSet([group([bands(), count()], { id: 'g' }), yesNo()]);

it('finds nothing between a rule set and itself', () => {
  expect(diffRuleSets(ruleSetWithAll(), ruleSetWithAll())).toEqual([]);
});

it('finds only the id and the title between a rule set and its clone', () => {
  const clone = cloneRuleSet(before, { id: 'nam-sau', title: 'Bảng điểm năm sau' });
  expect(diffRuleSets(before, clone)).toEqual([
    {
      kind: 'SETTING_CHANGED',
      change: { field: 'id', before: 'bang-diem', after: 'nam-sau' },
    },
    {
      kind: 'SETTING_CHANGED',
      change: { field: 'title', before: 'Bảng điểm thử', after: 'Bảng điểm năm sau' },
    },
  ]);
});

it('names what is gone, new, changed and moved by the ids of criteria', () => {
  const after = buildRuleSet([
    yesNo({ id: 'z' }),
    group([count({ minusCap: '2' })], { id: 'g' }),
    bands(),
  ]);
  const changes = diffRuleSets(before, after).map((change) =>
    change.kind === 'SETTING_CHANGED'
      ? [change.kind, change.change.field]
      : change.kind === 'CRITERION_CHANGED'
        ? [change.kind, change.criterion.id, ...change.changes.map(({ field }) => field)]
        : [change.kind, change.criterion.id],
  );
  expect(changes).toEqual([
    ['CRITERION_REMOVED', 'y'],
    ['CRITERION_ADDED', 'z'],
    ['CRITERION_CHANGED', 'g', 'basePoints'],
    ['CRITERION_CHANGED', 'c', 'minusCap'],
    ['CRITERION_MOVED', 'b'],
  ]);
});

it('says that an order changed', () => {
  const after = buildRuleSet([group([count(), bands()], { id: 'g' }), yesNo()]);
  expect(diffRuleSets(before, after).map(({ kind }) => kind)).toEqual([
    'CRITERION_MOVED',
    'CRITERION_MOVED',
  ]);
});
