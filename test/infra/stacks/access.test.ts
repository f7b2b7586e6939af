import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../infra/catalogue.ts';
import { DOCUMENT_PREFIXES } from '../../../infra/constructs/document-prefixes.ts';
import {
  asList,
  type Json,
  onlyResource,
  referenced,
  resourcesOf,
  synthesizedStack,
} from './synthesized-stack.ts';

const { template } = synthesizedStack();
const table = onlyResource(template, 'AWS::DynamoDB::Table').id;
const functions = resourcesOf(template, 'AWS::Lambda::Function');
const { DOCUMENTS_BUCKET, PUBLIC_BUCKET } = functions[0]?.properties.Environment.Variables ?? {};

/** Everything that a role may do, from its own policies and from those attached to it. */
function statementsOf(roleId: string): Json[] {
  const inline = template.findResources('AWS::IAM::Role')[roleId]?.Properties.Policies ?? [];
  const attached = resourcesOf(template, 'AWS::IAM::Policy')
    .filter(({ properties }) => properties.Roles.some((role: Json) => role.Ref === roleId))
    .map(({ properties }) => properties);
  return [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

const actionsOf = (statements: Json[]): string[] =>
  statements.flatMap(({ Action }) => asList<string>(Action));

/** The actions that a function may take on whatever of its resources mentions the given id. */
function actionsOn(name: string, id: string): string[] {
  const made = functions.find(({ properties }) => properties.Description === name);
  const statements = statementsOf(referenced(made?.properties.Role));
  return actionsOf(
    statements.filter(({ Resource }) => JSON.stringify(Resource).includes(`"${id}"`)),
  ).toSorted();
}

const READS = ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'Query', 'Query'];
const WRITES = ['DeleteItem', 'PutItem', 'UpdateItem'];
const onTable = (actions: string[]) => actions.map((action) => `dynamodb:${action}`).toSorted();

describe('roles', () => {
  const roles = resourcesOf(template, 'AWS::IAM::Role');

  it.each(roles)(
    '$id takes no action by wildcard and no policy from elsewhere',
    ({ id, properties }) => {
      expect(properties.ManagedPolicyArns).toBeUndefined();
      for (const statement of statementsOf(id)) {
        expect(statement.Effect).toBe('Allow');
        for (const action of asList<string>(statement.Action)) expect(action).not.toContain('*');
        expect(asList(statement.Resource)).not.toContain('*');
      }
    },
  );

  it('belong to one function each', () => {
    const used = functions.map(({ properties }) => referenced(properties.Role));
    expect(new Set(used).size).toBe(functions.length);
  });

  it('of the pipe and the schedule serve nobody else of another account or name', () => {
    for (const service of ['pipes.amazonaws.com', 'scheduler.amazonaws.com']) {
      const trusts = roles
        .flatMap(({ properties }) => properties.AssumeRolePolicyDocument.Statement)
        .filter(({ Principal }: Json) => Principal.Service === service);
      expect(trusts).toHaveLength(1);
      expect(Object.keys(trusts[0].Condition.StringEquals)).toEqual([
        'aws:SourceAccount',
        'aws:SourceArn',
      ]);
    }
  });

  it('never allow to lift a retention or to delete an object', () => {
    const all = actionsOf(roles.flatMap(({ id }) => statementsOf(id)));
    expect(all.length).toBeGreaterThan(0);
    expect(all.filter((action) => /Bypass|s3:Delete|s3:PutBucket/.test(action))).toEqual([]);
  });
});

describe('functions', () => {
  it.each(CATALOGUE)('$name may do with the table what the catalogue says', ({ name, access }) => {
    const allowed = { none: [], read: READS, readWrite: [...READS, ...WRITES] };
    expect(actionsOn(name, table)).toEqual(onTable(allowed[access.table ?? 'none']));
  });

  it.each(CATALOGUE)('$name may do with documents what the catalogue says', ({ name, access }) => {
    const actions = actionsOn(name, DOCUMENTS_BUCKET.Ref);
    expect(actions.length > 0).toBe(access.documents !== undefined);
    if (access.documents !== 'readWrite') expect(actions.join()).not.toContain('Put');
  });

  it.each(CATALOGUE)(
    '$name writes public pages only if the catalogue says so',
    ({ name, access }) => {
      const actions = actionsOn(name, PUBLIC_BUCKET.Ref);
      expect(actions.includes('s3:PutObject')).toBe(access.publicPages === 'readWrite');
    },
  );

  it('reach objects of the documents bucket by folder, never all of them', () => {
    for (const { id } of resourcesOf(template, 'AWS::IAM::Role')) {
      const resources = statementsOf(id).flatMap(({ Resource }) => asList<Json>(Resource));
      for (const resource of resources) {
        const [bucket, path] = resource['Fn::Join']?.[1] ?? [];
        if (bucket?.['Fn::GetAtt']?.[0] !== DOCUMENTS_BUCKET.Ref) continue;
        expect(path).toMatch(/^\/[a-z-]+\/\*$/);
      }
    }
  });

  it.each(Object.entries(DOCUMENT_PREFIXES))(
    '%s puts things where its service says',
    (name, { write }) => {
      const service = `functions/${name.split('/')[0]}`;
      const sources = readdirSync(service, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name: file }) => readFileSync(join(service, file), 'utf8'));
      for (const prefix of write) {
        const folder = prefix.slice(0, -1);
        expect(sources.join('\n')).toMatch(new RegExp(`['\`]${folder}['/]`));
      }
    },
  );

  it('that lock documents are those that keep final papers, the files of issued decisions and their originals', () => {
    const lockers = CATALOGUE.filter(({ name }) =>
      actionsOn(name, DOCUMENTS_BUCKET.Ref).includes('s3:PutObjectRetention'),
    );
    expect(lockers.map(({ name }) => name)).toEqual([
      'decisions/prepare-bloc-papers',
      'decisions/publish-decision',
      'decisions/receive-original',
      'decisions/seal-decision',
    ]);
  });
});
