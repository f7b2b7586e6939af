import {
  MAXIMUM_BUNDLE_CHARACTERS,
  verifyBundle,
} from '../../shared/domain/bundle/verify-bundle.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { sayDifference } from '../../shared/wording/public-check.ts';
import { print } from './print.ts';
import { printFaults } from './print-faults.ts';
import { readText } from './read-input.ts';

/**
 * `npm run -s verify -- bundle.json`: computes a result bundle again, a public one as far as it goes. Exit 0 when every byte is equal, 1 with the first
 * difference (path, unit, line) when not, 2 when the file is no JSON or not of the bundle's shape.
 */
const USAGE =
  'Cách dùng: npm run -s verify -- bundle.json (tệp theo shared/domain/bundle/bundle.schema.json)';

const text = readText(process.argv[2], USAGE, 2 * MAXIMUM_BUNDLE_CHARACTERS);
const verdict = verifyBundle(text);
switch (verdict.verdict) {
  case 'EQUAL':
    print(
      `equal: tính lại cho đúng từng byte${verdict.form === 'PUBLIC' ? ', phần diễn giải theo mã băm' : ''} (mã băm ${verdict.digest}, đầu vào ${verdict.inputsHash}, bộ tính ${verdict.engineVersion})`,
    );
    break;
  case 'DIFFERENT': {
    const lines = [
      `different: ${verdict.count} chỗ khác; chỗ đầu tiên:`,
      ...sayDifference(verdict.first).map((line) => `  ${line}`),
    ];
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
