import { describe, expect, it } from 'vitest';
import {
  blocGroups,
  blocLetter,
  blocReview,
  blocVotes,
  blocVoting,
} from '../../../infra/offline/papers/sample-bloc.ts';
import {
  allProposals,
  ballot,
  councilMeeting,
  councilVotes,
  departmentLetter,
} from '../../../infra/offline/papers/sample-council.ts';
import { oneFlag } from '../../../infra/offline/papers/sample-decisions.ts';
import { verification } from '../../../infra/offline/papers/sample-verification.ts';
import type { Paper } from '../../../shared/documents/paper.ts';
import { ballotPaper } from '../../../shared/documents/papers/ballot-paper.ts';
import { councilMinutes } from '../../../shared/documents/papers/council-minutes.ts';
import { decisionPaper } from '../../../shared/documents/papers/decision.ts';
import { percentOf } from '../../../shared/documents/papers/paper-parts.ts';
import { proposalList } from '../../../shared/documents/papers/proposal-list.ts';
import { reviewMinutes } from '../../../shared/documents/papers/review-minutes.ts';
import { submissionLetter } from '../../../shared/documents/papers/submission-letter.ts';
import {
  type VerifiedLine,
  verificationMinutes,
  verifiedLineText,
} from '../../../shared/documents/papers/verification-minutes.ts';
import { voteCountingMinutes } from '../../../shared/documents/papers/vote-counting-minutes.ts';
import { renderPaper } from '../../../shared/documents/pdf/render-paper.ts';
import { readPdf } from '../../support/read-pdf.ts';

const textOf = async (paper: Paper) =>
  (await readPdf(await renderPaper(paper))).text.replace(/\s+/g, ' ');

describe('decisionPaper', () => {
  it('names a single recipient in Điều 1, with no list', async () => {
    const { pages, text } = await readPdf(await renderPaper(decisionPaper(oneFlag)));
    expect(pages).toHaveLength(1);
    expect(text).toContain('Điều 1. Tặng Cờ thi đua của Ủy ban nhân dân tỉnh cho Nhân dân và cán');
    expect(text).toContain('Điều 2. Tiền thưởng kèm theo Cờ thi đua: 8,0 lần mức lương cơ sở');
    expect(text).not.toContain('DANH SÁCH');
  });

  it('refuses a decision without a legal basis', () => {
    expect(() => decisionPaper({ ...oneFlag, legalBases: [] })).toThrow('legal basis');
  });
});

describe('submissionLetter', () => {
  it('stands under the letterhead of the head unit and lists what is proposed', async () => {
    const text = await textOf(submissionLetter(blocLetter));
    expect(text).toContain('ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ KHỐI THI ĐUA CÁC HUYỆN');
    expect(text).toContain('Kính gửi: - Ủy ban nhân dân tỉnh Lào Cai; - Hội đồng');
    expect(text).toContain('cho 01 tập thể: Nhân dân và cán bộ huyện Bắc Hà; 2. Tặng Bằng khen');
    expect(text).toContain('kính trình xem xét, quyết định./. Nơi nhận:');
    expect(text).toContain('(Kèm theo Tờ trình số /TTr-KTĐ ngày tháng năm của Khối thi đua');
    expect(text).toContain('1 Nhân dân và cán bộ huyện Bắc Hà 1 96,4 Cờ thi đua');
  });

  it('leaves more than five names to the list, and numbers it through all blocs', async () => {
    const text = await textOf(submissionLetter(departmentLetter));
    expect(text).toContain('Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Lào Cai.');
    expect(text).toContain('cho 08 tập thể (có Danh sách kèm theo).');
    expect(text).toContain('IV. Cụm thi đua các xã, phường số 3 10 Nhân dân và cán bộ xã Mẫu 7');
  });

  it('refuses a letter to nobody, without a legal basis or without proposals', () => {
    expect(() => submissionLetter({ ...blocLetter, addressees: [] })).toThrow('addressed');
    expect(() => submissionLetter({ ...blocLetter, legalBases: [] })).toThrow('legal basis');
    expect(() => submissionLetter({ ...blocLetter, groups: [] })).toThrow('a bloc');
    const empty = [{ blocName: 'Cụm 1', nominations: [] }];
    expect(() => submissionLetter({ ...blocLetter, groups: empty })).toThrow('Cụm 1');
  });
});

