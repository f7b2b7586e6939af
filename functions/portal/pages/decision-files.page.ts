import type { DecisionState } from '../../../shared/domain/decisions/decision-kind.ts';
import type { OriginalUpload } from '../../../shared/domain/decisions/signed-original.ts';
import { sayInstant } from '../../../shared/wording/numbers.ts';
import { saySeal } from '../../../shared/wording/seal.ts';
import {
  sayOriginalFault,
  sayOriginalKind,
  sayOriginalSignature,
  sayUpload,
} from '../../../shared/wording/signed-original.ts';
import type { DecisionFileView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { capitalized } from '../words.ts';
import { problemNote } from './form-fields.ts';

/** A file is judged in a second or two. */
const SOON_SECONDS = 3;

/** The files of a decision, and what was sent as its original. */
export type DecisionFilesView = {
  readonly id: string;
  readonly subject: string;
  readonly state: DecisionState;
  readonly files: readonly DecisionFileView[];
  /** Undefined for those who do not work on the decision. */
  readonly uploads: readonly OriginalUpload[] | undefined;
  readonly maySend: boolean;
  readonly justSent: boolean;
  readonly csrf: string;
  readonly problem?: ApiProblem | undefined;
};

/** The files of a decision, each with what it proves and what it does not. */
export function decisionFilesPage(view: DecisionFilesView): Page {
  const { id, subject, files, uploads, problem } = view;
  const awaited = view.justSent && uploads?.some(({ state }) => state === 'WAITING') === true;
  return {
    kind: 'PAGE',
    ...(problem !== undefined && { status: problem.status }),
    title: 'Tệp của văn bản',
    trail: [
      { to: pages.home, text: 'Trang chính' },
      { to: pages.decisions, text: 'Quyết định' },
      { to: pages.decision(id), text: subject },
    ],
    ...(awaited && { refreshSeconds: SOON_SECONDS }),
    body: html`${problem !== undefined && problemNote(problem)}
${files.length === 0 && html`<section><p>Tệp PDF đang được tạo. Tải lại trang này sau ít phút.</p></section>`}
${files.map((file) => fileCard(view, file))}
${view.maySend && sendSection(view)}
${uploads !== undefined && uploads.length > 0 && history(uploads)}`,
  };
}

const fileCard = ({ id, uploads }: DecisionFilesView, file: DecisionFileView): Html => {
  const { title, meaning } = describe(file);
  const signatures = uploads?.findLast(({ hash }) => hash === file.hash)?.signatures ?? [];
  return html`<section><h2>${title}</h2><p>${meaning}</p>
${file.file === 'original' && signatures.map((one) => html`<p>${sayOriginalSignature(one)}</p>`)}
<p class="actions"><a class="button" href="${pages.decisionFileOf(id, file.file)}">Tải ${title.charAt(0).toLowerCase()}${title.slice(1)}</a></p>
<details><summary>Mã băm của tệp</summary><p><code>${file.hash}</code></p></details></section>`;
};

function describe({ file, kind = 'SCAN' }: DecisionFileView) {
  if (file === 'sealed')
    return {
      title: 'Bản có dấu kiểm tra',
      meaning: `${saySeal()}. Mở bằng phần mềm đọc PDF có kiểm tra chữ ký số thì biết tệp còn nguyên vẹn hay đã bị sửa.`,
    };
  if (file === 'content')
    return {
      title: 'Bản nội dung',
      meaning: 'Nội dung văn bản như hệ thống đã lập, không kèm dấu kiểm tra hay chữ ký số.',
    };
  const meaning =
    kind === 'SIGNED'
      ? 'Tệp được ký số bằng công cụ của cơ quan, trên đúng tệp trình ký.'
      : 'Bản quét của bản giấy đã ký. Hệ thống không kiểm chứng được nội dung của bản quét.';
  return { title: sayOriginalKind(kind), meaning };
}

const sendSection = ({ id, csrf }: DecisionFilesView): Html => html`<section class="noprint">
<h2>Gửi bản gốc</h2>
<p>Ký số thẳng lên tệp tải về từ hệ thống rồi gửi lại tệp ấy. Không in ra PDF, không lưu lại bằng phần mềm khác trước khi ký.</p>
<form method="post" action="${pages.decisionFiles(id)}">${csrfField(csrf)}
<fieldset><legend>Tệp sắp gửi là</legend>
<div><label class="choice"><input type="radio" name="loai" value="SIGNED" checked>bản đã ký số</label></div>
<div><label class="choice"><input type="radio" name="loai" value="SCAN">bản quét của bản giấy đã ký (không kiểm chứng được)</label></div></fieldset>
<p class="actions"><button class="main">Chọn tệp</button></p></form></section>`;

const history = (uploads: readonly OriginalUpload[]): Html => html`<section>
<h2>Các lần gửi bản gốc</h2>
<ul>${uploads.toReversed().map(uploadLine)}</ul></section>`;

const STATE_MARK = { WAITING: 'wait', KEPT: 'good', REFUSED: 'bad' } as const;

const uploadLine = ({ kind, state, askedAt, faults = [] }: OriginalUpload): Html =>
  html`<li>${capitalized(sayInstant(askedAt))}, ${sayOriginalKind(kind).toLowerCase()}: <span class="state ${STATE_MARK[state]}">${sayUpload(state)}</span>
${faults.map((fault) => {
  const { what, mend } = sayOriginalFault(fault);
  return html`<p class="error">${what} ${mend}</p>`;
})}</li>`;
