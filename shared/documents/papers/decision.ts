import type { Block, Paper, Run, Signature, TableRow, TitleLine } from '../paper.ts';
import { dateOrBlanks, numberAndSymbol, unclosed } from '../paper-text.ts';
import { romanNumeral } from '../roman-numeral.ts';
import { bases, within } from './paper-parts.ts';

/** The annexed list: who gets what, bloc by bloc. */
export type DecisionAnnex = {
  /** What the list is of: `Các tập thể được tặng Cờ thi đua của Ủy ban nhân dân tỉnh năm 2023`. */
  readonly title?: string | undefined;
  readonly groups: readonly {
    /** `Khối thi đua các huyện, thị xã, thành phố`. */
    readonly blocName: string;
    readonly awards: readonly {
      /** `Cờ thi đua của Ủy ban nhân dân tỉnh`. */
      readonly title: string;
      /** Names as they are awarded: `Nhân dân và cán bộ huyện Bắc Hà`. */
      readonly recipients: readonly string[];
    }[];
  }[];
};

/** A decision of awards (Nghị định 30/2020/NĐ-CP, Appendix I). Texts are for people, as they stand. */
export type DecisionPaper = {
  /** `['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']`: one line of the head each. */
  readonly issuingBody: readonly string[];
  /** Given with the signed paper's registration; blank while it is undefined. */
  readonly number: number | undefined;
  /** What follows the number: `QĐ-UBND`. */
  readonly symbol: string;
  readonly place: string;
  /** Calendar date of issue, `2024-01-15`; blank while it is undefined. */
  readonly date: string | undefined;
  /** Who decides, in running text: `Chủ tịch Ủy ban nhân dân tỉnh Lào Cai`. */
  readonly issuer: string;
  /** Trích yếu: `Về việc tặng Cờ thi đua của Ủy ban nhân dân tỉnh`. */
  readonly subject: string;
  /** Who decides, in capitals: `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI`. */
  readonly authority: string;
  /** Căn cứ, in the prescribed order, each without its closing mark. */
  readonly legalBases: readonly string[];
  /** `Theo đề nghị của …`, the last of the bases. */
  readonly proposal: string;
  /** Điều 1, 2, …: each of one paragraph or more. */
  readonly articles: readonly (readonly string[])[];
  /** `Như Điều 3`, …, `Lưu: VT, TĐKT`: without dash and closing mark. */
  readonly recipients: readonly string[];
  readonly signature: Signature;
  /** Left out where Điều 1 names the only recipient. */
  readonly annex?: DecisionAnnex | undefined;
  readonly draft: boolean;
  readonly notice?: string | undefined;
  readonly createdAt: string;
};

function articles({ articles: all }: DecisionPaper): readonly Block[] {
  if (all.length === 0 || all.some((paragraphs) => paragraphs.length === 0)) {
    throw new Error('A decision needs an article, and each article a paragraph.');
  }
  return all.flatMap((paragraphs, index) =>
    paragraphs.map((paragraph, place): Block => {
      const label: Run[] = place === 0 ? [{ text: `Điều ${index + 1}.`, face: 'bold' }] : [];
      const last = index === all.length - 1 && place === paragraphs.length - 1;
      const text = last ? `${unclosed(paragraph)}./.` : paragraph;
      return { kind: 'PARAGRAPH', runs: [...label, { text }] };
    }),
  );
}

function rowsOf({ groups }: DecisionAnnex): readonly TableRow[] {
  let number = 0;
  return groups.flatMap(({ blocName, awards }, index): readonly TableRow[] => [
    { heading: `${romanNumeral(index + 1)}. ${blocName}` },
    ...awards.flatMap(({ title, recipients }) =>
      recipients.map((recipient): TableRow => {
        number += 1;
        return { cells: [String(number), recipient, title] };
      }),
    ),
  ]);
}

const isEmpty = ({ awards }: DecisionAnnex['groups'][number]): boolean =>
  awards.length === 0 || awards.some(({ recipients }) => recipients.length === 0);

/** The list on pages of its own: grouped by bloc, numbered through, closed by `./.`. */
function annexBlocks(paper: DecisionPaper): readonly Block[] {
  const { annex, number, symbol, date, issuer } = paper;
  if (annex === undefined) return [];
  if (annex.groups.length === 0 || annex.groups.some(isEmpty)) {
    throw new Error('The list of a decision needs at least one recipient in each bloc and award.');
  }
  // The annex says which decision it belongs to, or leaves the same blanks as the decision itself.
  const decision = `Quyết định số ${numberAndSymbol({ value: number, symbol })}`;
  const attachedTo = `(Kèm theo ${decision} ${dateOrBlanks(date)} của ${issuer})`;
  const title: TitleLine[] = annex.title === undefined ? [] : [{ text: annex.title, face: 'bold' }];
  return [
    { kind: 'NEW_PAGE' },
    {
      kind: 'TITLE',
      lines: [
        { text: 'DANH SÁCH', face: 'bold', heading: true },
        ...title,
        { text: attachedTo, face: 'italic', before: 2, rule: true },
      ],
    },
    {
      kind: 'TABLE',
      columns: [
        { heading: 'STT', share: 0.09, align: 'center' },
        { heading: 'Tên đơn vị', share: 0.54, align: 'left' },
        { heading: 'Hình thức khen thưởng', share: 0.37, align: 'left' },
      ],
      rows: rowsOf(annex),
      closing: './.',
    },
  ];
}

/**
 * A decision and its annexed list as a paper.
 *
 * @throws {Error} a bug of the caller: no legal basis, no article, an annex without recipients.
 */
export function decisionPaper(paper: DecisionPaper): Paper {
  const { subject, authority, recipients, signature } = paper;
  if (paper.legalBases.length === 0) throw new Error('A decision needs a legal basis.');
  return {
    title: `Quyết định ${within(subject)}`,
    author: paper.issuingBody.join(' '),
    head: {
      body: paper.issuingBody,
      number: { value: paper.number, symbol: paper.symbol },
      placeAndDate: { place: paper.place, date: paper.date },
    },
    blocks: [
      {
        kind: 'TITLE',
        lines: [
          { text: 'QUYẾT ĐỊNH', face: 'bold', before: 14, heading: true },
          { text: subject, face: 'bold', rule: true },
          { text: authority, face: 'bold', before: 10 },
        ],
      },
      ...bases([...paper.legalBases, paper.proposal]),
      { kind: 'HEADING', text: 'QUYẾT ĐỊNH:', centred: true },
      ...articles(paper),
      { kind: 'SIGNATURES', recipients, signatures: [signature] },
      ...annexBlocks(paper),
    ],
    draft: paper.draft,
    notice: paper.notice,
    createdAt: paper.createdAt,
  };
}
