import {
  type NominationGroup,
  nominationLines,
} from '../../../shared/documents/papers/nominations.ts';
import { toSign } from '../../../shared/documents/papers/paper-parts.ts';
import type { ReviewMinutes, Votes } from '../../../shared/documents/papers/review-minutes.ts';
import type { SubmissionLetter } from '../../../shared/documents/papers/submission-letter.ts';
import type { VoteCountingMinutes } from '../../../shared/documents/papers/vote-counting-minutes.ts';
import { BLOC, DRAFT, FLAG, MERIT } from './sample-frame.ts';

/** The bloc's papers stand under its head unit's letterhead. */
const head = {
  superiors: ['ỦY BAN NHÂN DÂN', 'HUYỆN BẮC HÀ'],
  body: ['KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'],
};

const VOTERS = { present: 9, members: 9 };
const THRESHOLD = { percent: '80', of: 'MEMBERS', needs: 'AT_LEAST' } as const;

/** What the sample bloc proposes; its points are illustrative. */
export const blocGroups: readonly NominationGroup[] = [
  {
    blocName: BLOC,
    nominations: [
      {
        unit: 'Nhân dân và cán bộ huyện Bắc Hà',
        place: 1,
        points: '96.4',
        award: FLAG,
        votes: { inFavour: 9, voters: 9 },
      },
      {
        unit: 'Nhân dân và cán bộ thành phố Lào Cai',
        place: 2,
        points: '95.75',
        award: MERIT,
        votes: { inFavour: 8, voters: 9 },
      },
      {
        unit: 'Nhân dân và cán bộ huyện Bảo Thắng',
        place: 3,
        points: '94.25',
        award: MERIT,
        votes: { inFavour: 8, voters: 9 },
      },
    ],
  },
];

const voted = blocGroups.flatMap(({ nominations }) =>
  nominations.map(({ unit, award, votes }) => ({ unit, award, inFavour: votes?.inFavour ?? 0 })),
);

const LEGAL_BASES = [
  'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022',
  'Căn cứ Quy chế hoạt động của các khối thi đua thuộc tỉnh (minh họa)',
];

/** TỜ TRÌNH of the bloc. */
export const blocLetter: SubmissionLetter = {
  ...DRAFT,
  head: {
    ...head,
    number: { value: undefined, symbol: 'TTr-KTĐ' },
    placeAndDate: { place: 'Bắc Hà', date: undefined },
  },
  subject: `Về việc đề nghị tặng ${FLAG} và ${MERIT} năm 2023`,
  addressees: [
    'Ủy ban nhân dân tỉnh Lào Cai',
    'Hội đồng Thi đua - Khen thưởng tỉnh',
    'Sở Nội vụ tỉnh Lào Cai',
  ],
  legalBases: [...LEGAL_BASES, 'Căn cứ Biên bản bình xét ngày 20 tháng 12 năm 2023 của Khối'],
  text: [
    `Năm 2023, ${BLOC} có 09 đơn vị thành viên. Các đơn vị đã tự chấm điểm, được thẩm định và xếp thứ theo bảng tiêu chí của Khối (số liệu minh họa).`,
    'Ngày 20 tháng 12 năm 2023, Khối đã họp bình xét, bỏ phiếu kín suy tôn các đơn vị tiêu biểu.',
    `${BLOC} kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định:`,
    ...nominationLines(blocGroups),
    '(Có Danh sách, Biên bản bình xét, Biên bản kiểm phiếu, báo cáo thành tích của các đơn vị kèm theo.)',
    `${BLOC} kính trình xem xét, quyết định.`,
  ],
  proposer: BLOC,
  groups: blocGroups,
  recipients: ['Như trên', 'Các đơn vị thành viên', 'Lưu: VT'],
  signatures: toSign(['TRƯỞNG KHỐI']),
};

const HALL = 'Hội trường Ủy ban nhân dân huyện Bắc Hà';

/** How the bloc voted. */
export const blocVoting: Votes = { units: voted, voters: VOTERS, threshold: THRESHOLD };

