import type { AttachedFile } from '../../shared/documents/xlsx/sheet-template.ts';
import type { DeclaredFile } from '../../shared/domain/scoring/evidence.ts';
import { evidenceIdOf } from '../../shared/domain/scoring/evidence-id.ts';
import { indicatorsOf } from '../../shared/domain/scoring/indicators.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { SheetLine } from '../../shared/domain/scoring/sheet.ts';
import { sayDeclared } from '../../shared/wording/evidence.ts';

/** The files that a unit declared, line by line as a form lists them. */
export const declaredFiles = (
  ruleSet: RuleSet,
  declared: readonly DeclaredFile[],
): readonly AttachedFile[] =>
  byLine(ruleSet, (indicatorId) =>
    declared
      .filter(({ indicatorIds }) => indicatorIds.includes(indicatorId))
      .map(({ name, state, sha256 }) => ({
        name,
        state: sayDeclared(state),
        id: state === 'KEPT' && sha256 !== undefined ? evidenceIdOf({ name, sha256 }) : '',
      })),
  );

/** The files that a sheet names, in the same way. */
export const handedInFiles = (
  ruleSet: RuleSet,
  lines: readonly SheetLine[],
): readonly AttachedFile[] =>
  byLine(ruleSet, (indicatorId) =>
    lines
      .filter((line) => line.indicatorId === indicatorId)
      .flatMap(({ files = [] }) => files)
      .map((file) => ({ name: file.name, state: 'Đã nộp', id: evidenceIdOf(file) })),
  );

const byLine = (
  ruleSet: RuleSet,
  filesOf: (indicatorId: string) => readonly Omit<AttachedFile, 'indicator'>[],
): readonly AttachedFile[] =>
  indicatorsOf(ruleSet).flatMap(({ id, number, title }) =>
    filesOf(id).map((file) => ({ ...file, indicator: `${number}. ${title}` })),
  );
