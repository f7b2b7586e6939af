import type { Block, Paper, Signature } from '../paper.ts';
import { dateOrBlanks } from '../paper-text.ts';
import {
  bases,
  closing,
  DOTS,
  dashes,
  framed,
  labelled,
  type PaperFrame,
  type Person,
  roomToWrite,
  sentence,
  signed,
  title,
} from './paper-parts.ts';

/** When and where people met, and who they were; what is not on record is left out and becomes room to write. */
export type Meeting = {
  /** Calendar date, `2023-12-20`. */
  readonly date?: string | undefined;
  /** Local time, `08:00`. */
  readonly opensAt?: string | undefined;
  readonly closesAt?: string | undefined;
  /** `Hội trường Ủy ban nhân dân huyện Bắc Hà`. */
  readonly place?: string | undefined;
  /** Who came, one line each: `Đại diện lãnh đạo 09 đơn vị thành viên (đủ 09/09)`. */
  readonly attendees: readonly string[];
  readonly chair?: Person | undefined;
  readonly secretary?: Person | undefined;
};

/** One part of the minutes; left out where there is nothing to say, the others numbered through. */
export type MinutesSection = { readonly heading: string; readonly blocks: readonly Block[] };

/** BIÊN BẢN of a meeting. */
export type MeetingMinutes = PaperFrame & {
  /** `BIÊN BẢN BÌNH XÉT`. */
  readonly name: string;
  readonly subject: string;
  readonly legalBases: readonly string[];
  readonly meeting: Meeting;
  readonly sections: readonly MinutesSection[];
  /** How it ended, one paragraph each. */
  readonly closing: readonly string[];
  /** From left to right, the chair last. */
  readonly signatures: readonly Signature[];
};

/** `08 giờ 00, ngày 20 tháng 12 năm 2023`. */
export const timeText = (time: string | undefined, date: string | undefined): string =>
  `${(time ?? '……:……').replace(':', ' giờ ')}, ${dateOrBlanks(date)}`;

/** The text as a closed sentence, or room to write it. */
export const sentenceOrDots = (text: string | undefined): string =>
  text === undefined ? DOTS : sentence(text);

const personText = (person: Person | undefined): string =>
  sentenceOrDots(person && `${person.name}, ${person.office}`);

/** Minutes of a meeting: when, where, who, what was said and decided, how it was closed and who signs. */
export function meetingMinutes(minutes: MeetingMinutes): Paper {
  const { name, subject, meeting } = minutes;
  const { date, opensAt, place, attendees, chair, secretary } = meeting;
  const sections = minutes.sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ heading, blocks }, index): readonly Block[] => [
      { kind: 'HEADING', text: `${index + 1}. ${heading}` },
      ...blocks,
    ]);
  return framed(minutes, `${name.charAt(0)}${name.slice(1).toLocaleLowerCase('vi')}:`, subject, [
    title(name, subject),
    ...bases(minutes.legalBases),
    labelled('Thời gian bắt đầu:', `${timeText(opensAt, date)}.`),
    labelled('Địa điểm:', sentenceOrDots(place)),
    labelled('Thành phần tham dự:'),
    ...(attendees.length === 0 ? [roomToWrite] : dashes(attendees)),
    labelled('Chủ trì:', personText(chair)),
    labelled('Thư ký (người ghi biên bản):', personText(secretary)),
    ...sections,
    ...closing(minutes.closing),
    signed(minutes, ...minutes.signatures),
  ]);
}
