import { expect, it } from 'vitest';
import { asList, onlyResource, resourcesOf, synthesizedStack } from './synthesized-stack.ts';

const { template } = synthesizedStack();
const key = onlyResource(template, 'AWS::KMS::Key');

it('the key of the seal signs and does nothing else, and stays when the stack goes', () => {
  expect(key.properties).toMatchObject({ KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
  expect(key.whole.DeletionPolicy).toBe('Retain');
});

it('only the function that seals may sign with it, and it may do nothing else with it', () => {
  const about = resourcesOf(template, 'AWS::IAM::Policy').flatMap(({ properties }) =>
    properties.PolicyDocument.Statement.filter((statement: object) =>
      JSON.stringify(statement).includes('kms:'),
    ).map((statement: object) => ({ roles: properties.Roles, statement })),
  );
  const sealers = about.filter(({ statement }) => JSON.stringify(statement).includes('kms:Sign'));
  expect(sealers).toHaveLength(1);
  expect(JSON.stringify(sealers[0]?.roles)).toContain('DecisionsSealDecision');
  expect(sealers[0]?.statement).toMatchObject({
    Action: ['kms:GetPublicKey', 'kms:Sign'],
    Effect: 'Allow',
    Resource: { 'Fn::GetAtt': [key.id, 'Arn'] },
  });
  expect(asList(sealers[0]?.statement.Resource)).toHaveLength(1);
});
