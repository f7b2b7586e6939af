import {
  type CitedDecision,
  type PublishedDecision,
  type PublishedFileKind,
  publicPaths,
} from '../../domain/decisions/published-decision.ts';
import { showVerificationCode } from '../../domain/decisions/verification-code.ts';
import { sayDate } from '../../wording/numbers.ts';
import {
  sayCited,
  sayEffect,
  sayProof,
  sayPublishedFile,
  sayStanding,
} from '../../wording/public-check.ts';
import { type Html, html } from '../html.ts';
import { publicDocument } from './public-frame.ts';
import { type PublicRanking, rankingSection } from './ranking-section.ts';

/** The awards of one bloc. */
export type PublicAwards = {
  readonly blocName: string;
  readonly awards: readonly { readonly title: string; readonly units: readonly string[] }[];
};

/** What the page of a decision shows. */
export type DecisionPageView = {
  readonly decision: PublishedDecision;
  readonly provinceName: string;
  readonly periodName: string;
  readonly issuingBody: string;
  readonly signedBy: string;
  /** What it decides, for a paper that awards nothing itself. */
  readonly articles: readonly string[];
  readonly awards: readonly PublicAwards[];
  readonly rankings: readonly PublicRanking[];
};

const DEPTH = 1;
const ROOT = '../';

/** The public page of one decision. */
export const decisionPage = (view: DecisionPageView): string => {
  const { decision, provinceName } = view;
  return publicDocument({
    title: sayCited(decision),
    provinceName,
    notice: decision.notice,
    depth: DEPTH,
    body: html`${standingSection(decision)}
${factsSection(view)}
${view.awards.length > 0 && awardsSection(view)}
${view.rankings.map((ranking) => rankingSection(ranking, ROOT))}
${filesSection(decision)}`,
  });
};

const TONES = { IN_FORCE: 'good', AMENDED: 'warn', REPLACED: 'fault', ANNULLED: 'fault' } as const;

const link = (cited: CitedDecision): Html =>
  html`<a href="${ROOT}${publicPaths.decision(cited.code)}">${sayCited(cited)}</a>`;

const standingSection = ({ standing, effects, target, kind }: PublishedDecision): Html =>
  html`<div class="note ${TONES[standing]}"><p><strong>${kind === 'ERRATUM' ? 'Công văn' : 'Quyết định'} này ${sayStanding(standing)}.</strong></p>
${
  effects.length > 0 &&
  html`<ul>${effects.map(
    (effect) =>
      html`<li>${sayEffect(effect.kind)}: ${link(effect)}${effect.units !== undefined && effect.units.length > 0 && html` (${effect.units.join('; ')})`}</li>`,
  )}</ul>`
}
${target !== undefined && html`<p>${sayEffect(kind)} ${link(target)}.</p>`}</div>`;

const factsSection = (view: DecisionPageView): Html => {
  const { decision } = view;
  return html`<section><h2>${decision.subject}</h2>
<dl class="facts">
<dt>Cơ quan ban hành</dt><dd>${view.issuingBody}</dd>
<dt>Số, ký hiệu</dt><dd>${String(decision.number).padStart(2, '0')}/${decision.symbol}</dd>
<dt>Ngày ban hành</dt><dd>${sayDate(decision.date)}</dd>
<dt>Người ký</dt><dd>${view.signedBy}</dd>
<dt>Kỳ</dt><dd><a href="${ROOT}${publicPaths.period(decision.province, decision.periodId)}">${view.periodName}</a></dd>
<dt>Mã tra cứu</dt><dd><code>${showVerificationCode(decision.code)}</code></dd>
</dl>
${view.awards.length === 0 && view.articles.map((article) => html`<p>${article}</p>`)}</section>`;
};

/** The awards, bloc by bloc: the same on the pages of a decision and of a period. */
export const awardLists = (blocs: readonly PublicAwards[]): readonly Html[] =>
  blocs.map(
    ({ blocName, awards }) => html`<h3>${blocName}</h3>
${awards.map(({ title, units }) => html`<p>${title}:</p><ul>${units.map((unit) => html`<li>${unit}</li>`)}</ul>`)}`,
  );

/** Whoever sees the list alone must see too that it holds no more. */
const awardsSection = ({ decision: { standing }, awards }: DecisionPageView): Html =>
  html`<section><h2>Danh sách được khen thưởng${(standing === 'REPLACED' || standing === 'ANNULLED') && ' (không còn hiệu lực)'}</h2>${awardLists(awards)}</section>`;

const proofOf = (kind: PublishedFileKind): Html | undefined => {
  const proof = sayProof(kind);
  return proof === undefined ? undefined : html`<p class="soft">${proof}</p>`;
};

const filesSection = ({ files, version, province, decisionId }: PublishedDecision): Html =>
  html`<section><h2>Mã băm của các tệp</h2>
<p>Tệp nhận được đúng là văn bản này khi có cùng mã băm SHA-256. <a href="${ROOT}">Kiểm tra một tệp ngay trong trình duyệt</a>.</p>
<dl>${files.map(
    ({ kind, sha256 }) =>
      html`<dt>${sayPublishedFile(kind)}</dt><dd><code>${sha256}</code>${proofOf(kind)}</dd>`,
  )}</dl>
<p><a href="${ROOT}${publicPaths.manifest(province, decisionId, version)}">Bản ghi công bố (JSON)</a></p></section>`;
