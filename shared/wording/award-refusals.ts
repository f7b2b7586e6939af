import { sayDecimal } from './numbers.ts';
import { sayIneligible } from './place-reasons.ts';
import { say, type TellersOf } from './refusal-words.ts';
import { sayStage } from './stages.ts';

/** Refusals from the ranking to the council's result. */
export const AWARD_TELLERS = {
  NotRankedYet: ({ blocName }) =>
    say(
      'Chưa xếp thứ',
      `${blocName} chưa được xếp thứ.`,
      'Bảng xếp thứ có sau khi hết thời gian tự chấm điểm.',
    ),
  RankingAwaited: ({ blocName }) =>
    say('Đang xếp thứ', `${blocName} đang được xếp thứ lại.`, 'Thực hiện lại sau ít phút.'),
  RankingNotLatest: ({ blocName, latest }) =>
    say(
      'Bảng xếp thứ đã thay đổi',
      `Bảng xếp thứ mới nhất của ${blocName} là phiên bản ${latest}.`,
      'Trình Hội đồng bảng xếp thứ mới nhất.',
    ),
  StagesNotOver: ({ blocName, stages }) =>
    say(
      'Chưa kết thúc chấm điểm',
      `${blocName} chưa kết thúc bước ${stages.map(sayStage).join(', ')}.`,
      'Thực hiện lại sau khi các bước chấm điểm kết thúc.',
    ),
  LinesUnreviewed: ({ blocName }) =>
    say(
      'Còn dòng chưa thẩm định',
      `Bảng tiêu chí của ${blocName} đòi hỏi thẩm định đủ các dòng nhưng bảng xếp thứ còn dòng chưa thẩm định.`,
      'Thẩm định đủ các dòng, xếp thứ lại rồi trình Hội đồng.',
    ),
  TieAtCutLine: ({ blocName, seats, place, unitNames }) =>
    say(
      'Đồng hạng ở ranh giới',
      `${blocName} có ${seats} suất nhưng ${unitNames.join(', ')} cùng xếp thứ ${place}.`,
      'Khối bỏ phiếu hoặc Hội đồng quyết định thứ tự trước khi ghi kết quả; hệ thống không tự chọn.',
    ),
  NotRankedUnit: ({ unitName }) =>
    say(
      'Đơn vị không xếp thứ',
      `${unitName} không được xếp thứ nên không thể được tặng thưởng.`,
      'Bỏ đơn vị này khỏi danh sách.',
    ),
  NotNominated: ({ unitName, place, seats }) =>
    say(
      'Đơn vị không trong số được đề nghị',
      `${unitName} xếp thứ ${place}, ngoài ${seats} suất.`,
      'Nêu lý do của Hội đồng, hoặc bỏ đơn vị này khỏi danh sách.',
    ),
  SeatsExceeded: ({ blocName, seats, given }) =>
    say(
      'Vượt số suất',
      `${blocName} có ${seats} suất nhưng danh sách có ${given}.`,
      'Bỏ bớt cho đúng số suất, hoặc nêu lý do của Hội đồng về việc vượt số suất.',
    ),
  QuotaExceeded: ({ title, most, given }) =>
    say(
      'Vượt chỉ tiêu khen thưởng của tỉnh',
      `${title}: nhiều nhất ${most} nhưng danh sách có ${given}.`,
      'Bỏ bớt cho đúng chỉ tiêu, hoặc nêu lý do của Hội đồng về việc vượt chỉ tiêu.',
    ),
  UnitPassedOver: ({ unitName, state }) =>
    say(
      'Đơn vị không được xét',
      `${unitName} ${sayIneligible(state)}.`,
      'Bỏ đơn vị này khỏi danh sách.',
    ),
  VotesMissing: ({ unitName }) =>
    say(
      'Thiếu số phiếu',
      `Danh sách chưa ghi số phiếu của Hội đồng cho ${unitName}.`,
      'Ghi số phiếu tán thành, số người có mặt và tổng số thành viên theo biên bản kiểm phiếu.',
    ),
  VotesTooFew: ({ unitName, votes, threshold }) =>
    say(
      'Không đủ phiếu',
      `${unitName} được ${votes.inFavour}/${threshold.of === 'PRESENT' ? votes.present : votes.members} phiếu, quy định ${threshold.needs === 'AT_LEAST' ? 'từ' : 'trên'} ${sayDecimal(threshold.percent)}% ${threshold.of === 'PRESENT' ? 'số thành viên có mặt' : 'tổng số thành viên'}.`,
      'Bỏ đơn vị này khỏi danh sách, hoặc kiểm tra lại số phiếu theo biên bản kiểm phiếu.',
    ),
  AwardTwice: ({ unitName }) =>
    say(
      'Tặng trùng',
      `${unitName} có tên hai lần trong danh sách.`,
      'Mỗi đơn vị chỉ nhận một hình thức trong một quyết định.',
    ),
  NoAwardsInThisPeriod: () =>
    say(
      'Kỳ sơ kết không khen thưởng',
      'Kỳ sơ kết chỉ có bảng điểm, không xét tặng Cờ thi đua.',
      'Xét tặng ở kỳ tổng kết.',
    ),
  NoFinalRanking: ({ periodName }) =>
    say(
      'Chưa có bảng xếp thứ cuối cùng',
      `Chưa có khối, cụm nào của kỳ “${periodName}” có bảng xếp thứ cuối cùng.`,
      'Lập văn bản này sau khi các bước chấm điểm của khối, cụm kết thúc.',
    ),
  NothingToPropose: ({ periodName }) =>
    say(
      'Không có tập thể được đề nghị',
      `Kỳ “${periodName}” chưa có tập thể nào được đề nghị khen thưởng; kỳ sơ kết không xét khen thưởng.`,
      'Xem khối, cụm nào còn thiếu tại trang hồ sơ trình.',
    ),
  RankingOfNoBloc: ({ blocId }) =>
    say(
      'Thiếu bảng xếp thứ',
      `Danh sách có đơn vị của khối “${blocId}” nhưng không nêu bảng xếp thứ của khối đó.`,
      'Nêu bảng xếp thứ đã trình Hội đồng.',
    ),
} satisfies TellersOf<
  | 'NotRankedYet'
  | 'RankingAwaited'
  | 'RankingNotLatest'
  | 'StagesNotOver'
  | 'LinesUnreviewed'
  | 'TieAtCutLine'
  | 'NotRankedUnit'
  | 'NotNominated'
  | 'SeatsExceeded'
  | 'AwardTwice'
  | 'QuotaExceeded'
  | 'UnitPassedOver'
  | 'VotesMissing'
  | 'VotesTooFew'
  | 'NoAwardsInThisPeriod'
  | 'RankingOfNoBloc'
  | 'NoFinalRanking'
  | 'NothingToPropose'
>;
