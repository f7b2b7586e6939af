/** One fault as the commands print it: where, which kind, what was found and how to mend it. */
export type PrintedFault = {
  readonly path: string;
  readonly kind: string;
  readonly unitId?: string | undefined;
  readonly what: string;
  readonly mend: string;
};

/** Prints faults to standard error, one line each, with their number first. */
export function printFaults(faults: readonly PrintedFault[]): void {
  const lines = faults.map(({ path, kind, unitId, what, mend }) => {
    const unit = unitId === undefined ? '' : ` ${unitId}:`;
    return `${path}:${unit} ${what} ${mend} [${kind}]`;
  });
  process.stderr.write(`${[`${faults.length} lỗi:`, ...lines].join('\n')}\n`);
}
