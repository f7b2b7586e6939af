import type { PaperFormat, PaperName } from '../domain/decisions/paper-name.ts';

const NAMES: Readonly<Record<PaperName, string>> = {
  'score-summary': 'Bảng tổng hợp điểm',
  'review-minutes': 'Biên bản bình xét (dự thảo)',
  'submission-letter': 'Tờ trình (dự thảo)',
  'proposal-list': 'Danh sách đề nghị khen thưởng (dự thảo)',
  'period-report': 'Báo cáo của khối, cụm (dự thảo)',
  'score-sheet': 'Phiếu điểm',
  'verification-minutes': 'Biên bản thẩm định (dự thảo)',
  'explanation-report': 'Báo cáo giải trình (dự thảo)',
  'achievement-report': 'Báo cáo thành tích (dự thảo)',
};

/** What people call a paper that the system makes. */
export const sayPaperName = (name: PaperName): string => NAMES[name];

/** The name under which a paper is saved; `whose` is the bloc or the unit. */
export const sayPaperFile = (name: PaperName, format: PaperFormat, whose: string): string =>
  `${NAMES[name]} - ${whose}.${format}`;
