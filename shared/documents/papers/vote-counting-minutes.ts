import type { VoteThreshold } from '../../domain/decisions/vote.ts';
import type { Paper, TableBlock } from '../paper.ts';
import { timeText } from './meeting-minutes.ts';
import {
  dashes,
  framed,
  labelled,
  needSome,
  type PaperFrame,
  type Person,
  paragraph,
  sentence,
  signed,
  title,
  twoDigits,
} from './paper-parts.ts';
import { thresholdText, type VotedUnit, type Voters, voteTable } from './vote-table.ts';

/** BIÊN BẢN KIỂM PHIẾU of a bloc or of the council. */
export type VoteCountingMinutes = PaperFrame & {
  /** `Suy tôn đơn vị đề nghị khen thưởng năm 2023`. */
  readonly subject: string;
  /** Calendar date and local time (`10:00`) of the counting. */
  readonly date: string;
  readonly time: string;
  readonly place: string;
  /** Who counts: the head of the committee first, two or more. */
  readonly counters: readonly Person[];
  readonly voters: Voters;
  readonly ballots: {
    readonly issued: number;
    readonly returned: number;
    readonly valid: number;
  };
  readonly units: readonly VotedUnit[];
  readonly threshold: VoteThreshold;
};

/** @throws {Error} a bug of the caller: figures that contradict each other. */
function checkBallots({ ballots, voters, units }: VoteCountingMinutes): void {
  const { issued, returned, valid } = ballots;
  const falling = [voters.present, issued, returned, valid];
  const sound = falling.every(
    (count, index) => count >= 0 && count <= (falling[index - 1] ?? count),
  );
  if (!sound) throw new Error(`Ballots contradict each other: ${falling.join(' ≥ ')}.`);
  const above = units.find(({ inFavour }) => inFavour > valid);
  if (above !== undefined) throw new Error(`${above.unit} has more votes than valid ballots.`);
}

function ballotTable({ issued, returned, valid }: VoteCountingMinutes['ballots']): TableBlock {
  const rows = [
    ['Số phiếu phát ra', issued],
    ['Số phiếu thu về', returned],
    ['Số phiếu hợp lệ', valid],
    ['Số phiếu không hợp lệ', returned - valid],
  ] as const;
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'Nội dung', share: 0.7, align: 'left' },
      { heading: 'Số phiếu', share: 0.3, align: 'center' },
    ],
    rows: rows.map(([what, count]) => ({ cells: [what, twoDigits(count)] })),
    size: 12,
  };
}

/**
 * Minutes of counting a secret ballot.
 *
 * @throws {Error} a bug of the caller: nobody counts or is voted on, figures that contradict each other.
 */
export function voteCountingMinutes(minutes: VoteCountingMinutes): Paper {
  const { subject, date, time, place, counters, voters, ballots, units, threshold } = minutes;
  needSome(counters, 'somebody who counts the votes');
  checkBallots(minutes);
  const committee = counters.map(({ name, office }) => `${name}, ${office}`);
  const present = `${twoDigits(voters.present)}/${twoDigits(voters.members)} thành viên`;
  return framed(minutes, 'Biên bản kiểm phiếu:', subject, [
    title('BIÊN BẢN KIỂM PHIẾU', subject),
    labelled('Thời gian:', `${timeText(time, date)}.`),
    labelled('Địa điểm:', sentence(place)),
    labelled('Ban kiểm phiếu gồm:'),
    ...dashes(committee),
    labelled('Số thành viên có mặt tham gia bỏ phiếu:', `${present}.`),
    { kind: 'HEADING', text: '1. Số phiếu' },
    ballotTable(ballots),
    { kind: 'HEADING', text: '2. Kết quả kiểm phiếu' },
    paragraph(`Đơn vị được đề nghị khi số phiếu đồng ý ${thresholdText(threshold)}.`),
    voteTable(units, voters, threshold),
    paragraph(
      'Ban kiểm phiếu đã niêm phong phiếu và giao thư ký lưu cùng hồ sơ. Biên bản được lập xong và thông qua tại chỗ./.',
    ),
    signed(
      minutes,
      { title: 'ỦY VIÊN', note: '(Ký, ghi rõ họ tên)', name: undefined },
      { title: 'TRƯỞNG BAN KIỂM PHIẾU', note: '(Ký, ghi rõ họ tên)', name: undefined },
    ),
  ]);
}
