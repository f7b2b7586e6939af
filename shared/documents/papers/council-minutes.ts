import type { Paper } from '../paper.ts';
import { type Meeting, meetingMinutes, timeText } from './meeting-minutes.ts';
import { dashes, needSome, type PaperFrame, paragraph, toSign } from './paper-parts.ts';
import { type Votes, voteBlocks } from './review-minutes.ts';

/** BIÊN BẢN HỌP of the emulation council (Hội đồng Thi đua - Khen thưởng). */
export type CouncilMinutes = PaperFrame & {
  readonly subject: string;
  readonly legalBases: readonly string[];
  readonly meeting: Meeting;
  /** What the standing body reported, one paragraph each. */
  readonly report: readonly string[];
  readonly opinions: readonly string[];
  readonly votes: Votes;
  readonly conclusions: readonly string[];
};

/**
 * Minutes of the council's meeting: the report, what was said, the secret ballot and what is proposed.
 *
 * @throws {Error} a bug of the caller: nobody voted on, more votes than voters, no conclusion.
 */
export function councilMinutes(minutes: CouncilMinutes): Paper {
  needSome(minutes.conclusions, 'a conclusion');
  const sections = [
    { heading: 'Báo cáo của cơ quan thường trực', blocks: minutes.report.map(paragraph) },
    { heading: 'Ý kiến thảo luận', blocks: minutes.opinions.map(paragraph) },
    { heading: 'Kết quả bỏ phiếu kín', blocks: voteBlocks(minutes.votes) },
    { heading: 'Kết luận của Hội đồng', blocks: dashes(minutes.conclusions) },
  ];
  const { closesAt, date } = minutes.meeting;
  return meetingMinutes({
    ...minutes,
    name: 'BIÊN BẢN HỌP',
    sections,
    closing: [
      `Cuộc họp kết thúc hồi ${timeText(closesAt, date)}. Biên bản đã được đọc lại cho những người dự họp cùng nghe, nhất trí thông qua.`,
    ],
    signatures: toSign(['THƯ KÝ', 'CHỦ TỊCH HỘI ĐỒNG']),
  });
}
