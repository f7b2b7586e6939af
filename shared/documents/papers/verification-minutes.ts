import type { ExactText } from '../../domain/points.ts';
import { add, exactText, fromExact, subtract, sum } from '../../domain/rational.ts';
import { sayPoints } from '../../wording/numbers.ts';
import type { Block, Paper, Signature } from '../paper.ts';
import { sentenceOrDots, timeText } from './meeting-minutes.ts';
import {
  bases,
  closing,
  dashes,
  framed,
  labelled,
  needSome,
  type PaperFrame,
  type Person,
  paragraph,
  roomToWrite,
  sentence,
  signed,
  title,
} from './paper-parts.ts';

/** One line of the scoring table as both sides agreed on it; points exact (`3.5`, `8/3`), never negative. */
export type VerifiedLine = {
  /** As the table numbers it: `a4`. */
  readonly number: string;
  readonly base: ExactText;
  readonly claimed: ExactText;
  /** What was added to and taken from the base points. */
  readonly added: ExactText;
  readonly taken: ExactText;
  readonly agreed: ExactText;
  /** Why, where there is something to say. */
  readonly note?: string | undefined;
};

/** A group of lines: `1. Công tác chuyên môn`. */
export type VerifiedGroup = { readonly heading: string; readonly lines: readonly VerifiedLine[] };

/** BIÊN BẢN THẨM ĐỊNH of one unit's sheet. */
export type VerificationMinutes = PaperFrame & {
  /** `Thẩm định kết quả tự chấm điểm thi đua năm 2023 của huyện Bắc Hà`. */
  readonly subject: string;
  readonly legalBases: readonly string[];
  /** What is not on record is left out and becomes room to write. */
  readonly date?: string | undefined;
  readonly opensAt?: string | undefined;
  readonly place?: string | undefined;
  /** The verification team and those who speak for the unit. */
  readonly team: readonly Person[];
  readonly unitSide: readonly Person[];
  /** Paragraphs before the lines. */
  readonly leadIn: readonly string[];
  readonly groups: readonly VerifiedGroup[];
  /** The totals as published, where caps, rounding or lateness make them other than the sums of the lines. */
  readonly totals?: { readonly claimed: ExactText; readonly agreed: ExactText } | undefined;
  /** What the unit says to it: the first sentence beside its label, the others below. */
  readonly opinion: readonly string[];
  /** How it ended, one paragraph each. */
  readonly closing: readonly string[];
  readonly signatures: readonly Signature[];
};

/**
 * The line as minutes word it: `Mục a4: điểm chuẩn 3,5 điểm, cộng 2 điểm, thống nhất đạt 5,5 điểm.`
 *
 * @throws {Error} a bug of the caller: base, additions and deductions don't make what was agreed.
 */
export function verifiedLineText(line: VerifiedLine): string {
  const { number, base, claimed, added, taken, agreed, note } = line;
  const made = subtract(add(fromExact(base), fromExact(added)), fromExact(taken));
  if (exactText(made) !== agreed)
    throw new Error(`Line ${number}: ${base} + ${added} - ${taken} is not ${agreed}.`);
  const changes = [
    ...(added === '0' ? [] : [`cộng ${sayPoints(added)} điểm`]),
    ...(taken === '0' ? [] : [`trừ ${sayPoints(taken)} điểm`]),
    ...(claimed === agreed ? [] : [`đơn vị tự chấm ${sayPoints(claimed)} điểm`]),
  ];
  const parts = [
    `điểm chuẩn ${sayPoints(base)} điểm`,
    ...changes,
    `thống nhất đạt ${sayPoints(agreed)} điểm`,
  ];
  const reason = note === undefined ? '' : ` Lý do: ${sentence(note)}`;
  return `Mục ${number}: ${parts.join(', ')}.${reason}`;
}

const total = (groups: readonly VerifiedGroup[], field: 'claimed' | 'agreed'): ExactText => {
  const points = groups.flatMap(({ lines }) => lines.map((line) => fromExact(line[field])));
  return exactText(sum(points));
};

const people = (all: readonly Person[]): readonly Block[] =>
  all.length === 0 ? [roomToWrite] : dashes(all.map(({ name, office }) => `${name}, ${office}`));

/**
 * Minutes of verifying a unit's sheet, line by line, with both totals.
 *
 * @throws {Error} a bug of the caller: no line, or one that doesn't add up.
 */
export function verificationMinutes(minutes: VerificationMinutes): Paper {
  const { subject, groups } = minutes;
  needSome(
    groups.flatMap(({ lines }) => lines),
    'a line that was verified',
  );
  const { claimed, agreed } = minutes.totals ?? {
    claimed: total(groups, 'claimed'),
    agreed: total(groups, 'agreed'),
  };
  const totals = `Tổng điểm tự chấm: ${sayPoints(claimed)} điểm; tổng điểm thống nhất: ${sayPoints(agreed)} điểm.`;
  const [opinion, ...more] = minutes.opinion;
  return framed(minutes, 'Biên bản thẩm định:', subject, [
    title('BIÊN BẢN THẨM ĐỊNH', subject),
    ...bases(minutes.legalBases),
    labelled('Thời gian bắt đầu:', `${timeText(minutes.opensAt, minutes.date)}.`),
    labelled('Địa điểm:', sentenceOrDots(minutes.place)),
    labelled('Đoàn thẩm định:'),
    ...people(minutes.team),
    labelled('Đại diện đơn vị được thẩm định:'),
    ...people(minutes.unitSide),
    ...minutes.leadIn.map(paragraph),
    ...groups.flatMap(({ heading, lines }): readonly Block[] => [
      { kind: 'HEADING', text: heading },
      ...lines.map((line) => paragraph(`- ${verifiedLineText(line)}`)),
    ]),
    labelled('Kết quả:', totals),
    labelled('Ý kiến của đơn vị:', sentenceOrDots(opinion)),
    ...more.map((each) => paragraph(sentence(each))),
    ...closing(minutes.closing),
    signed(minutes, ...minutes.signatures),
  ]);
}
