import * as z from 'zod';
import { BlocCase } from '../../shared/domain/bundle/bloc-case.ts';
import { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import { RuleSet } from '../../shared/domain/scoring/rule-set.ts';

const DocumentedCase = BlocCase.extend({ ruleSet: RuleSet });

const schemaText = (schema: z.ZodType, title: string, description: string): string =>
  `${JSON.stringify({ ...z.toJSONSchema(schema, { io: 'input' }), title, description }, null, 2)}\n`;

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
