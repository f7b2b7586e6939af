import type { FieldChange, RuleSetChange } from '../domain/authoring/diff-rule-sets.ts';

const value = (found: unknown): string =>
  found === undefined
    ? '(không có)'
    : typeof found === 'string'
      ? `“${found}”`
      : JSON.stringify(found);

/** One difference between two rule sets, in lines; `fieldName` is what people call a field. */
export function sayRuleSetChange(
  change: RuleSetChange,
  fieldName: (field: string) => string,
): readonly string[] {
  const said = ({ field, before, after }: FieldChange): string =>
    `${fieldName(field)}: ${value(before)} → ${value(after)}`;
  if (change.kind === 'SETTING_CHANGED') return [`Thiết lập ${said(change.change)}`];
  const { id, number, title } = change.criterion;
  const name = `mục ${number} “${title}” (${id})`;
  switch (change.kind) {
    case 'CRITERION_ADDED':
      return [`Thêm ${name}`];
    case 'CRITERION_REMOVED':
      return [`Bỏ ${name}`];
    case 'CRITERION_MOVED':
      return [`Chuyển chỗ ${name}`];
    case 'CRITERION_CHANGED':
      return [`Sửa ${name}`, ...change.changes.map((one) => `  ${said(one)}`)];
  }
}
