import { sayInstant } from '../../../shared/wording/numbers.ts';
import type { MemberView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';

/** Whether a unit has handed in, as a coloured word and a time. */
export const sheetState = ({ handedInAt, sheet }: MemberView): Html =>
  handedInAt === undefined
    ? html`<span class="state none">Chưa nộp</span>`
    : html`<span class="state good">Đã nộp</span> <span class="soft">${
        sheet !== undefined && html`phiên bản ${sheet.sheetVersion}, `
      }lúc ${sayInstant(handedInAt)}</span>`;

/** How far the verification of a sheet has come; nothing while nobody has looked at it, or for those who may not see. */
export const reviewState = ({ sheet }: MemberView): Html | undefined =>
  sheet?.reviewedLines === undefined && sheet?.secondReviewedLines === undefined
    ? undefined
    : html`${sheet.reviewedLines !== undefined && html`<span class="state good">Đã thẩm định ${sheet.reviewedLines} dòng</span>`} ${
        sheet.secondReviewedLines !== undefined &&
        html`<span class="state good">Đã phúc tra ${sheet.secondReviewedLines} dòng</span>`
      }`;
