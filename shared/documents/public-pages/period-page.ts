import { type PublishedDecision, publicPaths } from '../../domain/decisions/published-decision.ts';
import { sayCited, sayEffect, sayStanding } from '../../wording/public-check.ts';
import { html } from '../html.ts';
import { awardLists, type PublicAwards } from './decision-page.ts';
import { publicDocument } from './public-frame.ts';

/** What the page of a period shows: its issued decisions, newest first, each with its awards. */
export type PeriodPageView = {
  readonly periodName: string;
  readonly provinceName: string;
  readonly notice?: string | undefined;
  readonly decisions: readonly {
    readonly decision: PublishedDecision;
    readonly awards: readonly PublicAwards[];
  }[];
};

const DEPTH = 2;
const ROOT = '../../';
const STATES = { IN_FORCE: 'good', AMENDED: 'wait', REPLACED: 'bad', ANNULLED: 'bad' } as const;

/** The public page of a period: all its decisions and awards. */
export const periodPage = ({ periodName, decisions, ...frame }: PeriodPageView): string =>
  publicDocument({
    title: `Khen thưởng ${periodName.charAt(0).toLowerCase()}${periodName.slice(1)}`,
    ...frame,
    depth: DEPTH,
    body: html`${decisions.map(
      ({ decision, awards }) => html`<section>
<h2><a href="${ROOT}${publicPaths.decision(decision.code)}">${sayCited(decision)}</a></h2>
<p><span class="state ${STATES[decision.standing]}">${sayStanding(decision.standing)}</span> ${decision.kind !== 'AWARD' && `${sayEffect(decision.kind)}: `}${decision.subject}</p>
${awardLists(awards)}</section>`,
    )}`,
  });
