import type { WrittenLine } from '../scoring/sheet.ts';
import { LINE_PARTS, partIn, withPart } from './merge-lines.ts';

/**
 * What the lines of a file were made from, when the same person's file was sent before and worked on since: what
 * it said then. A part that is blank in the file and in what the form was filled with was never written there,
 * whatever another file of the same form said.
 */
export function goneOnFrom(
  opened: readonly WrittenLine[],
  sent: readonly WrittenLine[],
  lines: readonly WrittenLine[],
): readonly WrittenLine[] {
  const ids = new Set([...opened, ...sent, ...lines].map(({ indicatorId }) => indicatorId));
  return [...ids].map((id) => {
    const [before, last, now] = [opened, sent, lines].map((some) =>
      some.find(({ indicatorId }) => indicatorId === id),
    );
    return LINE_PARTS.reduce<WrittenLine>(
      (line, part) => {
        const isBlank = (one: WrittenLine | undefined) =>
          Object.keys(partIn(one, part)).length === 0;
        const blank = isBlank(now) && isBlank(before);
        return withPart(line, part, partIn(blank ? before : last, part));
      },
      { indicatorId: id },
    );
  });
}
