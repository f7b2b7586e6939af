import type { FieldChange, RuleSetChange } from '../domain/authoring/diff-rule-sets.ts';
import { canonicalJson } from '../domain/canonical-json.ts';

/** What people call a field, and how they write a value of it; of a list, one element. */
export type FieldWords = {
  readonly name: string;
  readonly say: (value: unknown) => string;
};

/** Looks the words of a field up: `id` of the table is not called what `id` of a criterion is. */
export type NameField = (field: string, of: 'SETTING' | 'CRITERION') => FieldWords;

/** One difference between two rule sets, in lines. */
export function sayRuleSetChange(change: RuleSetChange, nameField: NameField): readonly string[] {
  const said = (one: FieldChange, of: 'SETTING' | 'CRITERION'): string => {
    const { name, say } = nameField(one.field, of);
    return `${name}: ${sayValues(one, say)}`;
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

function sayValues({ before, after }: FieldChange, say: FieldWords['say']): string {
  if (Array.isArray(before) || Array.isArray(after)) {
    return sayElements(Array.isArray(before) ? before : [], Array.isArray(after) ? after : [], say);
  }
  if (before === undefined) return `thêm “${say(after)}”`;
  if (after === undefined) return `bỏ “${say(before)}”`;
  return `từ “${say(before)}” thành “${say(after)}”`;
}

/** What a list lost and gained; one with the same elements stands in another order. */
function sayElements(
  before: readonly unknown[],
  after: readonly unknown[],
  say: FieldWords['say'],
): string {
  const notIn = (others: readonly unknown[]) => {
    const known = new Set(others.map(canonicalJson));
    return (element: unknown) => !known.has(canonicalJson(element));
  };
  const lost = before.filter(notIn(after)).map((element) => `bỏ “${say(element)}”`);
  const gained = after.filter(notIn(before)).map((element) => `thêm “${say(element)}”`);
  const said = [...lost, ...gained];
  return said.length === 0 ? 'đổi thứ tự' : said.join('; ');
}
