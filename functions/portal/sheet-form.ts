import type { TemplateRow } from '../../shared/documents/xlsx/sheet-template.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { SheetState } from '../../shared/storage/draft-store.ts';

/** The names of the fields that say what a form was made from. */
export const STATE_FIELDS = { version: 'phien-ban', draft: 'so-nhap', hash: 'ma-bam' } as const;

/** The names of a line's fields. */
export const lineFields = (indicatorId: string) => ({
  state: `phat-sinh.${indicatorId}`,
  result: `ket-qua.${indicatorId}`,
  count: (eventId: string) => `so.${indicatorId}/${eventId}`,
  claim: `diem.${indicatorId}`,
  explanation: `giai-trinh.${indicatorId}`,
  evidence: `minh-chung.${indicatorId}`,
});

/** The state that a form was made from; none at all where the fields say nothing. */
export function stateIn(form: URLSearchParams): SheetState {
  const number = (name: string) => {
    const text = form.get(name) ?? '';
    return /^\d{1,7}$/.test(text) ? Number(text) : 0;
  };
  return { version: number(STATE_FIELDS.version), draft: number(STATE_FIELDS.draft) };
}

/** The lines as they were typed. A row that the form had no field for stays as it was. */
export function typedLines(
  form: URLSearchParams,
  rows: readonly TemplateRow[],
): readonly WrittenLine[] {
  return rows.flatMap((row): readonly WrittenLine[] => {
    if (row.kind !== 'INDICATOR' || !row.assigned) return [];
    const { indicatorId, result, filled } = row;
    const names = lineFields(indicatorId);
    if (!form.has(names.claim)) return filled === undefined ? [] : [filled];
    const typed = (name: string) => form.get(name)?.trim() || undefined;
    const cases = rows.flatMap((one) => {
      if (one.kind !== 'EVENT' || one.indicatorId !== indicatorId) return [];
      return [{ eventId: one.eventId, count: typed(names.count(one.eventId)) }];
    });
    return [
      {
        indicatorId,
        state: typed(names.state),
        ...(result === 'none' ? {} : { [result]: typed(names.result) }),
        ...(cases.length === 0 ? {} : { cases }),
        claim: typed(names.claim),
        explanation: typed(names.explanation),
        evidence: typed(names.evidence),
      },
    ];
  });
}
