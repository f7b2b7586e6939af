import type { VerificationCode } from '../domain/decisions/verification-code.ts';

/**
 * The model of a text paper: what stands on it, in order. Written once as data, it becomes PDF and DOCX by one
 * renderer each. Texts are for people, as they stand; lengths are points unless told.
 */

/** The four faces of the one family. */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** A stretch of text in one face, `regular` unless told; runs that follow each other stand a space apart. */
export type Run = { readonly text: string; readonly face?: Face | undefined };

/** The two columns above a paper: who issues it and, at the right, the national name and motto. */
export type PaperHead = {
  /** Superior bodies, not bold, one line each. */
  readonly superiors?: readonly string[] | undefined;
  /** The issuing body, bold, one line each: `['ỦY BAN NHÂN DÂN', 'TỈNH LÀO CAI']`. */
  readonly body: readonly string[];
  /** Left out where the paper has none; its `value` is blank until the paper is registered. */
  readonly number?: { readonly value: number | undefined; readonly symbol: string } | undefined;
  /** What a letter is about, below its number: `V/v đính chính Quyết định số …`. */
  readonly about?: string | undefined;
  /** Left out where the text itself says it, as in minutes; the calendar date (`2024-01-15`) blank while unknown. */
  readonly placeAndDate?: { readonly place: string; readonly date: string | undefined } | undefined;
};

/** One centred line of a title (broken where it is too long), at 14 points. */
export type TitleLine = {
  readonly text: string;
  readonly face: Face;
  /** Points above it. */
  readonly before?: number;
  /** A short rule below it. */
  readonly rule?: boolean;
  /** The name of the paper or annex, which readers jump to. */
  readonly heading?: boolean;
};

/** One column: `share` of the table's width, all together 1. */
export type TableColumn = {
  readonly heading: string;
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
};

/** One row: a heading over all columns that names the rows below it, or one text for each column. */
export type TableRow =
  | { readonly heading: string }
  | { readonly cells: readonly string[]; readonly face?: Face | undefined };

/** Who signs; all below each other, the name after room to sign. */
export type Signature = {
  /** `KT. CHỦ TỊCH`, where another signs in the place of the head. */
  readonly onBehalf?: string | undefined;
  readonly title: string;
  /** `(Ký, ghi rõ họ tên)`. */
  readonly note?: string | undefined;
  /** Full name without titles; blank while nobody has signed. */
  readonly name: string | undefined;
};

/** Nơi nhận at the left and the signature at the right; where more sign, side by side with Nơi nhận below. */
export type Signatures = {
  /** `Như Điều 3`, …, `Lưu: VT, TĐKT`: without dash and closing mark. */
  readonly recipients?: readonly string[] | undefined;
  readonly signatures: readonly Signature[];
};

/** A piece of a paper. What leads to the next piece (a heading, a paragraph that ends in a colon) stays with it. */
export type Block =
  | { readonly kind: 'TITLE'; readonly lines: readonly TitleLine[] }
  | {
      readonly kind: 'PARAGRAPH';
      readonly runs: readonly Run[];
      /** `justify` with an indented first line unless told. */
      readonly align?: 'justify' | 'left' | 'center' | 'right' | undefined;
    }
  /** A line in bold; centred, or else indented like a paragraph. */
  | { readonly kind: 'HEADING'; readonly text: string; readonly centred?: boolean | undefined }
  | {
      readonly kind: 'TABLE';
      readonly columns: readonly TableColumn[];
      readonly rows: readonly TableRow[];
      /** Stands at the right below the last row: `./.`. */
      readonly closing?: string | undefined;
      /** Size of its text, 13 unless told. */
      readonly size?: number | undefined;
    }
  /** Bars side by side, drawn where a format can, a table of the same figures elsewhere; parted from nothing. */
  | {
      readonly kind: 'CHART';
      readonly caption: string;
      /** What is measured: `điểm`. */
      readonly unit: string;
      /** One bar of each in every row, at most three: `Tự chấm`, `Thống nhất`. */
      readonly series: readonly string[];
      /** Exact decimals in the order of the series (`95.25`); left out where there is none. */
      readonly rows: readonly {
        readonly label: string;
        readonly values: readonly (string | undefined)[];
      }[];
      /** The figure of the longest bar that there may be; the greatest of the rows unless told. */
      readonly maximum?: string | undefined;
    }
  | ({ readonly kind: 'SIGNATURES' } & Signatures)
  | { readonly kind: 'NEW_PAGE' };

/** A table of a paper. */
export type TableBlock = Extract<Block, { readonly kind: 'TABLE' }>;

/** A chart of a paper. */
export type ChartBlock = Extract<Block, { readonly kind: 'CHART' }>;

/** The code by which a copy is found on the public pages, and their address. */
export type Lookup = { readonly code: VerificationCode; readonly address: string };

/** A text paper, on A4 unless told. */
export type Paper = {
  /** What the file is called in its properties: `Quyết định về việc …`. */
  readonly title: string;
  /** Who issues it, in the file's properties. */
  readonly author: string;
  readonly sheet?: 'A4' | 'A3' | undefined;
  readonly orientation?: 'PORTRAIT' | 'LANDSCAPE' | undefined;
  readonly head?: PaperHead | undefined;
  readonly blocks: readonly Block[];
  /** Marked DỰ THẢO on every page. */
  readonly draft: boolean;
  /** A stamp for every page, as on sample data. */
  readonly notice?: string | undefined;
  /** At the foot of page 1 as text and as QR code; in the PDF alone, since a copy that can be edited proves nothing. */
  readonly lookup?: Lookup | undefined;
  /** UTC instant out of the paper's own record: the file's dates. The same paper gives the same bytes. */
  readonly createdAt: string;
};
