import { dateText } from '../calendar-text.ts';
import type { Block, Paper, Signature } from '../paper.ts';
import {
  bases,
  dashes,
  framed,
  labelled,
  type PaperFrame,
  type Person,
  paragraph,
  sentence,
  signed,
  title,
} from './paper-parts.ts';

/** When and where people met, and who they were. */
export type Meeting = {
  /** Calendar date, `2023-12-20`. */
  readonly date: string;
  /** Local time, `08:00`. */
  readonly opensAt: string;
  readonly closesAt: string;
  /** `Hội trường Ủy ban nhân dân huyện Bắc Hà`. */
  readonly place: string;
  /** Who came, one line each: `Đại diện lãnh đạo 09 đơn vị thành viên (đủ 09/09)`. */
  readonly attendees: readonly string[];
  readonly chair: Person;
  readonly secretary: Person;
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
  /** From left to right, the chair last. */
  readonly signatures: readonly Signature[];
};

/** `08 giờ 00, ngày 20 tháng 12 năm 2023`. */
export const timeText = (time: string, date: string): string =>
  `${time.replace(':', ' giờ ')}, ${dateText(date)}`;

const personText = ({ name, office }: Person): string => sentence(`${name}, ${office}`);

/** Minutes of a meeting: when, where, who, what was said and decided, how it was closed and who signs. */
export function meetingMinutes(minutes: MeetingMinutes): Paper {
  const { name, subject, meeting } = minutes;
  const { date, opensAt, closesAt, place, attendees, chair, secretary } = meeting;
  const sections = minutes.sections
    .filter(({ blocks }) => blocks.length > 0)
    .flatMap(({ heading, blocks }, index): readonly Block[] => [
      { kind: 'HEADING', text: `${index + 1}. ${heading}` },
      ...blocks,
    ]);
  const end = `kết thúc hồi ${timeText(closesAt, date)}`;
  return framed(minutes, `${name.charAt(0)}${name.slice(1).toLocaleLowerCase('vi')}:`, subject, [
    title(name, subject),
    ...bases(minutes.legalBases),
    labelled('Thời gian bắt đầu:', `${timeText(opensAt, date)}.`),
    labelled('Địa điểm:', sentence(place)),
    labelled('Thành phần tham dự:'),
    ...dashes(attendees),
    labelled('Chủ trì:', personText(chair)),
    labelled('Thư ký (người ghi biên bản):', personText(secretary)),
    ...sections,
    paragraph(
      `Cuộc họp ${end}. Biên bản đã được đọc lại cho những người dự họp cùng nghe, nhất trí thông qua./.`,
    ),
    signed(minutes, ...minutes.signatures),
  ]);
}
