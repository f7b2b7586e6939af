import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { synthesizedStack } from './synthesized-stack.ts';

const { app, stack } = synthesizedStack();

/** What was acknowledged in the tree, as pairs of rule and reason. */
const acknowledgements = (node: IConstruct): [string, string][] =>
  node.node
    .findAll()
    .flatMap(({ node: { metadata } }) => metadata)
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries<string>(data));

describe('the checks of AWS Solutions', () => {
  it('find nothing that is not acknowledged', () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(stack);
    const found = violations.flatMap(({ ruleName, violatingResources }) =>
      violatingResources.map(({ constructPath }) => `${ruleName} at ${constructPath}`),
    );
    expect(found).toEqual([]);
  });

  it('are acknowledged with a reason each', () => {
    const made = acknowledgements(stack);
    expect(made.length).toBeGreaterThan(0);
    for (const [rule, reason] of made) {
      expect(rule).toContain('AwsSolutions-');
      expect(reason.trim().length, rule).toBeGreaterThanOrEqual(30);
    }
  });

  it('would be heard: without the acknowledgements they speak', () => {
    const bare = synthesizedStack();
    for (const { node } of bare.stack.node.findAll()) {
      for (const entry of node.metadata as { type: string }[]) {
        if (entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY) entry.type = 'forgotten';
      }
    }
    const { violations } = new AwsSolutionsChecks(bare.app).validateScope(bare.stack);
    const rules = new Set(violations.map(({ ruleName }) => ruleName.replace(/\[.*/, '')));
    const acknowledged = acknowledgements(stack).map(([rule]) =>
      rule.replace(/^annotation::/i, '').replace(/\[.*/, ''),
    );
    expect([...rules].toSorted()).toEqual([...new Set(acknowledged)].toSorted());
  });
});
