import * as z from 'zod';
import { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';

const DocumentedCase = BlocCase.extend({ ruleSet: RuleSet });

const LINE_WIDTH = 100;

/** JSON laid out as the repository's formatter does: a list on one line where it fits. */
function laidOut(value: unknown, indent: string, used: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((one) => JSON.stringify(one)).join(', ')}]`;
    const plain = value.every((one) => typeof one !== 'object');
    if (plain && used + flat.length < LINE_WIDTH) return flat;
    const items = value.map((one) => `${deeper}${laidOut(one, deeper, deeper.length)}`);
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const members = Object.entries(value).map(([key, one]) => {
    const start = `${deeper}${JSON.stringify(key)}: `;
    return `${start}${laidOut(one, deeper, start.length)}`;
  });
  return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n${indent}}`;
}

function schemaText(schema: z.ZodType, title: string, description: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return `${laidOut({ $schema, title, description, ...rest }, '', 0)}\n`;
}

/** The JSON schemas of what the offline commands read, by file: made from the schemas the code itself uses. */
export const schemaFiles = (): Readonly<Record<string, string>> => ({
  'shared/domain/bundle/case.schema.json': schemaText(
    DocumentedCase,
    'Case of one bloc',
    'What `npm run rank` reads: everything that the ranking of one bloc depends on. Points and quantities are strings.',
  ),
  'shared/domain/bundle/bundle.schema.json': schemaText(
    ResultBundle.extend({ inputs: DocumentedCase }),
    'Result bundle of one bloc',
    'What `npm run verify` computes again: the inputs, the ranking with its reasons, and the hashes of both. Stored as RFC 8785 canonical JSON.',
  ),
});
