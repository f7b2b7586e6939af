import type { CouncilResult } from '../../shared/domain/decisions/council-result.ts';
import type { AnnexGroup, DecisionContent } from '../../shared/domain/decisions/decision.ts';
import { legalBasesOn } from '../../shared/domain/decisions/legal-bases.ts';
import { prizeMoneyOn } from '../../shared/domain/decisions/prize-money.ts';
import type { PrizeMoney } from '../../shared/domain/decisions/stated-prize-money.ts';
import type { Province } from '../../shared/domain/member.ts';
import { awardCircumstances } from '../../shared/domain/templates/award-decision-kind.ts';
import { fillTemplate } from '../../shared/domain/templates/fill-template.ts';
import { filledWords } from '../../shared/domain/templates/filled-words.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import { awardValues } from '../../shared/wording/award-values.ts';

/** What the words of a decision of awards are made from. */
export type AwardSource = {
  readonly province: Province;
  /** `Năm 2023`. */
  readonly periodName: string;
  readonly council: Pick<CouncilResult, 'minutes' | 'proposal'>;
  readonly annex: readonly AnnexGroup[];
  readonly template: PaperTemplate;
  /** The day whose law and amounts it cites: that on which it is to be signed. */
  readonly datedOn: string;
};

/** The words of a decision of awards, with the dated data that went into them. */
export type AwardWording = {
  readonly content: DecisionContent;
  readonly legalBases: string[];
  readonly prizeMoney: PrizeMoney | undefined;
};

/** Fills the template with what the council decided, and the law and the amounts of the day. */
export function awardWording(source: AwardSource): AwardWording {
  const { province, annex, template, datedOn } = source;
  const settings = province.decisions;
  const awards = annex.flatMap((group) => group.awards);
  const prizeMoney = prizeMoneyOn(settings, annex, datedOn);
  const holds = awardCircumstances({
    recipients: awards.reduce((sum, { units }) => sum + units.length, 0),
    blocs: annex.length,
    titles: awards.map(({ title }) => title),
    prizeMoney: prizeMoney !== undefined,
  });
  const values = awardValues({ ...source, provinceName: province.name, prizeMoney });
  const words = filledWords(fillTemplate(template, holds, values));
  const { issuingBody, symbol, place, authority } = settings;
  const { notice, publicSite } = province;
  const content: DecisionContent = {
    issuingBody,
    symbol,
    place,
    authority,
    ...words,
    annex: [...annex],
    ...(words.annexTitle === undefined ? { namedInArticle: true } : {}),
    annexAuthority: `Chủ tịch Ủy ban nhân dân tỉnh ${province.name}`,
    ...(notice === undefined ? {} : { notice }),
    ...(publicSite === undefined ? {} : { publicAddress: publicSite.address }),
  };
  return { content, legalBases: [...legalBasesOn(settings.legalBases, datedOn)], prizeMoney };
}
