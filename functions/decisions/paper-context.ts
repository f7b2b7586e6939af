import type { PaperFrame } from '../../shared/documents/papers/paper-parts.ts';
import type { ResultBundle } from '../../shared/domain/bundle/result-bundle.ts';
import type { Province, Unit } from '../../shared/domain/member.ts';
import type { Place } from '../../shared/domain/ranking/bloc-result.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import type { RankingPaper } from '../../shared/domain/templates/ranking-papers.ts';
import type { StoredRanking } from '../../shared/storage/ranking-store.ts';

/** What the papers of a ranking are made from. */
export type PaperContext = {
  readonly bundle: ResultBundle;
  readonly ruleSet: RuleSet;
  readonly ranking: Pick<StoredRanking, 'version' | 'rankedAt' | 'inputsHash' | 'digest'>;
  readonly province: Province;
  readonly head: Unit;
  /** The members, as they are kept now. */
  readonly units: readonly Unit[];
  /** The words of each paper, as they stood when the bloc was ranked. */
  readonly templateOf: (kind: RankingPaper) => PaperTemplate;
};

/** What the unit is called in rankings. */
export const nameOf = ({ bundle }: PaperContext, unitId: string): string =>
  bundle.inputs.units.find(({ id }) => id === unitId)?.name ?? unitId;

/** The period's name within a sentence: `năm 2023`. */
export const whenOf = ({ bundle }: PaperContext): string => {
  const { name } = bundle.inputs.period;
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
};

/** The unit's name within a sentence: `huyện Bắc Hà`. */
export const withinSentence = (name: string): string =>
  `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** A letterhead of one line broken where the body's name begins: `ỦY BAN NHÂN DÂN`, `HUYỆN BẮC HÀ`. */
export const letterheadLines = (letterhead: string): readonly string[] => {
  const [, body, place] = /^(ỦY BAN NHÂN DÂN)\s+(.+)$/u.exec(letterhead) ?? [];
  return body === undefined || place === undefined ? [letterhead] : [body, place];
};

/** The place that the ranking gives a unit. */
export const placeOf = ({ bundle }: PaperContext, unitId: string): Place | undefined =>
  bundle.result.places.find((place) => place.unitId === unitId);

/** What the drafts of a bloc have in common: they stand under its head unit's letterhead. */
export function blocFrame(context: PaperContext, symbol?: string): Omit<PaperFrame, 'recipients'> {
  const { head, bundle, ranking } = context;
  const { kind, name } = bundle.inputs.bloc;
  return {
    head: {
      superiors: letterheadLines(head.letterhead),
      body: [name.toLocaleUpperCase('vi')],
      ...(symbol === undefined
        ? {}
        : { number: { value: undefined, symbol: `${symbol}-${kind === 'KHOI' ? 'KTĐ' : 'CTĐ'}` } }),
      placeAndDate: { place: head.seat, date: undefined },
    },
    draft: true,
    notice: bundle.inputs.notice,
    createdAt: ranking.rankedAt,
  };
}

/** `TRƯỞNG KHỐI` or `TRƯỞNG CỤM`. */
export const chairTitle = ({ bundle }: PaperContext): string =>
  bundle.inputs.bloc.kind === 'KHOI' ? 'TRƯỞNG KHỐI' : 'TRƯỞNG CỤM';
