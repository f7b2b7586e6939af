import type { FieldValues } from '../../shared/domain/templates/fill-template.ts';
import type { Circumstances } from '../../shared/domain/templates/kind-spec.ts';
import type { BlocField, RankingPaper } from '../../shared/domain/templates/ranking-papers.ts';
import { sayBasis } from '../../shared/wording/basis.ts';
import { twoDigits } from '../../shared/wording/decision.ts';
import { chairTitle, type PaperContext, whenOf } from './paper-context.ts';
import { templateWords } from './template-words.ts';

/** What stands for the fields that every paper of a ranking has. */
const blocValues = (context: PaperContext): Readonly<Record<BlocField, string>> => {
  const { inputs, result } = context.bundle;
  return {
    'tên tỉnh': context.province.name,
    'tên khối': inputs.bloc.name,
    'kỳ thi đua': whenOf(context),
    'số đơn vị': twoDigits(inputs.units.length),
    'số đơn vị đã gửi': twoDigits(result.scores.length),
    'tên bảng tiêu chí': context.ruleSet.title,
    'kết quả chấm': sayBasis(result.basis),
    'tên cờ': context.province.decisions.flagTitle,
    'chức vụ trưởng khối': chairTitle(context),
  };
};

/**
 * The words of a paper of a ranking, by the template of then. `values` stand for the fields that it has beside those of
 * its bloc.
 */
export const rankingWords = (
  context: PaperContext,
  kind: RankingPaper,
  holds: Circumstances,
  values: FieldValues,
) => templateWords(context.templateOf(kind), holds, { ...blocValues(context), ...values });
