import type { VoteThreshold } from '../../domain/decisions/vote.ts';
import { sayPoints } from '../../wording/numbers.ts';
import type { Block, Paper, Signature, TableBlock } from '../paper.ts';
import { type Meeting, meetingMinutes } from './meeting-minutes.ts';
import {
  dashes,
  needSome,
  type PaperFrame,
  paragraph,
  roomToWrite,
  twoDigits,
} from './paper-parts.ts';
import { thresholdText, type VotedUnit, type Voters, voteTable } from './vote-table.ts';

/** A unit of the bloc as it stands after verification. */
export type StandingLine = {
  readonly unit: string;
  /** Left out where it is not ranked: `note` says why. */
  readonly place?: number | undefined;
  /** Exact points, `95.25`; left out where there are none. */
  readonly points?: string | undefined;
  readonly note?: string | undefined;
};

/** How many voted for each unit. */
export type Votes = {
  readonly units: readonly VotedUnit[];
  readonly voters: Voters;
  readonly threshold: VoteThreshold;
};

/** BIÊN BẢN BÌNH XÉT of a bloc, a legal part of the dossier. */
export type ReviewMinutes = PaperFrame & {
  /** `Bình xét thi đua, đề nghị khen thưởng năm 2023 của Khối thi đua …`. */
  readonly subject: string;
  readonly legalBases: readonly string[];
  readonly meeting: Meeting;
  /** Paragraphs before the places. */
  readonly leadIn: readonly string[];
  /** In the order of the places, the units that are not ranked last. */
  readonly standings: readonly StandingLine[];
  /** Before verification there are only the points that units gave themselves. */
  readonly isVerified: boolean;
  /** What was said, one paragraph each. */
  readonly opinions: readonly string[];
  /** Left out while the vote is not on record: room to write. */
  readonly votes?: Votes | undefined;
  /** What the bloc proposes, one line each. */
  readonly conclusions: readonly string[];
  /** How the meeting ended, one paragraph each. */
  readonly closing: readonly string[];
  /** From left to right, the chair last. */
  readonly signatures: readonly Signature[];
};

/** Places and points of the units of a bloc. @throws {Error} a bug of the caller: no unit. */
export function standingTable(standings: readonly StandingLine[], isVerified: boolean): TableBlock {
  needSome(standings, 'the units of the bloc');
  return {
    kind: 'TABLE',
    columns: [
      { heading: 'Xếp thứ', share: 0.14, align: 'center' },
      { heading: 'Đơn vị', share: 0.38, align: 'left' },
      {
        heading: isVerified ? 'Tổng điểm thống nhất' : 'Tổng điểm tự chấm',
        share: 0.2,
        align: 'center',
      },
      { heading: 'Ghi chú', share: 0.28, align: 'left' },
    ],
    rows: standings.map(({ unit, place, points, note }) => ({
      cells: [
        place === undefined ? '–' : String(place),
        unit,
        points === undefined ? '–' : sayPoints(points),
        note ?? '',
      ],
    })),
    size: 12,
  };
}

/** How the vote went, as minutes say it. */
export function voteBlocks(votes: Votes | undefined): readonly Block[] {
  if (votes === undefined) return [roomToWrite];
  const { units, voters, threshold } = votes;
  const present = `Số thành viên có mặt tham gia bỏ phiếu: ${twoDigits(voters.present)}/${twoDigits(voters.members)}.`;
  return [
    paragraph(`${present} Đơn vị được đề nghị khi số phiếu đồng ý ${thresholdText(threshold)}.`),
    paragraph('Kết quả bỏ phiếu kín (theo Biên bản kiểm phiếu kèm theo):'),
    voteTable(units, voters, threshold),
  ];
}

/**
 * Minutes of the bloc's review: places after verification, what was said, the vote and the proposals.
 *
 * @throws {Error} a bug of the caller: no unit, nobody voted on, more votes than voters, no conclusion.
 */
export function reviewMinutes(minutes: ReviewMinutes): Paper {
  needSome(minutes.conclusions, 'a conclusion');
  const sections = [
    {
      heading: 'Kết quả chấm điểm và xếp thứ',
      blocks: [
        ...minutes.leadIn.map(paragraph),
        standingTable(minutes.standings, minutes.isVerified),
      ],
    },
    { heading: 'Ý kiến thảo luận', blocks: minutes.opinions.map(paragraph) },
    { heading: 'Kết quả bỏ phiếu suy tôn', blocks: voteBlocks(minutes.votes) },
    { heading: 'Kết luận', blocks: dashes(minutes.conclusions) },
  ];
  return meetingMinutes({ ...minutes, name: 'BIÊN BẢN BÌNH XÉT', sections });
}
