import type { DecisionContent } from '../../shared/domain/decisions/decision.ts';
import { filledWords } from '../../shared/domain/templates/filled-words.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { type FollowUpGiven, followUpWords } from '../../shared/wording/follow-up-words.ts';

/** What a paper about an issued decision is made from; `awards` are those of a newer result of the council. */
export type FollowUpSource = Omit<FollowUpGiven, 'content' | 'council'> & {
  readonly content: DecisionContent;
  readonly awards?: (DecisionContent & Pick<NewAwards, 'minutes'>) | undefined;
};
type NewAwards = NonNullable<FollowUpGiven['council']>;

/** The words of a paper about an issued decision: its letterhead is the decision's, the rest is the template's. */
export function followUpContent(template: PaperTemplate, source: FollowUpSource): DecisionContent {
  const { paper, content, awards } = source;
  const { issuingBody, symbol, place, authority, annexAuthority, notice, publicAddress } = content;
  return {
    issuingBody,
    symbol: paper.kind === 'ERRATUM' ? paper.symbol : symbol,
    place,
    authority,
    ...filledWords(followUpWords(template, { ...source, council: awards })),
    ...(paper.kind === 'ERRATUM' ? { addressees: paper.addressees } : {}),
    ...(paper.kind === 'REPLACEMENT' ? listOf(awards ?? content) : { annex: [] }),
    annexAuthority,
    ...(notice === undefined ? {} : { notice }),
    ...(publicAddress === undefined ? {} : { publicAddress }),
  };
}

/** The list of a decision, as it is printed there. */
const listOf = ({ annex, annexTitle, namedInArticle }: DecisionContent) => ({
  annex,
  ...(annexTitle === undefined ? {} : { annexTitle }),
  ...(namedInArticle === undefined ? {} : { namedInArticle }),
});
