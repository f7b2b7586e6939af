import type { UnitInBloc } from '../actions/read-unit.ts';
import type { DeclaredFileView } from '../api-answers.ts';
import type { ApiProblem } from '../api-client.ts';

/** What the page of a unit's evidence shows. */
export type EvidenceView = UnitInBloc & {
  readonly files: readonly DeclaredFileView[];
  /** The origin that files are posted to. */
  readonly postsTo: string;
  /** Whether files can be added and taken away now. */
  readonly open: boolean;
  /** The line that a file is to be added to. */
  readonly chosen: string | undefined;
  /** The browser comes from sending a file. */
  readonly justSent: boolean;
  readonly problem: ApiProblem | undefined;
  readonly csrf: string;
  readonly at: string;
};
