import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const DOMAIN = 'shared/domain';

it('each @rule in the domain and the functions stands in RULES.md with its source, and each rule there is obeyed somewhere', () => {
  const code = [DOMAIN, 'functions']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const obeyed = new Set([...code.matchAll(/@rule (R-[A-Z]+-\d+)/g)].map(([, id]) => id));
  const stated = [
    ...readFileSync(join(DOMAIN, 'RULES.md'), 'utf8').matchAll(
      /^- \*\*(R-[A-Z]+-\d+)\*\* .+\[.+\]$/gm,
    ),
  ].map(([, id]) => id);
  expect([...stated].sort()).toEqual([...obeyed].sort());
});
