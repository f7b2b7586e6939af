import { writeFileSync } from 'node:fs';
import { MAX_UPLOAD_BYTES } from '../../shared/documents/xlsx/guard-workbook.ts';
import { nameField } from '../../shared/documents/xlsx/rule-set-workbook/name-field.ts';
import { readRuleSetWorkbook } from '../../shared/documents/xlsx/rule-set-workbook/read-rule-set-workbook.ts';
import { writeRuleSetWorkbook } from '../../shared/documents/xlsx/rule-set-workbook/write-rule-set-workbook.ts';
import { cloneRuleSet } from '../../shared/domain/authoring/clone-rule-set.ts';
import { diffRuleSets } from '../../shared/domain/authoring/diff-rule-sets.ts';
import { previewRuleSet } from '../../shared/domain/authoring/preview-rule-set.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import { parseRuleSet, type RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import { sayFault } from '../../shared/wording/faults.ts';
import { sayPoints } from '../../shared/wording/numbers.ts';
import { sayLineReason } from '../../shared/wording/reasons.ts';
import { sayRuleSetChange } from '../../shared/wording/rule-set-changes.ts';
import {
  placeOfFault,
  sayRuleSetWorkbookFault,
  sayTooManyRows,
} from '../../shared/wording/rule-set-workbook-faults.ts';
import { print } from './print.ts';
import { type PrintedFault, printFaults } from './print-faults.ts';
import { readBytes, readJson, readText, refuse } from './read-input.ts';

/**
 * `npm run -s rule-set -- …`: checks, previews, compares and clones a rule set that is written as XLSX or JSON.
 * Exit 0 when sound (and equal), 1 when `diff` finds differences, 2 with every fault when a file can't be used.
 */
const USAGE = `Cách dùng:
  npm run -s rule-set -- check TỆP.(xlsx|json)
  npm run -s rule-set -- to-xlsx TỆP.json RA.xlsx
  npm run -s rule-set -- preview TỆP
  npm run -s rule-set -- diff CŨ MỚI
  npm run -s rule-set -- clone TỆP MÃ TÊN`;

const MAXIMUM_CHARACTERS = 10_000_000;
/** How every ZIP container, and so every workbook, begins. */
const ZIP_START = 'PK';

const say = (lines: readonly string[]): void => print(lines.join('\n'));

function refuseAll(faults: readonly PrintedFault[]): never {
  printFaults(faults);
  return process.exit(2);
}

/** A rule set from a file, told by its content to be a workbook or JSON; or every fault and exit 2. */
function read(file: string | undefined): RuleSet {
  const bytes = readBytes(file, USAGE, Math.max(MAXIMUM_CHARACTERS, MAX_UPLOAD_BYTES));
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== ZIP_START) {
    const text = readText(file, USAGE, MAXIMUM_CHARACTERS);
    const parsed = parseRuleSet(readJson(text, MAXIMUM_CHARACTERS));
    if (parsed.ok) return parsed.value;
    const faults = parsed.errors.map((fault) => ({
      path: fault.path,
      kind: fault.kind,
      ...sayFault(fault),
    }));
    return refuseAll(faults);
  }
  const book = readRuleSetWorkbook(bytes);
  if (book.ok) return book.value;
  const faults = book.errors.map((fault) => ({
    path: placeOfFault(fault),
    kind: fault.kind === 'AtCell' ? fault.problem.kind : fault.kind,
    ...sayRuleSetWorkbookFault(fault),
  }));
  return refuseAll(faults);
}

function check(file: string | undefined): void {
  const ruleSet = read(file);
  const { title, baseTotal } = ruleSet;
  const indicators = indicatorsOf(ruleSet).length;
  say([`Hợp lệ: ${title}; ${indicators} chỉ tiêu, tổng điểm chuẩn ${sayPoints(baseTotal)}.`]);
}

async function toXlsx(file: string | undefined, out: string | undefined): Promise<void> {
  if (out === undefined) refuse(USAGE);
  const written = await writeRuleSetWorkbook(read(file));
  if (!written.ok) refuse(sayTooManyRows(written.errors[0]).what);
  writeFileSync(out, written.value);
  say([`Đã ghi ${out} (${written.value.length} byte).`]);
}

function preview(file: string | undefined): void {
  const lines = previewRuleSet(read(file)).flatMap(({ indicator, examples }) => [
    `${indicator.number} ${indicator.title} (điểm chuẩn ${sayPoints(indicator.basePoints)})`,
    ...examples.map(({ points, reason }) => `  ${sayPoints(points)}: ${sayLineReason(reason)}`),
  ]);
  say(lines);
}

function diff(old: string | undefined, now: string | undefined): void {
  const changes = diffRuleSets(read(old), read(now));
  if (changes.length === 0) say(['Hai bảng tiêu chí như nhau.']);
  else {
    say(changes.flatMap((change) => sayRuleSetChange(change, nameField)));
    process.exitCode = 1;
  }
}

function clone(file: string | undefined, id: string | undefined, title: string | undefined): void {
  if (id === undefined || title === undefined) refuse(USAGE);
  const cloned = parseRuleSet(cloneRuleSet(read(file), { id, title }));
  if (!cloned.ok) refuseAll(cloned.errors.map((fault) => ({ ...fault, ...sayFault(fault) })));
  else say([JSON.stringify(cloned.value, null, 2)]);
}

const [command, ...files] = process.argv.slice(2);
switch (command) {
  case 'check':
    check(files[0]);
    break;
  case 'to-xlsx':
    await toXlsx(files[0], files[1]);
    break;
  case 'preview':
    preview(files[0]);
    break;
  case 'diff':
    diff(files[0], files[1]);
    break;
  case 'clone':
    clone(files[0], files[1], files[2]);
    break;
  default:
    refuse(USAGE);
}
