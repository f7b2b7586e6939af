import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import cdk from '../../../cdk.json' with { type: 'json' };
import { CoDauStack } from '../../../infra/stacks/co-dau-stack.ts';

// `npm run synth` validates the template; here that would take three quarters of the time.
process.env.CDK_VALIDATION = 'false';

/** A template is JSON of no fixed shape: tests reach into it, and a wrong path fails them. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type Json = any;
export type Resource = { readonly id: string; readonly properties: Json; readonly whole: Json };

/** The stack as `cdk synth` makes it, but with code that needs no build. */
export function synthesizedStack(context: Record<string, unknown> = {}) {
  const app = new App({
    analyticsReporting: false,
    context: { ...cdk.context, 'aws:cdk:bundling-stacks': [], ...context },
  });
  const stack = new CoDauStack(app, 'CoDau', {
    codeOf: () => Code.fromInline('export const handler = async () => {};'),
  });
  return { app, stack, template: Template.fromStack(stack) };
}

/** Every resource of a type. */
export const resourcesOf = (template: Template, type: string): Resource[] =>
  Object.entries(template.findResources(type)).map(([id, whole]) => ({
    id,
    properties: whole.Properties,
    whole,
  }));

/** The only resource of a type. */
export function onlyResource(template: Template, type: string): Resource {
  const [only, ...more] = resourcesOf(template, type);
  if (only === undefined || more.length > 0) throw new Error(`Not exactly one ${type}`);
  return only;
}

/** Logical ids of the functions, to their names in the catalogue. */
export const functionNames = (template: Template): Map<string, string> =>
  new Map(
    resourcesOf(template, 'AWS::Lambda::Function').map(({ id, properties }) => [
      id,
      properties.Description,
    ]),
  );

/** The logical id that a reference (`Ref`, `Fn::GetAtt`) names. */
export function referenced(reference: Json): string {
  const id = reference?.Ref ?? reference?.['Fn::GetAtt']?.[0];
  if (typeof id !== 'string') throw new Error(`Not a reference: ${JSON.stringify(reference)}`);
  return id;
}

export const asList = <T>(one: T | T[]): T[] => (Array.isArray(one) ? one : [one]);
