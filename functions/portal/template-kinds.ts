import { PAPER_KINDS, type PaperKind } from '../../shared/domain/templates/kind-spec.ts';

const SLUGS: Readonly<Record<PaperKind, string>> = {
  AWARD_DECISION: 'quyet-dinh-khen-thuong',
  AMENDMENT_DECISION: 'quyet-dinh-sua-doi',
  REPLACEMENT_DECISION: 'quyet-dinh-thay-the',
  ANNULMENT_DECISION: 'quyet-dinh-huy-bo',
  ERRATUM_LETTER: 'cong-van-dinh-chinh',
  SUBMISSION_LETTER: 'to-trinh',
  DEPARTMENT_LETTER: 'to-trinh-cua-tinh',
  REVIEW_MINUTES: 'bien-ban-binh-xet',
  PERIOD_REPORT: 'bao-cao-so-ket-tong-ket',
  VERIFICATION_MINUTES: 'bien-ban-tham-dinh',
  EXPLANATION_REPORT: 'bao-cao-giai-trinh',
  ACHIEVEMENT_REPORT: 'bao-cao-thanh-tich',
};

/** How a kind of paper stands in an address. */
export const slugOf = (kind: PaperKind): string => SLUGS[kind];

/** The kind that an address names. */
export const kindOf = (slug: string): PaperKind | undefined =>
  PAPER_KINDS.find((kind) => SLUGS[kind] === slug);
