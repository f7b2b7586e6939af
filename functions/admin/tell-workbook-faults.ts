import type { RuleSetWorkbookFault } from '../../shared/documents/xlsx/rule-set-workbook/rule-set-workbook-fault.ts';
import { SEE_FAULTS } from '../../shared/wording/refusal-words.ts';
import {
  placeOfFault,
  sayRuleSetWorkbookFault,
} from '../../shared/wording/rule-set-workbook-faults.ts';

/** The words for a workbook that is no sound rule set: every fault at its cell. */
export const tellWorkbookFaults = (faults: readonly RuleSetWorkbookFault[]) => ({
  title: 'Bảng tiêu chí có lỗi',
  detail: `Tệp có ${faults.length} lỗi nên chưa dùng được. ${SEE_FAULTS}`,
  errors: faults.map((fault) => ({
    kind: fault.kind === 'AtCell' ? fault.problem.kind : fault.kind,
    ...(fault.kind === 'File' ? {} : { cell: placeOfFault(fault) }),
    ...sayRuleSetWorkbookFault(fault),
  })),
});
