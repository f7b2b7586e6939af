/** Prints lines to standard output. A reader that has seen enough (`| head`) ends the command quietly. */
export function print(text: string): void {
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.stdout.write(`${text}\n`);
}
