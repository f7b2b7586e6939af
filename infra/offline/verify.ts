import {
  type BundleDifference,
  MAXIMUM_BUNDLE_CHARACTERS,
  verifyBundle,
} from '../../shared/domain/bundle/verify-bundle.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { print } from './print.ts';
import { printFaults } from './print-faults.ts';
import { readText } from './read-input.ts';

/**
 * `npm run -s verify -- bundle.json`: computes a result bundle again. Exit 0 when every byte is equal, 1 with the first
 * difference (path, unit, line) when not, 2 when the file is no JSON or not of the bundle's shape.
 */
const USAGE =
  'Cách dùng: npm run -s verify -- bundle.json (tệp theo shared/domain/bundle/bundle.schema.json)';

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '(không có)');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

function tell({ path, line, stored, computed, fault }: BundleDifference): string[] {
  const row =
    line?.indicatorId === undefined
      ? ''
      : `, dòng ${line.number ?? line.indicatorId} ${line.title ?? ''}`;
  const place = line === undefined ? [] : [`  ${line.unitName}${row.trimEnd()}`];
  const words = fault === undefined ? undefined : sayFault(fault);
  const values =
    words === undefined
      ? [`  trong tệp: ${shown(stored)}`, `  tính lại:  ${shown(computed)}`]
      : [`  ${words.what}`];
  return [`  ${path}`, ...place, ...values];
}

const text = readText(process.argv[2], USAGE, 2 * MAXIMUM_BUNDLE_CHARACTERS);
const verdict = verifyBundle(text);
switch (verdict.verdict) {
  case 'EQUAL':
    print(
      `equal: tính lại cho đúng từng byte (mã băm ${verdict.digest}, đầu vào ${verdict.inputsHash}, bộ tính ${verdict.engineVersion})`,
    );
    break;
  case 'DIFFERENT': {
    const lines = [`different: ${verdict.count} chỗ khác; chỗ đầu tiên:`, ...tell(verdict.first)];
    print(lines.join('\n'));
    process.exitCode = 1;
    break;
  }
  case 'UNREADABLE':
    printFaults(
      verdict.faults.map((fault) => ({
        path: 'path' in fault ? fault.path : '$',
        kind: fault.kind,
        ...sayFault(fault),
      })),
    );
    process.exitCode = 2;
}
