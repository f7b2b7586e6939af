import type {
  Decision,
  DecisionContent,
  DecisionTarget,
} from '../../shared/domain/decisions/decision.ts';
import type { FollowUp } from '../../shared/domain/decisions/follow-up.ts';
import { sayEffectArticle } from '../../shared/wording/decision.ts';
import {
  type AnnulledAward,
  sayAmendment,
  sayAmendmentSubject,
  sayAnnulment,
  sayAnnulmentSubject,
  sayCitation,
  sayErratum,
  sayErratumSubject,
  sayExecutionOf,
  sayProposalOf,
  sayRecovery,
  sayReplaces,
  sayRestStands,
} from '../../shared/wording/follow-ups.ts';

/** The decision that a paper is about, as it is cited, and the units whose award an annulment takes. */
export type About = {
  readonly decision: Decision;
  readonly target: DecisionTarget;
  readonly annulled: readonly string[];
  readonly isWhole: boolean;
};

type Of<K extends FollowUp['kind']> = Extract<FollowUp, { kind: K }>;
type Words = Pick<DecisionContent, 'subject' | 'articles'>;

/** The words of a paper about an issued decision: its letterhead is the decision's, the rest is what was written. */
export function followUpContent(
  paper: FollowUp,
  about: About,
  fromCouncil: DecisionContent | undefined,
): DecisionContent {
  const { content } = about.decision;
  if (paper.kind === 'ERRATUM') return letterOf(paper, about);
  const { subject, articles } = wordsOf(paper, about, fromCouncil);
  const { by, number, date } = paper.proposal;
  return {
    ...content,
    subject,
    bases: [...(fromCouncil?.bases.slice(0, -1) ?? []), sayProposalOf(by, number, date)],
    articles,
    recipients: [`Như Điều ${articles.length}`, ...otherRecipients(content)],
    annex: paper.kind === 'REPLACEMENT' ? (fromCouncil ?? content).annex : [],
  };
}

function wordsOf(
  paper: Exclude<FollowUp, { kind: 'ERRATUM' }>,
  about: About,
  fromCouncil: DecisionContent | undefined,
): Words {
  const { content } = about.decision;
  const cited = sayCitation(about.target, content.annexAuthority);
  const execution = [sayExecutionOf(paper.executors)];
  if (paper.kind === 'AMENDMENT') {
    const { changes } = paper;
    const amended = sayAmendment(changes, content.articles.length, cited);
    const subject = sayAmendmentSubject(changes, cited);
    return { subject, articles: [amended, [sayRestStands()], execution] };
  }
  if (paper.kind === 'ANNULMENT') return annulmentOf(paper, about, cited);
  const replaces = [sayReplaces(cited)];
  if (fromCouncil !== undefined)
    return { subject: fromCouncil.subject, articles: [...fromCouncil.articles, replaces] };
  const written = (paper.articles ?? []).map((text) => [text]);
  const { subject } = content;
  return { subject, articles: [...written, replaces, [sayEffectArticle()], execution] };
}

function annulmentOf(paper: Of<'ANNULMENT'>, about: About, cited: string): Words {
  const awards = annulledAwards(about);
  const recovery = sayRecovery(awards, paper.recovery);
  return {
    subject: sayAnnulmentSubject(about.isWhole, cited),
    articles: [
      sayAnnulment(awards, about.isWhole, paper.reason, cited),
      ...(recovery === undefined ? [] : [[recovery]]),
      [sayEffectArticle()],
      [sayExecutionOf(paper.executors)],
    ],
  };
}

const annulledAwards = ({ decision, annulled }: About): readonly AnnulledAward[] =>
  decision.content.annex.flatMap(({ awards }) =>
    awards.flatMap(({ titleText, units }) =>
      units
        .filter(({ unitId }) => annulled.includes(unitId))
        .map(({ name }) => ({ name, titleText })),
    ),
  );

function letterOf(paper: Of<'ERRATUM'>, { decision: { content }, target }: About): DecisionContent {
  const cited = sayCitation(target, content.annexAuthority);
  return {
    ...content,
    symbol: paper.symbol,
    subject: sayErratumSubject(target),
    bases: [],
    articles: [sayErratum(paper.corrections, paper.reason, cited, content.annexAuthority)],
    addressees: paper.addressees,
    recipients: ['Như trên', ...otherRecipients(content)],
    annex: [],
  };
}

const otherRecipients = ({ recipients }: DecisionContent): string[] =>
  recipients.filter((line) => !/^Như /.test(line));
