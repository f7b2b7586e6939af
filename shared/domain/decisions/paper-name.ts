import * as z from 'zod';

/** The papers that are made from a bloc's ranking: of the bloc, or of one of its units. */
export const PaperName = z.enum([
  'score-summary',
  'review-minutes',
  'submission-letter',
  'proposal-list',
  'period-report',
  'score-sheet',
  'verification-minutes',
  'explanation-report',
  'achievement-report',
]);
export type PaperName = z.infer<typeof PaperName>;

/** The formats that papers come in: the ending of the file. */
export const PaperFormat = z.enum(['pdf', 'docx', 'xlsx']);
export type PaperFormat = z.infer<typeof PaperFormat>;

const NAMES = PaperName.options.join('|');
const FORMATS = PaperFormat.options.join('|');

/** A paper in a format as addresses name it: `score-summary.pdf`. */
export const PaperFile = z
  .string()
  .regex(new RegExp(`^(?:${NAMES})\\.(?:${FORMATS})$`), 'UnknownPaper')
  .transform((text): { readonly name: PaperName; readonly format: PaperFormat } => {
    const [name, format] = text.split('.');
    return { name: PaperName.parse(name), format: PaperFormat.parse(format) };
  });
