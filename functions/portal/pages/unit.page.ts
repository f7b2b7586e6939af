import { admitSheet } from '../../../shared/domain/deadline.ts';
import type { Account } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { Draft } from '../../../shared/storage/draft-store.ts';
import { claimsIn } from '../../../shared/wording/claims.ts';
import { sayLate } from '../../../shared/wording/late.ts';
import { sayInstant, sayPoints } from '../../../shared/wording/numbers.ts';
import { sayIncomplete } from '../../../shared/wording/steps.ts';
import type {
  BlocView,
  MemberView,
  PaperListing,
  SheetView,
  UploadPermit,
} from '../api-answers.ts';
import type { Asked } from '../api-client.ts';
import { type Html, html } from '../html.ts';
import { sheetRows } from '../lines.ts';
import { pages, type UnitPlace } from '../paths.ts';
import type { Page } from '../reply.ts';
import { reviewRoundAt, sayStanding } from '../standing.ts';
import { sayRemaining, sayRound, shortHash } from '../words.ts';
import { paperList } from './paper-list.ts';
import { receiptFacts } from './receipt.ts';
import { sheetTable } from './sheet-table.ts';
import { FORM_REFRESH_SECONDS, uploadOrigins, uploadSection } from './upload-form.ts';

export type UnitPageView = {
  readonly place: UnitPlace;
  readonly me: Account;
  readonly period: EmulationPeriod;
  readonly bloc: BlocView;
  readonly unit: MemberView;
  readonly ruleSet: RuleSet;
  readonly sheet: SheetView | undefined;
  /** Undefined for all but the unit's own people. */
  readonly upload: Asked<UploadPermit> | undefined;
  /** The upload is to be kept as a draft. */
  readonly asDraft?: boolean;
  /** The draft that the unit's own people can go on with. */
  readonly draft?: Draft | undefined;
  /** The unit's own people: they keep the files behind its lines. */
  readonly mayKeepEvidence?: boolean;
  /** The head of the unit, who hands in. */
  readonly maySubmit?: boolean;
  readonly mayVerify: boolean;
  /** The unit's papers from the bloc's ranking. */
  readonly papers?: PaperListing | undefined;
  readonly at: string;
};

/** A unit's sheet in its bloc. */
export const unitPage = (view: UnitPageView): Page => {
  const { place, upload, asDraft, draft } = view;
  return {
    kind: 'PAGE',
    title: `Bản tự chấm điểm: ${view.unit.name}`,
    trail: [
      { to: pages.home, text: 'Trang chính' },
      { to: pages.bloc(view.place), text: view.bloc.name },
    ],
    ...(view.upload?.ok && { refreshSeconds: FORM_REFRESH_SECONDS }),
    formOrigins: uploadOrigins(view.upload),
    body: html`<p>${view.period.name}. ${sayStanding(view.bloc, view.at)}.</p>
${view.mayVerify && html`<p class="actions"><a class="button" href="${pages.verification(view.place)}">${sayRound(reviewRoundAt(view.bloc, view.at) ?? 'FIRST')} bản này</a></p>`}
${state(view)}
${upload !== undefined && deadlineNote(view)}
${view.mayKeepEvidence && evidenceSection(place)}
${upload !== undefined && webSection(view)}
${upload !== undefined && uploadSection({ place, upload, asDraft }, draft)}
${papersSection(view)}
${view.sheet !== undefined && lines(view.ruleSet, view.sheet)}`,
  };
};

/** That the unit has more time than the bloc, or what handing in now costs. */
const deadlineNote = ({ bloc, place, at }: UnitPageView): Html | undefined => {
  const admitted = bloc.decided === undefined ? admitSheet(bloc, place.unit, at) : undefined;
  if (!admitted?.ok) return undefined;
  const { extendedTo, late } = admitted.value;
  if (late !== undefined)
    return html`<div class="note warn"><strong>Đã quá hạn nộp</strong><p>Bản gửi lúc này được nhận và ghi rõ ${sayLate(late)}.</p></div>`;
  if (extendedTo === undefined) return undefined;
  return html`<div class="note good"><p><strong class="in">Đơn vị được gia hạn</strong> đến ${sayInstant(extendedTo)}, ${sayRemaining(extendedTo, at)}.</p></div>`;
};