describe('proposalList', () => {
  it('counts what it lists', async () => {
    const text = await textOf(proposalList(allProposals));
    expect(text).toContain('Danh sách có 12 tập thể./. NGƯỜI LẬP GIÁM ĐỐC');
  });

  it('is small at 200 rows', async () => {
    const [group] = blocGroups;
    const [first] = group?.nominations ?? [];
    if (group === undefined || first === undefined) throw new Error('The sample has a proposal.');
    const nominations = Array.from({ length: 200 }, (_, index) => ({ ...first, place: index + 1 }));
    const bytes = await renderPaper(
      proposalList({ ...allProposals, groups: [{ ...group, nominations }] }),
    );
    expect(bytes.length).toBeLessThanOrEqual(250_000);
  });
});

describe('minutes', () => {
  it('of a review say places, votes and proposals', async () => {
    const text = await textOf(reviewMinutes(blocReview));
    expect(text).toContain('Thời gian bắt đầu: 08 giờ 00, ngày 20 tháng 12 năm 2023.');
    expect(text).toContain('4 Huyện Văn Bàn 93,4 Đồng hạng 4');
    expect(text).toContain('– Huyện Si Ma Cai – Không xếp thứ: không nộp');
    expect(text).toContain('đạt từ 80% tổng số thành viên trở lên');
    expect(text).toContain('8/9 (88,89%) Đạt');
    expect(text).toContain('THƯ KÝ TRƯỞNG KHỐI');
  });

  it('leave out a part about which there is nothing to say, and number the others', async () => {
    const text = await textOf(reviewMinutes({ ...blocReview, opinions: [] }));
    expect(text).not.toContain('Ý kiến thảo luận');
    expect(text).toContain('2. Kết quả bỏ phiếu suy tôn');
  });

  it('of the council name who presides and what is passed', async () => {
    const text = await textOf(councilMinutes(councilMeeting));
    expect(text).toContain('Chủ trì: Ông Đỗ Văn Mẫu, Chủ tịch Ủy ban nhân dân tỉnh');
    expect(text).toContain('16/17 (94,12%) Đạt');
    expect(text).toContain('THƯ KÝ CHỦ TỊCH HỘI ĐỒNG');
    const [first] = councilMeeting.votes.units;
    if (first === undefined) throw new Error('The sample has a vote.');
    const few = { ...councilMeeting.votes, units: [{ ...first, inFavour: 13 }] };
    const failed = await textOf(councilMinutes({ ...councilMeeting, votes: few }));
    expect(failed).toContain('13/17 (76,47%) Không đạt');
  });

  it('of counting give ballots issued, returned, valid and invalid', async () => {
    const ballots = { issued: 9, returned: 9, valid: 8 };
    const units = blocVotes.units.map((unit) => ({ ...unit, inFavour: 8 }));
    const text = await textOf(voteCountingMinutes({ ...blocVotes, ballots, units }));
    expect(text).toContain('Số phiếu hợp lệ 08 Số phiếu không hợp lệ 01');
    expect(await textOf(voteCountingMinutes(councilVotes))).toContain('Số phiếu phát ra 16');
  });

  it('refuse votes that contradict each other, and minutes about nothing', () => {
    const counted = (ballots: typeof blocVotes.ballots) => () =>
      voteCountingMinutes({ ...blocVotes, ballots });
    expect(counted({ issued: 10, returned: 9, valid: 9 })).toThrow('9 ≥ 10');
    expect(counted({ issued: 9, returned: 9, valid: 10 })).toThrow('9 ≥ 10');
    expect(counted({ issued: 9, returned: 9, valid: 8 })).toThrow('more votes than valid');
    expect(() => voteCountingMinutes({ ...blocVotes, counters: [] })).toThrow('who counts');
    expect(() => voteCountingMinutes({ ...blocVotes, units: [] })).toThrow('voted on');
    expect(() => reviewMinutes({ ...blocReview, conclusions: [] })).toThrow('conclusion');
    expect(() => reviewMinutes({ ...blocReview, standings: [] })).toThrow('units of the bloc');
    expect(() => councilMinutes({ ...councilMeeting, conclusions: [] })).toThrow('conclusion');
    const many = blocVoting.units.map((unit) => ({ ...unit, inFavour: 10 }));
    const votes = { ...blocVoting, units: many };
    expect(() => reviewMinutes({ ...blocReview, votes })).toThrow('10 votes of 9/9');
  });
});

