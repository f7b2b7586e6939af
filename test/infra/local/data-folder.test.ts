import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../../../infra/local/data-folder.ts';
import { processIdentity } from '../../../infra/local/process-identity.ts';
import { temporaryFolder } from '../../support/test-cloud.ts';

let parent: string;
let directory: string;
const lines: string[] = [];
const log = (line: string) => void lines.push(line);
const open = (reset = false) => openDataFolder({ directory, reset, log });

beforeEach(async () => {
  parent = await temporaryFolder('folder');
  directory = join(parent, 'data');
  lines.length = 0;
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made where there is none, and free again after closing', async () => {
    const first = await open();
    expect(existsSync(first.path('co-dau.json'))).toBe(true);
    await first.close();
    const second = await open();
    await second.close();
    expect(lines).toEqual([]);
  });

  it('is refused, and untouched, when it holds the files of someone else, even with --reset', async () => {
    mkdirSync(directory);
    writeFileSync(join(directory, 'thesis.docx'), 'years of work');
    for (const reset of [false, true]) {
      await expect(open(reset)).rejects.toMatchObject({ kind: 'FolderNotOurs' });
    }
    expect(readdirSync(directory)).toEqual(['thesis.docx']);
  });

  it('is refused when its marker is damaged, even with --reset', async () => {
    mkdirSync(directory);
    writeFileSync(join(directory, 'co-dau.json'), '{"what":"co-dau lo');
    writeFileSync(join(directory, 'thesis.docx'), 'years of work');
    for (const reset of [false, true]) {
      await expect(open(reset)).rejects.toMatchObject({ kind: 'FolderCorrupt' });
    }
    expect(existsSync(join(directory, 'thesis.docx'))).toBe(true);
  });

  it('of another layout is refused, and begun anew with --reset', async () => {
    mkdirSync(directory);
    writeFileSync(
      join(directory, 'co-dau.json'),
      JSON.stringify({ what: 'co-dau local data', layout: 999 }),
    );
    writeFileSync(join(directory, 'old'), 'x');
    await expect(open()).rejects.toMatchObject({ kind: 'FolderOfOtherVersion' });
    const folder = await open(true);
    expect(existsSync(join(directory, 'old'))).toBe(false);
    await folder.close();
    await (await open()).close();
  });

  it('keeps its content without --reset and loses it with --reset', async () => {
    const first = await open();
    mkdirSync(first.path('s3', 'deep'), { recursive: true });
    writeFileSync(first.path('s3', 'deep', 'object'), 'x');
    await first.close();
    await (await open()).close();
    expect(existsSync(join(directory, 's3', 'deep', 'object'))).toBe(true);
    await (await open(true)).close();
    expect(existsSync(join(directory, 's3'))).toBe(false);
  });

  it('can not be opened twice by one process', async () => {
    const folder = await open();
    await expect(open()).rejects.toMatchObject({ kind: 'FolderBusy' });
    await folder.close();
  });

  it('ends a live earlier holder and says so', async () => {
    await (await open()).close();
    const holder = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const ended = once(holder, 'exit');
    const pid = holder.pid ?? 0;
    writeFileSync(
      join(directory, 'lock.json'),
      JSON.stringify({ pid, identity: processIdentity(pid) }),
    );
    const folder = await open();
    await ended;
    expect(lines).toEqual([expect.stringContaining(`process ${pid}`)]);
    await folder.close();
  });

  it('takes over the lock of a process that is gone, and harms no new process of the same number', async () => {
    await (await open()).close();
    const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const pid = bystander.pid ?? 0;
    writeFileSync(
      join(directory, 'lock.json'),
      JSON.stringify({ pid, identity: 'of an earlier boot/12' }),
    );
    const folder = await open();
    expect(JSON.parse(readFileSync(join(directory, 'lock.json'), 'utf8')).pid).toBe(process.pid);
    expect(processIdentity(pid)).toBeDefined();
    bystander.kill();
    await folder.close();
  });

  it('takes over a lock that was torn by a crash', async () => {
    await (await open()).close();
    writeFileSync(join(directory, 'lock.json'), '{"pid":');
    await (await open()).close();
    expect(existsSync(join(directory, 'lock.json'))).toBe(false);
  });

  it('is refused when it is a file, or below one', async () => {
    writeFileSync(directory, 'a file');
    await expect(open()).rejects.toMatchObject({ kind: 'FolderUnwritable' });
    directory = join(directory, 'below');
    await expect(open()).rejects.toMatchObject({ kind: 'FolderUnwritable' });
  });

  it.skipIf(process.getuid?.() === 0)('is refused when it can not be written', async () => {
    mkdirSync(directory);
    chmodSync(directory, 0o500);
    await expect(open()).rejects.toMatchObject({ kind: 'FolderUnwritable' });
  });
});
