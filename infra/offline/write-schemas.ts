import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaFiles } from './schemas.ts';

/** Writes the JSON schemas again after the case, the rule set or the bundle has changed. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
for (const [file, text] of Object.entries(schemaFiles())) writeFileSync(join(root, file), text);