/** Writing the sheet on the web, and the draft that waits. */
const webSection = ({ place, draft, maySubmit }: UnitPageView): Html =>
  html`<section class="noprint"><h2>Nhập trên trang web</h2>
${draft !== undefined && draft.conflicts > 0 && html`<div class="note warn"><p>Bản nháp có ${draft.conflicts} chỗ hai người ghi khác nhau, chờ chọn.</p></div>`}
<p class="actions"><a class="button second" href="${pages.sheetForm(place)}">Nhập hoặc sửa từng dòng</a>${
    draft !== undefined &&
    html` <a class="button" href="${pages.draft(place)}">${maySubmit ? 'Xem bản nháp và gửi' : 'Xem bản nháp'}</a> <a href="${pages.history(place)}">Các lần lưu</a>`
  }</p>
${maySubmit !== true && html`<p class="soft">Cán bộ nhập và lưu nháp; thủ trưởng đơn vị xem rồi gửi.</p>`}</section>`;

const papersSection = ({ place, papers }: UnitPageView): Html | undefined => {
  const list = paperList(papers, (file) => pages.unitPaper(place, file));
  return list && html`<section class="noprint"><h2>Văn bản của đơn vị</h2>${list}</section>`;
};

const evidenceSection = (
  place: UnitPlace,
): Html => html`<section class="noprint"><h2>Minh chứng</h2>
<p>Văn bản ghi bằng số, ký hiệu, ngày ở cột Minh chứng của phiếu. Tệp (PDF, Word, Excel, ảnh) gửi và gắn với từng chỉ tiêu tại đây, trước khi nộp.</p>
<p class="actions"><a class="button second" href="${pages.evidence(place)}">Tệp minh chứng từng chỉ tiêu</a></p></section>`;

const state = ({ place, sheet, unit, bloc, period, upload, ruleSet }: UnitPageView): Html =>
  sheet === undefined
    ? html`<section><h2>Tình trạng</h2><p><span class="state none">Chưa nộp</span></p>
<p>${upload !== undefined ? 'Đơn vị chưa gửi bản tự chấm điểm nào.' : 'Đơn vị này chưa gửi bản tự chấm điểm.'}</p></section>`
    : html`<section><h2>Tình trạng</h2>
<p><span class="state good">Đã nộp phiên bản ${sheet.receipt.version}</span> lúc ${sayInstant(sheet.receipt.at)}, mã băm <code>${shortHash(sheet.receipt.hash)}…</code></p>
${totals(ruleSet, sheet)}
<details><summary>Biên nhận đầy đủ</summary>${receiptFacts(sheet.receipt, {
        period: period.name,
        bloc: bloc.name,
        unit: unit.name,
      })}</details>
<p class="actions noprint"><a class="button second" href="${pages.receipt(place, sheet.receipt.version)}">Tải biên nhận (PDF)</a> <a href="${pages.history(place)}">Lịch sử: ai gửi, lúc nào, đổi gì</a></p></section>`;

const totals = (ruleSet: RuleSet, { score, secondReview }: SheetView): Html => {
  const { self, verified, reviewedLines, assignedLines } = score;
  const incomplete = sayIncomplete(score.unsettledLines);
  const claims = claimsIn(ruleSet, score);
  return html`<dl class="facts">
${
  claims !== undefined &&
  html`<dt>Tổng điểm tự chấm</dt><dd>${sayPoints(claims.claimed)}${claims.withoutClaim > 0 && ` (còn ${claims.withoutClaim} dòng không ghi điểm tự chấm)`}</dd>`
}
<dt>Tổng điểm theo quy định</dt><dd><b>${sayPoints(self.total)}</b> (điểm chuẩn ${sayPoints(self.base)}, điểm thưởng ${sayPoints(self.bonus)}; thang điểm được giao ${sayPoints(self.assignedMaximum)}${incomplete !== undefined && `; ${incomplete}`})</dd>
<dt>Thẩm định</dt><dd>${
    reviewedLines === 0
      ? 'Chưa thẩm định dòng nào'
      : html`${reviewedLines} trong ${assignedLines} dòng; tổng điểm sau ${secondReview === undefined ? 'thẩm định' : 'phúc tra'} <b>${sayPoints(verified.total)}</b>`
  }</dd>
</dl>`;
};

const lines = (
  ruleSet: RuleSet,
  sheet: SheetView,
): Html => html`<section><h2>Từng dòng và lý do</h2>
<p class="soft">${ruleSet.title}</p>
${sheetTable(sheetRows(ruleSet, sheet), sheet)}</section>`;
