import { readFile } from 'node:fs/promises';

/** How many events were given up and lie in the file, one line each. */
export async function countDeadLetters(file: string): Promise<number> {
  const content = await readFile(file, 'utf8').catch(() => '');
  return content.split('\n').filter((line) => line !== '').length;
}
