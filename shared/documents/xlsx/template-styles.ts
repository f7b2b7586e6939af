import type { CellStyle } from 'hucre/xlsx';

const side = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { rgb },
});

const FONT = { name: 'Times New Roman', size: 12 };
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
const leftward = { horizontal: 'left', vertical: 'center', wrapText: true } as const;
const rightward = { horizontal: 'right', vertical: 'center', indent: 1 } as const;
const locked = { locked: true };

/** The font every cell has unless its style says otherwise. */
export const DEFAULT_FONT = FONT;

/** Where the text of a cell stands. */
export type Align = 'left' | 'center' | 'right';
const ALIGN = { left: leftward, center: centred, right: rightward } as const;

/** A row of the form by what it is to people. */
export type RowLook = 'GROUP' | 'INDICATOR' | 'EVENT' | 'NOT_ASSIGNED' | 'TOTAL';

const LOOKS: Readonly<Record<RowLook, CellStyle>> = {
  GROUP: { font: { ...FONT, bold: true }, fill: solid('EDEDED') },
  INDICATOR: { font: FONT },
  EVENT: { font: { ...FONT, italic: true } },
  NOT_ASSIGNED: { font: { ...FONT, color: { rgb: '7F7F7F' } }, fill: solid('F2F2F2') },
  TOTAL: { font: { ...FONT, bold: true }, fill: solid('D9E2F3') },
};

/** A cell that people only read. */
export const printed = (look: RowLook, align: Align): CellStyle => ({
  ...LOOKS[look],
  border,
  alignment: ALIGN[align],
  protection: locked,
});

/** The same for a clause: it is looked up, not read, and a long one would make its row three times as high. */
export function cited(look: RowLook): CellStyle {
  const style = printed(look, 'left');
  return { ...style, font: { ...style.font, size: 10, bold: false } };
}

/** A cell that the unit fills in: the only ones that are unlocked. */
export const input = (align: Align): CellStyle => ({
  font: FONT,
  fill: solid('FFF8DC'),
  border,
  alignment: ALIGN[align],
  protection: { locked: false },
});

/** The same for what must stay as it was typed: `6/12` would turn into a date, `=1` into a formula. */
export const typed = (align: Align): CellStyle => ({ ...input(align), numFmt: '@' });

/** The same cell, found faulty: open to be mended, whatever it was. */
export const faulty = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...style.font, color: { rgb: '9C0006' } },
  fill: solid('FFB3B3'),
  protection: { locked: false },
});

/** The head of the table. */
export const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: solid('D9E2F3'),
  border,
  alignment: centred,
  protection: locked,
};

/** The way to a cell. */
export const LINK: CellStyle = {
  ...printed('INDICATOR', 'center'),
  font: { ...FONT, underline: true, color: { rgb: '0563C1' } },
};

const line = (font: CellStyle['font'], align: Align): CellStyle => ({
  font: { ...FONT, ...font },
  alignment: ALIGN[align],
  protection: locked,
});

/** Text outside the table. */
export const OUTSIDE = {
  title: line({ size: 14, bold: true }, 'center'),
  heading: line({ bold: true }, 'left'),
  centred: line({}, 'center'),
  signature: line({ bold: true }, 'center'),
  date: line({ italic: true }, 'center'),
  plain: line({}, 'left'),
  step: line({}, 'right'),
  stamp: line({ bold: true, color: { rgb: 'C00000' } }, 'center'),
} as const;
