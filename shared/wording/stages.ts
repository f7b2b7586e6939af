import type { Stage } from '../domain/period.ts';

const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  REGISTRATION: 'đăng ký thi đua',
  SELF_SCORING: 'tự chấm điểm',
  VERIFICATION: 'thẩm định điểm',
  EXPLANATION: 'giải trình',
  SECOND_REVIEW: 'phúc tra',
  PROVISIONAL_RANKING: 'xếp thứ dự kiến',
  BLOC_REVIEW: 'bình xét, bỏ phiếu',
  DOSSIER: 'thẩm định hồ sơ',
  COUNCIL: 'Hội đồng xét',
  DECIDED: 'đã có quyết định',
};

/** The name of a stage as it stands in running text. */
export const sayStage = (stage: Stage): string => STAGE_NAMES[stage];
