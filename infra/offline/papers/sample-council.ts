import type { BallotPaper } from '../../../shared/documents/papers/ballot-paper.ts';
import type { CouncilMinutes } from '../../../shared/documents/papers/council-minutes.ts';
import {
  type NominationGroup,
  nominationLines,
} from '../../../shared/documents/papers/nominations.ts';
import { toSign } from '../../../shared/documents/papers/paper-parts.ts';
import type { ProposalList } from '../../../shared/documents/papers/proposal-list.ts';
import type { SubmissionLetter } from '../../../shared/documents/papers/submission-letter.ts';
import type { VoteCountingMinutes } from '../../../shared/documents/papers/vote-counting-minutes.ts';
import { blocGroups } from './sample-bloc.ts';
import { DRAFT, FLAG, MERIT } from './sample-frame.ts';

const DEPARTMENT = { superiors: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'], body: ['SỞ NỘI VỤ'] };
const COUNCIL = {
  superiors: ['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI'],
  body: ['HỘI ĐỒNG', 'THI ĐUA - KHEN THƯỞNG'],
};
const VOTERS = { present: 16, members: 17 };
const THRESHOLD = { percent: '80', of: 'MEMBERS', needs: 'AT_LEAST' } as const;
const LAW = 'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022';

/** The proposals of all blocs; units and points are illustrative. */
const allGroups: readonly NominationGroup[] = [
  ...blocGroups,
  ...[1, 2, 3].map((cluster) => ({
    blocName: `Cụm thi đua các xã, phường số ${cluster}`,
    nominations: [1, 2, 3].map((place) => ({
      unit: `Nhân dân và cán bộ xã Mẫu ${(cluster - 1) * 3 + place}`,
      place,
      points: `${98 - place}.5`,
      award: place === 1 ? FLAG : MERIT,
      votes: { inFavour: 9 - place, voters: 9 },
    })),
  })),
];

/** TỜ TRÌNH of the department for all blocs. */
export const departmentLetter: SubmissionLetter = {
  ...DRAFT,
  head: {
    ...DEPARTMENT,
    number: { value: undefined, symbol: 'TTr-SNV' },
    placeAndDate: { place: 'Lào Cai', date: undefined },
  },
  subject: `Về việc đề nghị tặng ${FLAG} và ${MERIT} năm 2023`,
  addressees: ['Chủ tịch Ủy ban nhân dân tỉnh Lào Cai'],
  legalBases: [
    LAW,
    'Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng',
    'Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng tỉnh ngày 05 tháng 01 năm 2024',
  ],
  text: [
    'Sở Nội vụ đã tiếp nhận hồ sơ của các khối, cụm thi đua, thẩm định điều kiện, tiêu chuẩn và trình Hội đồng Thi đua - Khen thưởng tỉnh xem xét, bỏ phiếu kín (số liệu minh họa).',
    'Sở Nội vụ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định:',
    ...nominationLines(allGroups),
    '(Có Danh sách, Biên bản họp Hội đồng, Biên bản kiểm phiếu, hồ sơ của các khối, cụm kèm theo.)',
    'Sở Nội vụ kính trình xem xét, quyết định.',
  ],
  proposer: 'Sở Nội vụ',
  groups: allGroups,
  recipients: ['Như trên', 'Văn phòng Ủy ban nhân dân tỉnh', 'Lưu: VT, TĐKT'],
  signatures: toSign(['GIÁM ĐỐC']),
};

/** DANH SÁCH ĐỀ NGHỊ of all blocs. */
export const allProposals: ProposalList = {
  ...DRAFT,
  head: { ...DEPARTMENT, placeAndDate: { place: 'Lào Cai', date: undefined } },
  subject: 'Các tập thể thuộc các khối, cụm thi đua năm 2023',
  groups: allGroups,
  recipients: [],
  signatures: toSign(['NGƯỜI LẬP', 'GIÁM ĐỐC']),
};

const candidates = allGroups.flatMap(({ nominations }) =>
  nominations.map(({ unit, award, place }) => ({ unit, award, inFavour: 17 - place })),
);
const HALL = 'Phòng họp số 1, trụ sở Ủy ban nhân dân tỉnh';

/** BIÊN BẢN HỌP of the council; people are invented. */
export const councilMeeting: CouncilMinutes = {
  ...DRAFT,
  head: { ...COUNCIL, number: { value: undefined, symbol: 'BB-HĐTĐKT' } },
  subject: 'Xét khen thưởng các khối, cụm thi đua năm 2023',
  legalBases: [LAW],
  meeting: {
    date: '2024-01-05',
    opensAt: '14:00',
    closesAt: '16:30',
    place: HALL,
    attendees: ['16/17 thành viên Hội đồng', 'Thường trực giúp việc Hội đồng'],
    chair: { name: 'Ông Đỗ Văn Mẫu', office: 'Chủ tịch Ủy ban nhân dân tỉnh, Chủ tịch Hội đồng' },
    secretary: { name: 'Bà Trần Thị Mẫu', office: 'Phó Giám đốc Sở Nội vụ' },
  },
  report: [
    'Sở Nội vụ báo cáo kết quả chấm điểm, xếp thứ của các khối, cụm thi đua và đề nghị khen thưởng đối với 12 tập thể (số liệu minh họa).',
  ],
  opinions: ['Các thành viên nhất trí với báo cáo, không có ý kiến khác.'],
  votes: { units: candidates, voters: VOTERS, threshold: THRESHOLD },
  conclusions: [
    'Hội đồng thống nhất trình Chủ tịch Ủy ban nhân dân tỉnh khen thưởng các tập thể có kết quả "Đạt"',
    'Giao Sở Nội vụ hoàn thiện hồ sơ, trình Chủ tịch Ủy ban nhân dân tỉnh quyết định',
  ],
  recipients: ['Thành viên Hội đồng', 'Sở Nội vụ', 'Lưu: VT, hồ sơ'],
};

/** BIÊN BẢN KIỂM PHIẾU of the council. */
export const councilVotes: VoteCountingMinutes = {
  ...DRAFT,
  head: COUNCIL,
  subject: 'Xét khen thưởng các khối, cụm thi đua năm 2023',
  date: '2024-01-05',
  time: '15:45',
  place: HALL,
  counters: [
    { name: 'Ông Bùi Văn Mẫu', office: 'Ủy viên Hội đồng, Trưởng ban' },
    { name: 'Bà Ngô Thị Mẫu', office: 'Ủy viên Hội đồng' },
  ],
  voters: VOTERS,
  ballots: { issued: 16, returned: 16, valid: 16 },
  units: candidates,
  threshold: THRESHOLD,
  recipients: [],
};

/** PHIẾU BẦU of the bloc. */
export const ballot: BallotPaper = {
  ...DRAFT,
  draft: false,
  head: {
    superiors: ['ỦY BAN NHÂN DÂN', 'HUYỆN BẮC HÀ'],
    body: ['KHỐI THI ĐUA CÁC HUYỆN, THỊ XÃ, THÀNH PHỐ'],
  },
  subject: 'Suy tôn đơn vị đề nghị khen thưởng năm 2023',
  candidates: blocGroups.flatMap(({ nominations }) => nominations),
  choices: ['Đồng ý', 'Không đồng ý'],
  instructions: [
    'Đánh dấu X vào một ô "Đồng ý" hoặc "Không đồng ý" cho từng đơn vị',
    'Phiếu không hợp lệ: phiếu không do Ban kiểm phiếu phát ra, phiếu đánh dấu cả hai ô hoặc để trống cả hai ô của một đơn vị, phiếu có ghi thêm',
  ],
};
