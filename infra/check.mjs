// What `npm run check` does: format, lint, types, imports and the fast tests, side by side, under a minute.
// `npm run check -- --without-tests` leaves the tests out, after `npm test`.
// Plain JavaScript, because it must be able to say that the TypeScript is broken. A failing check shows its output.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const AT_ONCE = 2;

const tool = (path, ...args) => [join('node_modules', path), ...args];
/** The compiler without an interface for programs, a few times as fast; packages that need one have `typescript`. */
const types = (project) => tool('typescript-native/bin/tsc', '--noEmit', '-p', project);
const imports = '--config test/architecture/dependency-rules.mjs infra functions shared test';

const fastTests = ['fast tests', tool('vitest/vitest.mjs', 'run', '--project', 'fast')];

/** The longest first, so that they end together. */
const CHECKS = [
  ...(process.argv.includes('--without-tests') ? [] : [fastTests]),
  ['types of the infrastructure', types('infra')],
  ['types', types('.')],
  ['types of the domain', types('shared/domain')],
  ['types of the browser’s script', types('functions/decisions/browser')],
  ['imports', tool('dependency-cruiser/bin/dependency-cruise.mjs', ...imports.split(' '))],
  [
    'format and lint',
    tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--diagnostic-level=warn', '.'),
  ],
];

/** Runs one check under this same Node and gives its exit code and everything it said. */
function run(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.on('error', (error) => resolve({ passed: false, said: error.message }));
    child.on('close', (code) =>
      resolve({ passed: code === 0, said: Buffer.concat(said).toString() }),
    );
  });
}

async function check([name, args]) {
  const start = performance.now();
  const { passed, said } = await run(args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'pass' : 'FAIL'} ${seconds.padStart(6)} s  ${name}`);
  if (!passed) console.log(said.trimEnd());
  return passed;
}

/** One of the lines that work at once: takes the next check until none is left. */
async function work(waiting) {
  let allPassed = true;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    allPassed = (await check(next)) && allPassed;
  }
  return allPassed;
}

const waiting = [...CHECKS];
const results = await Promise.all(Array.from({ length: AT_ONCE }, () => work(waiting)));
process.exitCode = results.every(Boolean) ? 0 : 1;