describe('ballotPaper', () => {
  it('has a box for each choice and no place for a name', async () => {
    const text = await textOf(ballotPaper(ballot));
    expect(text).toContain('STT Tên đơn vị Hình thức đề nghị Đồng ý Không đồng ý 1 Nhân dân');
    expect(text).toContain('không ghi tên và không ký tên');
    expect(text).not.toContain('Nơi nhận');
  });

  it('refuses a ballot without candidates or choices, or with more than fit', () => {
    expect(() => ballotPaper({ ...ballot, candidates: [] })).toThrow('a candidate');
    expect(() => ballotPaper({ ...ballot, choices: [] })).toThrow('a choice');
    expect(() => ballotPaper({ ...ballot, choices: ['1', '2', '3', '4'] })).toThrow('3 choices');
  });
});

describe('verificationMinutes', () => {
  const line: VerifiedLine = {
    number: 'a4',
    base: '3.5',
    claimed: '5.5',
    added: '2',
    taken: '0',
    agreed: '5.5',
  };

  it('words a line from its points', () => {
    expect(verifiedLineText(line)).toBe(
      'Mục a4: điểm chuẩn 3,5 điểm, cộng 2 điểm, thống nhất đạt 5,5 điểm.',
    );
    const other = { ...line, added: '0', taken: '0.25', agreed: '3.25', note: 'báo cáo chậm' };
    expect(verifiedLineText(other)).toBe(
      'Mục a4: điểm chuẩn 3,5 điểm, trừ 0,25 điểm, đơn vị tự chấm 5,5 điểm, thống nhất đạt 3,25 điểm. Lý do: báo cáo chậm.',
    );
  });

  it('sums both sides exactly', async () => {
    const text = await textOf(verificationMinutes(verification));
    expect(text).toContain('Tổng điểm tự chấm: 41 điểm; tổng điểm thống nhất: 39,75 điểm.');
    expect(text).toContain('lập thành 02 bản có giá trị như nhau');
  });

  it('refuses a line that does not add up, and minutes without a line', () => {
    expect(() => verifiedLineText({ ...line, agreed: '5' })).toThrow('Line a4');
    expect(() => verificationMinutes({ ...verification, groups: [] })).toThrow('a line');
  });
});

describe('percentOf', () => {
  it('rounds half up to two decimals', () => {
    expect([percentOf(16, 20), percentOf(2, 3), percentOf(1, 800), percentOf(0, 9)]).toEqual([
      '80%',
      '66,67%',
      '0,13%',
      '0%',
    ]);
  });
});

describe('drafts with little on record', () => {
  it('of minutes leave room to write for whoever met, when and where', async () => {
    const minutes = { ...blocReview, meeting: { attendees: [] }, votes: undefined };
    const text = await textOf(reviewMinutes(minutes));
    expect(text).toContain('Thời gian bắt đầu: …… giờ ……, ngày tháng năm');
    expect(text).toContain('Địa điểm: ………');
    expect(text).toMatch(/Kết quả bỏ phiếu suy tôn …+/);
    const { date: _, opensAt: __, place: ___, ...rest } = verification;
    const verified = await textOf(verificationMinutes({ ...rest, team: [], unitSide: [] }));
    expect(verified).toMatch(/Đoàn thẩm định: …+/);
  });

  it('take the totals as published, and points that no decimal spells', async () => {
    const totals = { claimed: '41', agreed: '39.5' };
    const text = await textOf(verificationMinutes({ ...verification, totals }));
    expect(text).toContain('tổng điểm thống nhất: 39,5 điểm');
    const third = {
      number: '1',
      base: '3',
      claimed: '8/3',
      added: '0',
      taken: '1/3',
      agreed: '8/3',
    };
    expect(verifiedLineText(third)).toBe(
      'Mục 1: điểm chuẩn 3 điểm, trừ ≈ 0,3333 điểm, thống nhất đạt ≈ 2,6667 điểm.',
    );
  });
});
