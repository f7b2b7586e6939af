import { sayPoints } from '../../wording/numbers.ts';
import type { Block, Paper, Signature } from '../paper.ts';
import {
  addressed,
  closing,
  framed,
  needSome,
  type PaperFrame,
  paragraph,
  sentence,
  signed,
  title,
} from './paper-parts.ts';

/** One line that the unit explains. */
export type ExplainedLine = {
  /** As the table numbers it: `1.2`. */
  readonly number: string;
  readonly title: string;
  /** For people: `100 tỷ đồng`. */
  readonly target?: string | undefined;
  readonly result: string;
  /** Exact points that the unit claims, and the most there are: `8.5` of `10`. */
  readonly claimed?: string | undefined;
  readonly maximum: string;
  readonly explanation?: string | undefined;
  /** Documents by number and date, names of files. */
  readonly evidence: readonly string[];
};

/** BÁO CÁO GIẢI TRÌNH of a unit. */
export type ExplanationReport = PaperFrame & {
  /** `Giải trình kết quả tự chấm điểm thi đua năm 2023`. */
  readonly subject: string;
  readonly addressees: readonly string[];
  /** Paragraphs before the lines. */
  readonly leadIn: readonly string[];
  readonly groups: readonly {
    readonly heading: string;
    readonly lines: readonly ExplainedLine[];
  }[];
  /** The total that the unit claims, and what it answers for: one paragraph each. */
  readonly closing: readonly string[];
  readonly signatures: readonly Signature[];
};

function lineBlocks(line: ExplainedLine): readonly Block[] {
  const { target, claimed, explanation, evidence } = line;
  const parts = [
    ...(target === undefined ? [] : [`chỉ tiêu ${target}`]),
    `kết quả: ${line.result}`,
    ...(claimed === undefined
      ? []
      : [`tự chấm ${sayPoints(claimed)} điểm (điểm chuẩn ${sayPoints(line.maximum)})`]),
  ];
  return [
    {
      kind: 'PARAGRAPH',
      runs: [
        { text: `${line.number}. ${line.title}:`, face: 'italic' },
        { text: sentence(parts.join('; ')) },
      ],
    },
    ...(explanation === undefined ? [] : [paragraph(`- Giải trình: ${sentence(explanation)}`)]),
    ...(evidence.length === 0 ? [] : [paragraph(`- Minh chứng: ${sentence(evidence.join('; '))}`)]),
  ];
}

/**
 * A unit's report that explains its own points, line by line.
 *
 * @throws {Error} a bug of the caller: nobody addressed, no line.
 */
export function explanationReport(report: ExplanationReport): Paper {
  const { subject, groups } = report;
  needSome(report.addressees, 'somebody it is addressed to');
  needSome(
    groups.flatMap(({ lines }) => lines),
    'a line that is explained',
  );
  return framed(report, 'Báo cáo', subject, [
    title('BÁO CÁO', subject),
    ...addressed(report.addressees),
    ...report.leadIn.map(paragraph),
    ...groups.flatMap(({ heading, lines }): readonly Block[] => [
      { kind: 'HEADING', text: heading },
      ...lines.flatMap(lineBlocks),
    ]),
    ...closing(report.closing),
    signed(report, ...report.signatures),
  ]);
}
