import type { FieldChange, RuleSetChange } from '../domain/authoring/diff-rule-sets.ts';

/** What people call a field, and the words for its values where they have any. */
export type FieldWords = {
  readonly name: string;
  readonly words?: Readonly<Record<string, string>> | undefined;
};

/** Looks the words of a field up: `id` of the table is not called what `id` of a criterion is. */
export type NameField = (field: string, of: 'SETTING' | 'CRITERION') => FieldWords;

function value(found: unknown, words: FieldWords['words'] = {}): string {
  if (found === undefined) return '(không có)';
  if (typeof found === 'string') return `“${words[found] ?? found}”`;
  return JSON.stringify(found);
}

/** One difference between two rule sets, in lines. */
export function sayRuleSetChange(change: RuleSetChange, nameField: NameField): readonly string[] {
  const said = ({ field, before, after }: FieldChange, of: 'SETTING' | 'CRITERION'): string => {
    const { name, words } = nameField(field, of);
    return `${name}: ${value(before, words)} → ${value(after, words)}`;
  };
  if (change.kind === 'SETTING_CHANGED') return [`Thiết lập ${said(change.change, 'SETTING')}`];
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
      return [`Sửa ${name}`, ...change.changes.map((one) => `  ${said(one, 'CRITERION')}`)];
  }
}
