import type { DecisionState } from '../../../shared/domain/decisions/decision-kind.ts';
import { DecisionState as States } from '../../../shared/domain/decisions/decision-kind.ts';
import { sayDecisionState, sayStanding } from '../../../shared/wording/decision-life.ts';
import { sayDate, sayInstant } from '../../../shared/wording/numbers.ts';
import type { DecisionListed, DecisionView, VersionView } from '../api-answers.ts';
import { type Html, html } from '../html.ts';
import { capitalized } from '../words.ts';

const STATES = States.options;

/** Where a paper stands, as a mark: its state, or once it is issued what later papers made of it. */
export function stateMark({ state, standing }: Pick<DecisionListed, 'state' | 'standing'>): Html {
  if (state !== 'ISSUED')
    return html`<span class="state wait">${capitalized(sayDecisionState(state))}</span>`;
  if (standing === undefined || standing === 'IN_FORCE')
    return html`<span class="state good">Đã ban hành</span>`;
  const look = standing === 'AMENDED' ? 'wait' : 'bad';
  return html`<span class="state good">Đã ban hành</span> <span class="state ${look}">${capitalized(sayStanding(standing))}</span>`;
}

/** The five steps with who took them and when; the history is there for those who work on the paper. */
export function stepper(decision: DecisionView, versions: readonly VersionView[]): Html {
  const reached = STATES.indexOf(decision.state);
  return html`<ol class="steps">${STATES.map((state, index) => {
    const when = index <= reached ? noteOf(state, decision, versions) : undefined;
    const place = index < reached ? 'past' : index === reached ? 'now' : 'next';
    return html`<li class="${place}"${place === 'now' && html` aria-current="step"`}><b>${capitalized(sayDecisionState(state))}</b>${when !== undefined && html`<span>${when}</span>`}</li>`;
  })}</ol>`;
}

function noteOf(
  state: DecisionState,
  { signatory, signedOn, registration, content }: DecisionView,
  versions: readonly VersionView[],
): string {
  const made = versions.findLast((one) => one.state === state);
  const facts = {
    DRAFT: made?.reason === undefined ? '' : `Trả lại: ${made.reason}`,
    FOR_SIGNATURE: signatory === undefined ? '' : `Người ký: ${signatory.title} ${signatory.name}`,
    SIGNED: signedOn === undefined ? '' : `Ký ngày ${sayDate(signedOn)}`,
    NUMBERED:
      registration === undefined
        ? ''
        : `Số ${sayNumber(registration.number)}/${content.symbol} ngày ${sayDate(registration.date)}`,
    ISSUED: '',
  }[state];
  const who = made === undefined ? '' : `${made.byName}, ${sayInstant(made.at)}`;
  return [facts, who].filter((part) => part !== '').join('. ');
}

/** `07`: numbers below ten have a leading zero. */
export const sayNumber = (number: number): string => String(number).padStart(2, '0');

/** Every version, newest first. */
export const history = (versions: readonly VersionView[]): Html | false =>
  versions.length > 0 &&
  html`<details><summary>Các phiên bản (${versions.length})</summary><ol reversed>${versions
    .toReversed()
    .map(
      ({ version, state, byName, at, reason }) =>
        html`<li value="${version}">${capitalized(sayDecisionState(state))}: ${byName}, ${sayInstant(at)}${reason !== undefined && html`. Trả lại: ${reason}`}</li>`,
    )}</ol></details>`;
