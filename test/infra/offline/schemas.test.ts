import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaFiles } from '../../../infra/offline/schemas.ts';

it('keeps the published JSON schemas as the code reads them (node infra/offline/write-schemas.ts)', () => {
  const files = Object.entries(schemaFiles());
  expect(files.map(([file]) => file)).toEqual([
    'shared/domain/bundle/case.schema.json',
    'shared/domain/bundle/bundle.schema.json',
  ]);
  for (const [file, text] of files) expect(readFileSync(file, 'utf8')).toBe(text);
});
