import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_PARTS, partIn, withPart } from '../../../shared/domain/merging/merge-lines.ts';
import { reviseSheet, type WorkingSheet } from '../../../shared/domain/merging/revise-sheet.ts';
import type { WrittenLine } from '../../../shared/domain/scoring/sheet.ts';

const EDITORS = ['an', 'binh', 'chi'] as const;
const INDICATORS = ['i1', 'i2'] as const;
const FIELD = {
  RESULT: 'actual',
  CLAIM: 'claim',
  EXPLANATION: 'explanation',
  EVIDENCE: 'evidence',
};

/** One thing that somebody does: look at the sheet anew, write in a part, choose a side, or save. */
type Act = {
  readonly editor: number;
  readonly kind: 'LOOK' | 'WRITE' | 'CHOOSE' | 'SAVE';
  readonly indicator: number;
  readonly part: number;
  readonly side: number;
};
const anyAct: fc.Arbitrary<Act> = fc.record({
  editor: fc.nat(EDITORS.length - 1),
  kind: fc.constantFrom('LOOK', 'WRITE', 'WRITE', 'CHOOSE', 'SAVE', 'SAVE'),
  indicator: fc.nat(INDICATORS.length - 1),
  part: fc.nat(1),
  side: fc.nat(2),
});

type Place = { readonly indicatorId: string; readonly part: (typeof LINE_PARTS)[number] };
type Desk = { base: WorkingSheet; lines: readonly WrittenLine[]; settles: string[] };

/** Every text is written once in a play, so that where it went can be told by the text alone. */
class Play {
  sheet: WorkingSheet = { lines: [], conflicts: [] };
  readonly desks: Desk[] = EDITORS.map(() => ({ base: this.sheet, lines: [], settles: [] }));
  /** What somebody replaced or turned down who had it before them. */
  readonly given = new Set<string>();
  readonly saved = new Set<string>();
  texts = 0;
  saves = 0;

  at = (sheet: WorkingSheet, { indicatorId, part }: Place): string =>
    Object.values(
      partIn(
        sheet.lines.find((one) => one.indicatorId === indicatorId),
        part,
      ),
    ).join();

  beside = (sheet: WorkingSheet, place: Place): readonly string[] =>
    sheet.conflicts
      .filter((one) => one.indicatorId === place.indicatorId && one.part === place.part)
      .map(({ value }) => Object.values(value).join());

  look(desk: Desk): void {
    Object.assign(desk, { base: this.sheet, lines: this.sheet.lines, settles: [] });
  }

  write(desk: Desk, { indicatorId, part }: Place, text: string): void {
    const line = desk.lines.find((one) => one.indicatorId === indicatorId) ?? { indicatorId };
    const others = desk.lines.filter((one) => one.indicatorId !== indicatorId);
    desk.lines = [...others, withPart(line, part, { [FIELD[part]]: text })];
  }

  choose(desk: Desk, place: Place, side: number): void {
    const open = desk.base.conflicts.filter(
      (one) => one.indicatorId === place.indicatorId && one.part === place.part,
    );
    if (open.length === 0) return;
    desk.settles.push(...open.map(({ id }) => id));
    const chosen = open[side];
    if (chosen !== undefined) this.write(desk, place, Object.values(chosen.value).join());
  }

  save(desk: Desk, editor: number): void {
    this.saves += 1;
    const { base, lines, settles } = desk;
    const places = INDICATORS.flatMap((indicatorId) =>
      LINE_PARTS.map((part) => ({ indicatorId, part })),
    );
    for (const place of places) {
      const mine = this.at({ lines, conflicts: [] }, place);
      const settled = base.conflicts.some(
        (one) =>
          settles.includes(one.id) &&
          one.indicatorId === place.indicatorId &&
          one.part === place.part,
      );
      const seen = [this.at(base, place), ...(settled ? this.beside(base, place) : [])];
      if (mine !== '') this.saved.add(mine);
      for (const text of seen) if (text !== mine) this.given.add(text);
    }
    this.sheet = reviseSheet(base, this.sheet, {
      lines,
      settles,
      by: EDITORS[editor] ?? '',
      at: '2023-12-05T03:00:00.000Z',
      origin: String(this.saves),
    });
    this.look(desk);
  }

  do({ editor, kind, indicator, part, side }: Act): void {
    const desk = this.desks[editor] as Desk;
    const place = {
      indicatorId: INDICATORS[indicator] as string,
      part: LINE_PARTS[part] as Place['part'],
    };
    if (kind === 'LOOK') this.look(desk);
    else if (kind === 'WRITE') this.write(desk, place, `t${++this.texts}`);
    else if (kind === 'CHOOSE') this.choose(desk, place, side);
    else this.save(desk, editor);
  }

  /** Every text that stands in the sheet or waits beside it. */
  kept(): ReadonlySet<string> {
    const texts = (value: object) => Object.values(value).map(String);
    return new Set([
      ...this.sheet.lines.flatMap(texts),
      ...this.sheet.conflicts.flatMap(({ value }) => texts(value)),
    ]);
  }
}

describe('reviseSheet', () => {
  it('loses no update in 10,000 interleavings of three editors', () => {
    let conflicts = 0;
    fc.assert(
      fc.property(fc.array(anyAct, { minLength: 5, maxLength: 40 }), (acts) => {
        const play = new Play();
        for (const act of acts) play.do(act);
        conflicts += play.sheet.conflicts.length;
        const kept = play.kept();
        const lost = [...play.saved].filter((text) => !kept.has(text) && !play.given.has(text));
        expect(lost).toEqual([]);
        const ids = play.sheet.conflicts.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 10_000 },
    );
    expect(conflicts).toBeGreaterThan(1_000);
  });

  it('changes nothing when what is saved is what stands there', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 30 }), (acts) => {
        const play = new Play();
        for (const act of acts) play.do(act);
        const { sheet } = play;
        const same = { lines: sheet.lines, settles: [], by: 'an', at: '', origin: 'x' };
        expect(reviseSheet(sheet, sheet, same)).toEqual(sheet);
      }),
    );
  });

  it('gives the same whichever of two who changed different parts saves first', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 20 }), (acts) => {
        const play = new Play();
        for (const act of acts) play.do(act);
        const base = play.sheet;
        const change = (index: 0 | 1) => {
          const desk: Desk = { base, lines: base.lines, settles: [] };
          const part = LINE_PARTS[index];
          play.write(desk, { indicatorId: 'i1', part }, `mới ${index}`);
          return { lines: desk.lines, settles: [], by: 'an', at: '', origin: `x${index}` };
        };
        const [one, other] = [change(0), change(1)];
        const there = reviseSheet(base, reviseSheet(base, base, one), other);
        const back = reviseSheet(base, reviseSheet(base, base, other), one);
        const sorted = ({ lines }: WorkingSheet) =>
          [...lines].sort((a, b) => (a.indicatorId < b.indicatorId ? -1 : 1));
        expect(sorted(there)).toEqual(sorted(back));
        expect(there.conflicts).toEqual(back.conflicts);
      }),
    );
  });
});
