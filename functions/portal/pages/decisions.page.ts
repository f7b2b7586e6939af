import { sayDecisionKind } from '../../../shared/wording/decision-life.ts';
import type { DecisionListed } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { pages } from '../paths.ts';
import type { Page } from '../reply.ts';
import { capitalized } from '../words.ts';
import { stateMark } from './decision-life.ts';

/** The province's decisions and letters, those of the latest period first. */
export const decisionsPage = (decisions: readonly DecisionListed[]): Page => ({
  kind: 'PAGE',
  title: 'Quyết định khen thưởng',
  trail: [{ to: pages.home, text: 'Trang chính' }],
  body:
    decisions.length === 0
      ? html`<section><p>Chưa có quyết định nào. Quyết định được dự thảo sau khi ghi kết quả họp Hội đồng.</p></section>`
      : html`${decisions.map(decisionCard)}`,
});

const decisionCard = (decision: DecisionListed): Html => html`<section>
<h2><a href="${pages.decision(decision.id)}">${decision.subject}</a></h2>
<p>${stateMark(decision)} <span class="soft">${capitalized(sayDecisionKind(decision.kind))}</span></p></section>`;
