import type { NameField } from '../../../wording/rule-set-changes.ts';
import { CRITERION_COLUMNS } from './criterion-columns.ts';
import { DETAIL_ROWS } from './detail-rows.ts';
import { SETTING_ROWS } from './setting-rows.ts';

/** What the authoring workbook calls a field and its values: differences are told in the words people write. */
export const nameField: NameField = (field, of) => {
  const inRows = SETTING_ROWS.find(({ path }) => path.join('.') === field);
  const column = CRITERION_COLUMNS.find(({ path }) => path.join('.') === field);
  if (of === 'SETTING') {
    return { name: inRows?.word ?? field, words: inRows?.fields.value?.words };
  }
  const rows = DETAIL_ROWS.find(({ path }) => path.join('.') === field);
  return { name: column?.header ?? rows?.word ?? field, words: column?.words };
};
