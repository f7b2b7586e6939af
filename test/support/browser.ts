import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const ROOT = dirname(dirname(import.meta.dirname));
const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));

/** Flags without which the headless shell does not run in a container, or reaches out to the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
];

/** Debian's packages for what the browser's own package does not bring. */
const DEBIAN_PACKAGES = 'libnss3 libnspr4 libexpat1 libstdc++6 libgcc-s1 libuuid1';

/**
 * Opens the browser that lies in an npm package, with the libraries and fonts of that package: nothing needs
 * to be installed. The first call unpacks it (170 MB) into the build folder.
 *
 * @throws Error that names what to install where a system library is missing all the same
 */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpackedBrowser();
  try {
    return await chromium.launch({
      executablePath: join(folder, 'chromium'),
      args: FLAGS,
      env: {
        ...process.env,
        LD_LIBRARY_PATH: `${join(folder, 'al2023', 'lib')}:${folder}`,
        FONTCONFIG_PATH: join(folder, 'fonts'),
        HOME: folder,
      },
    });
  } catch (error) {
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const text = error instanceof Error ? error.message : String(error);
  const [, library] = /error while loading shared libraries: ([^:]+):/.exec(text) ?? [];
  if (library === undefined) return error;
  return new Error(
    `The browser misses the system library ${library}. Install it, on Debian and Ubuntu: apt-get install -y ${DEBIAN_PACKAGES}`,
    { cause: error },
  );
}

/** The unpacked package. Complete or not there: it is unpacked beside and moved into its place. */
async function unpackedBrowser(): Promise<string> {
  const { version } = createRequire(import.meta.url)(join(PACKAGE, 'package.json')) as {
    version: string;
  };
  const folder = join(ROOT, '.build', 'browser', version);
  if (existsSync(folder)) return folder;
  const beside = `${folder}.${process.pid}.new`;
  await rm(beside, { recursive: true, force: true });
  await mkdir(beside, { recursive: true });
  await unpackInto(beside);
  await writeFile(join(beside, 'fonts', 'fonts.conf'), fontSettings(folder));
  await rename(beside, folder).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** Only the package's own font: pages look the same on every machine. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** The package unpacks into the system's temporary folder, whichever that is when it is asked. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const archives = await readdir(join(PACKAGE, 'bin'));
    await Promise.all(
      archives
        .filter((name) => name.endsWith('.br'))
        .map((name) => inflate(join(PACKAGE, 'bin', name))),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
