import { byText } from '../order.ts';
import type { EvidenceFile, WrittenLine } from '../scoring/sheet.ts';
import { LINE_PARTS, type LinePart, type PartValue, partIn, samePart } from './merge-lines.ts';

/** A line in which two states of a sheet differ: the parts that do, with both sides, and the files. */
export type ChangedLine = {
  readonly indicatorId: string;
  readonly parts: readonly {
    readonly part: LinePart;
    readonly before: PartValue;
    readonly after: PartValue;
  }[];
  /** The names of files that stand behind the line in one state alone. */
  readonly addedFiles: readonly string[];
  readonly removedFiles: readonly string[];
};

/**
 * The lines that say something else after than before, in the order of their ids. Lines are spelled one way
 * (`spellLine`), one for each indicator.
 *
 * @rule R-HISTORY-1 what a version or draft changes is listed line by line
 */
export function changedLines(
  before: readonly WrittenLine[],
  after: readonly WrittenLine[],
): readonly ChangedLine[] {
  const ids = new Set([...before, ...after].map(({ indicatorId }) => indicatorId));
  return [...ids].sort(byText).flatMap((id) => {
    const [was, is] = [before, after].map((lines) =>
      lines.find(({ indicatorId }) => indicatorId === id),
    );
    const changed = changedLine(id, was, is);
    const { parts, addedFiles, removedFiles } = changed;
    return parts.length + addedFiles.length + removedFiles.length === 0 ? [] : [changed];
  });
}

function changedLine(
  indicatorId: string,
  was: WrittenLine | undefined,
  is: WrittenLine | undefined,
): ChangedLine {
  const parts = LINE_PARTS.flatMap((part) => {
    const [before, after] = [partIn(was, part), partIn(is, part)];
    return samePart(before, after) ? [] : [{ part, before, after }];
  });
  const addedFiles = namesBeyond(is?.files, was?.files);
  return { indicatorId, parts, addedFiles, removedFiles: namesBeyond(was?.files, is?.files) };
}

/** The names of files that the others lack; one whose bytes changed under its name is both added and removed. */
const namesBeyond = (
  files: readonly EvidenceFile[] = [],
  others: readonly EvidenceFile[] = [],
): readonly string[] =>
  files
    .filter(
      (file) => !others.some(({ name, sha256 }) => name === file.name && sha256 === file.sha256),
    )
    .map(({ name }) => name);
