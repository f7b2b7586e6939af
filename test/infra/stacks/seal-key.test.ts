import { expect, it } from 'vitest';
import { asList, onlyResource, resourcesOf, synthesizedStack } from './synthesized-stack.ts';

const { template } = synthesizedStack();
const key = onlyResource(template, 'AWS::KMS::Key');

it('the key of the seal signs and does nothing else, and stays when the stack goes', () => {
  expect(key.properties).toMatchObject({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
  expect(key.whole.DeletionPolicy).toBe('Retain');
});

it('only the functions that seal may sign with it, and they may do nothing else with it', () => {
  const about = resourcesOf(template, 'AWS::IAM::Policy').flatMap(({ properties }) =>
    properties.PolicyDocument.Statement.filter((statement: object) =>
      JSON.stringify(statement).includes('kms:'),
    ).map((statement: object) => ({ roles: properties.Roles, statement })),
  );
  const sealers = about.filter(({ statement }) => JSON.stringify(statement).includes('kms:Sign'));
  const roles = sealers.map(({ roles: those }) => JSON.stringify(those)).sort();
  expect(roles).toEqual([
    expect.stringContaining('DecisionsPrepareBlocPapers'),
    expect.stringContaining('DecisionsSealDecision'),
  ]);
  for (const { statement } of sealers) {
    expect(statement).toMatchObject({
      Action: ['kms:GetPublicKey', 'kms:Sign'],
      Effect: 'Allow',
      Resource: { 'Fn::GetAtt': [key.id, 'Arn'] },
    });
    expect(asList(statement.Resource)).toHaveLength(1);
  }
});