/** BIÊN BẢN BÌNH XÉT of the bloc; people are invented. */
export const blocReview: ReviewMinutes = {
  ...DRAFT,
  head: { ...head, number: { value: undefined, symbol: 'BB-KTĐ' } },
  subject: `Bình xét thi đua, đề nghị khen thưởng năm 2023 của ${BLOC}`,
  legalBases: LEGAL_BASES,
  meeting: {
    date: '2023-12-20',
    opensAt: '08:00',
    closesAt: '11:15',
    place: HALL,
    attendees: [
      'Đại diện lãnh đạo 09/09 đơn vị thành viên',
      'Đại diện Sở Nội vụ: bà Trần Thị Mẫu, Phó Giám đốc',
    ],
    chair: { name: 'Ông Nguyễn Văn Mẫu', office: 'Chủ tịch Ủy ban nhân dân huyện, Trưởng khối' },
    secretary: { name: 'Bà Lê Thị Mẫu', office: 'chuyên viên Phòng Nội vụ' },
  },
  leadIn: ['Thư ký báo cáo kết quả chấm điểm sau thẩm định của các đơn vị thành viên:'],
  standings: [
    { place: 1, unit: 'Huyện Bắc Hà', points: '96.4' },
    { place: 2, unit: 'Thành phố Lào Cai', points: '95.75' },
    { place: 3, unit: 'Huyện Bảo Thắng', points: '94.25' },
    { place: 4, unit: 'Huyện Bảo Yên', points: '93.4', note: 'Đồng hạng 4' },
    { place: 4, unit: 'Huyện Văn Bàn', points: '93.4', note: 'Đồng hạng 4' },
    { place: 6, unit: 'Thị xã Sa Pa', points: '92.1' },
    { place: 7, unit: 'Huyện Bát Xát', points: '91.65' },
    { place: 8, unit: 'Huyện Mường Khương', points: '90.2' },
    { unit: 'Huyện Si Ma Cai', note: 'Không xếp thứ: không nộp bản tự chấm điểm' },
  ],
  isVerified: true,
  opinions: [
    'Các đại biểu nhất trí với kết quả chấm điểm, xếp thứ; đề nghị các đơn vị tiếp tục hoàn thiện minh chứng.',
  ],
  votes: blocVoting,
  conclusions: [
    `Đề nghị tặng ${FLAG} cho 01 đơn vị xếp thứ nhất`,
    `Đề nghị tặng ${MERIT} cho 02 đơn vị xếp thứ hai và thứ ba`,
  ],
  closing: [
    'Cuộc họp kết thúc hồi 11 giờ 15, ngày 20 tháng 12 năm 2023. Biên bản đã được đọc lại cho những người dự họp cùng nghe, nhất trí thông qua.',
  ],
  signatures: toSign(['THƯ KÝ', 'TRƯỞNG KHỐI']),
  recipients: ['Sở Nội vụ', 'Các đơn vị thành viên', 'Lưu: VT, hồ sơ'],
};

/** BIÊN BẢN KIỂM PHIẾU of the bloc. */
export const blocVotes: VoteCountingMinutes = {
  ...DRAFT,
  head,
  subject: `Suy tôn đơn vị đề nghị khen thưởng năm 2023 của ${BLOC}`,
  date: '2023-12-20',
  time: '10:30',
  place: HALL,
  counters: [
    { name: 'Ông Phạm Văn Mẫu', office: 'đại diện thành phố Lào Cai, Trưởng ban' },
    { name: 'Bà Hoàng Thị Mẫu', office: 'đại diện huyện Bảo Yên, Ủy viên' },
    { name: 'Ông Vũ Văn Mẫu', office: 'đại diện huyện Bát Xát, Ủy viên' },
  ],
  voters: VOTERS,
  ballots: { issued: 9, returned: 9, valid: 9 },
  units: voted,
  threshold: THRESHOLD,
  recipients: ['Như Biên bản bình xét', 'Lưu: hồ sơ'],
};
