import { sayPoints } from '../../../shared/wording/numbers.ts';
import { sayIncomplete } from '../../../shared/wording/steps.ts';
import type { UnitInBloc } from '../actions/read-unit.ts';
import { csrfField } from '../frame.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { AGREE_REST } from '../review-form.ts';
import { sayStanding } from '../standing.ts';
import { sayRound } from '../words.ts';
import { verificationLine } from './verification-line.ts';
import type { VerificationView } from './verification-view.ts';

const trailOf = ({ place, bloc, unit }: UnitInBloc) => [
  { to: pages.home, text: 'Trang chính' },
  { to: pages.bloc(place), text: bloc.name },
  { to: pages.unit(place), text: unit.name },
];

/** Nothing to verify yet. */
export const noSheetPage = (unit: UnitInBloc): Page => ({
  kind: 'PAGE',
  title: `Thẩm định: ${unit.unit.name}`,
  trail: trailOf(unit),
  body: html`<section><p>Đơn vị này chưa gửi bản tự chấm điểm nên chưa có gì để thẩm định.</p></section>`,
});

/** Every line of a sheet with what the reviewer says of it. */
export const verificationPage = (view: VerificationView): Page => ({
  kind: 'PAGE',
  title: `${sayRound(view.round)}: ${view.unit.name}`,
  trail: trailOf(view),
  body: html`<p>${view.period.name}. ${sayStanding(view.bloc, view.at)}.</p>
${notes(view)}
${estimates(view)}
${sums(view)}
${view.writable.length > 0 ? form(view) : lines(view)}`,
});

const notes = (view: VerificationView): Html => {
  const { saved, problem, faults, isOpen, mayVerify, round, sheet } = view;
  const review = sayRound(round).toLowerCase();
  const again = round === 'SECOND' && sheet.verifiedByReader === true;
  return html`${
    saved &&
    faults.length === 0 &&
    problem === undefined &&
    html`<div class="note good" role="status"><p><strong class="in">Đã lưu</strong> kết quả ${review}.</p></div>`
  }${
    problem !== undefined &&
    html`<div class="note fault" role="alert"><strong>${problem.title}</strong><p>${problem.detail}</p></div>`
  }${
    problem === undefined &&
    faults.length > 0 &&
    html`<div class="note fault" role="alert"><strong>Chưa lưu: còn ${faults.length} dòng cần sửa</strong><p>Nội dung đã nhập vẫn còn nguyên ở từng dòng dưới đây.</p></div>`
  }${!isOpen && html`<div class="note warn"><p>Hiện không trong thời gian ${review} nên chỉ xem được.</p></div>`}${
    isOpen &&
    !mayVerify &&
    html`<div class="note warn"><p>${again ? 'Đồng chí đã tham gia thẩm định bản này nên không phúc tra; người khác được giao thực hiện.' : `Đồng chí không được giao ${review} bản này nên chỉ xem được.`}</p></div>`
  }`;
};

/** The results that were never made final: the reviewer has to look for the figure. */
const estimates = ({ rows }: VerificationView): Html | undefined => {
  const open = rows.flatMap((row) =>
    row.kind === 'LINE' && row.line?.estimated && row.score.corrected === undefined
      ? [row.heading]
      : [],
  );
  if (open.length === 0) return undefined;
  return html`<div class="note warn"><strong>Còn ${open.length} số liệu ước, chưa có số chính thức</strong><ul>${open.map((heading) => html`<li>${heading}</li>`)}</ul></div>`;
};

const sums = ({ sheet, round }: VerificationView): Html => {
  const again = sheet.secondReview?.lines.length ?? 0;
  const { self, verified, reviewedLines, assignedLines, unsettledLines } = sheet.score;
  const incomplete = sayIncomplete(unsettledLines);
  return html`<section><dl class="facts">
<dt>Đã thẩm định</dt><dd><b>${reviewedLines}</b> trong ${assignedLines} dòng được giao</dd>
<dt>Tổng điểm theo quy định</dt><dd>${sayPoints(self.total)}${incomplete !== undefined && ` (${incomplete})`}</dd>
${round === 'SECOND' && html`<dt>Đã phúc tra</dt><dd><b>${again}</b> dòng</dd>`}
<dt>Tổng điểm sau ${sayRound(round).toLowerCase()}</dt><dd><b>${sayPoints(verified.total)}</b></dd></dl></section>`;
};

const form = (
  view: VerificationView,
): Html => html`<form method="post" action="${pages.verification(view.place)}">
${csrfField(view.csrf)}<input type="hidden" name="ma-bam" value="${view.sheet.receipt.hash}">
${lines(view)}
<div class="sticky"><p class="actions"><button class="main">Lưu kết quả ${sayRound(view.round).toLowerCase()}</button>
<button class="second" name="${AGREE_REST}" value="1">Đồng ý tất cả dòng còn lại và lưu</button></p></div>
</form>`;

const lines = (view: VerificationView): Html =>
  html`${view.rows.map((row) => (row.kind === 'GROUP' ? html`<h2>${row.heading}</h2>` : verificationLine(view, row)))}`;
