import type { ReviewRound } from '../../../shared/domain/reviews/review-rounds.ts';
import type { UnitInBloc } from '../actions/read-unit.ts';
import type { SheetView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';
import type { SheetRow } from '../lines.ts';
import type { LineChoice } from '../review-choice.ts';
import type { LineFault } from '../review-form.ts';

/** What the verification screen shows. */
export type VerificationView = UnitInBloc & {
  readonly sheet: SheetView;
  readonly rows: readonly SheetRow[];
  /** The review that is open, or where none is the latest there was. */
  readonly round: ReviewRound;
  /** The lines that the reader may speak of now. */
  readonly writable: readonly string[];
  readonly isOpen: boolean;
  readonly mayVerify: boolean;
  /** What was typed and could not be stored. */
  readonly choices: ReadonlyMap<string, LineChoice>;
  readonly faults: readonly LineFault[];
  readonly problem: ApiProblem | undefined;
  readonly saved: boolean;
  readonly csrf: string;
  readonly at: string;
};
