import type { TemplateRow } from '../../shared/documents/xlsx/sheet-template.ts';
import type { CouncilResult } from '../../shared/domain/decisions/council-result.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { DossierState } from '../../shared/domain/decisions/dossier.ts';
import type {
  OriginalKind,
  OriginalUpload,
} from '../../shared/domain/decisions/signed-original.ts';
import type { Insight, UnitInsight } from '../../shared/domain/insight/insight.ts';
import type { Bloc } from '../../shared/domain/member.ts';
import type { ChangedLine } from '../../shared/domain/merging/changed-lines.ts';
import type { PartValue } from '../../shared/domain/merging/merge-lines.ts';
import type { Conflict } from '../../shared/domain/merging/revise-sheet.ts';
import type { RuleSetUse } from '../../shared/domain/refusal.ts';
import type { UnitReview } from '../../shared/domain/reviews/unit-review.ts';
import type { DeclaredFile } from '../../shared/domain/scoring/evidence.ts';
import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import type { WrittenLine } from '../../shared/domain/scoring/sheet.ts';
import type { LineField } from '../../shared/domain/scoring/sheet-fault.ts';
import type { UnitScore } from '../../shared/domain/scoring/unit-score.ts';
import type { PaperKind } from '../../shared/domain/templates/kind-spec.ts';
import type { PaperTemplate } from '../../shared/domain/templates/paper-template.ts';
import type { UnitSummary } from '../../shared/storage/bloc-store.ts';
import type { DecisionEntry } from '../../shared/storage/decision-store.ts';
import type { UploadForm } from '../../shared/storage/document-store.ts';
import type { Draft, SheetState } from '../../shared/storage/draft-store.ts';
import type { BlocPaper, PaperArchive } from '../../shared/storage/paper-store.ts';
import type { StoredRanking } from '../../shared/storage/ranking-store.ts';
import type { RuleSetEntry } from '../../shared/storage/rule-set-store.ts';
import type { Receipt, StoredSheet } from '../../shared/storage/sheet-store.ts';
import type { TemplateVersion } from '../../shared/storage/template-store.ts';
import type { UploadTicket } from '../../shared/storage/ticket-store.ts';

/** A member of a bloc: whether it has handed in, and more of the sheet for those who may read it. */
export type MemberView = {
  readonly id: string;
  readonly name: string;
  readonly handedInAt?: string;
  readonly sheet?: UnitSummary;
};

/** A bloc with its members; `stage` is the one that is open now. */
export type BlocView = Bloc & { readonly units: readonly MemberView[] };

/** `cursor` is there where more follow. */
export type Listing<T> = { readonly items: readonly T[]; readonly cursor?: string };

export type RuleSetView = { readonly version: number; readonly json: RuleSet };

/** A rule set as its list shows it: the latest version, and the blocs that use any. */
export type RuleSetListed = RuleSetEntry & { readonly uses: readonly RuleSetUse[] };

/** A rule set looked at before or after it is kept; `version` is there once it is. */
export type RuleSetPreview = {
  readonly version?: number;
  readonly ruleSet: RuleSet;
  readonly hash: string;
  /** What is kept under this id now. */
  readonly kept?: RuleSetEntry;
  readonly uses: readonly RuleSetUse[];
  readonly comparisons: readonly {
    readonly with: { readonly id: string; readonly version: number; readonly title: string };
    readonly changes: readonly { readonly text: string; readonly details: readonly string[] }[];
  }[];
  readonly indicators: readonly {
    readonly number: string;
    readonly title: string;
    readonly basePoints: string;
    readonly examples: readonly { readonly points: string; readonly text: string }[];
  }[];
};

export type SheetView = StoredSheet & {
  readonly score: UnitScore;
  readonly reasons: readonly { readonly indicatorId: string; readonly text: string }[];
  readonly review?: UnitReview;
  readonly secondReview?: UnitReview;
  readonly verifiedByReader?: boolean;
};

/** What is wrong with a line of a draft, in words. */
export type DraftFault = {
  readonly kind: string;
  readonly indicatorId: string;
  readonly field?: LineField;
  readonly eventId?: string;
  readonly what: string;
  readonly mend: string;
};

/** A place that two people wrote differently: what stands there, and what the later one wrote. */
export type ConflictView = Conflict & {
  readonly byName: string;
  readonly stored: PartValue;
  readonly overName?: string;
};

/** What a unit is working on; `draft` is there while it differs from what was handed in. */
export type DraftView = {
  readonly state: SheetState;
  readonly hash: string;
  readonly draft?: Draft & { readonly byName: string };
  readonly lines: readonly WrittenLine[];
  readonly conflicts: readonly ConflictView[];
  readonly faults: readonly DraftFault[];
  readonly rows: readonly TemplateRow[];
};

/** A version or a draft of a sheet: who saved it, and what that changed. */
type Saved = { readonly byName: string; readonly changes: readonly ChangedLine[] };
export type VersionListed = Saved & { readonly receipt: Receipt };
export type DraftListed = Saved & { readonly draft: Draft };

/** What became of an upload; the marked copy is there as a link. */
export type UploadTicketView = Omit<UploadTicket, 'returned'> & { readonly returned?: FileLink };

export type UploadPermit = UploadForm & { readonly ticketId: string };

/** A link that is good for a few minutes. */
export type FileLink = { readonly url: string; readonly fileName: string; readonly hash?: string };

export type RankingView = Omit<StoredRanking, 'bundleKey'> & {
  readonly basisText: string;
  /** No newer version of this ranking exists. */
  readonly latest: boolean;
  /** The council has decided on it. */
  readonly final: boolean;
};

/** A paper in one of its formats. */
export type PaperListed = Pick<BlocPaper, 'name' | 'format'> & {
  readonly title: string;
  readonly content?: object;
};

/** The papers that are made from the bloc's ranking. */
export type PaperListing = Listing<PaperListed> & { readonly complete: boolean };

/** The department's papers of a period, and every bloc with where it stands in them. */
export type PeriodPapersView = Listing<PaperListed> & {
  readonly department: string;
  readonly minutes?: CouncilResult['minutes'];
  readonly blocs: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: DossierState;
    readonly proposed: number;
  }[];
};

/** All papers in one file, as far as it is made. */
export type ArchiveView = Pick<PaperArchive, 'state' | 'done' | 'total'>;

/** What the reader may see of the advice beside a ranking: `bloc` is there only for those who see all of it. */
export type InsightView = {
  readonly version: number;
  readonly advisory: string;
  readonly units: readonly (UnitInsight & {
    readonly name: string;
    readonly texts: readonly string[];
  })[];
  readonly bloc?: Omit<Insight, 'units'> & {
    readonly texts: { readonly order: readonly string[]; readonly criteria: readonly string[] };
  };
};

/** A kind of paper with the version of its template that is used now; 0 is the standard one. */
export type TemplateListed = {
  readonly kind: PaperKind;
  readonly version: number;
  readonly hash: string;
  readonly at?: string;
};

/** A template with its history. */
export type TemplateView = TemplateListed & {
  readonly template: PaperTemplate;
  readonly latest: number;
  readonly versions: readonly (TemplateVersion & { readonly byName: string })[];
};

export type DecisionListed = Omit<DecisionEntry, 'document' | 'sealed'>;

/** `hash` is there once the file is; standing, effects and where everybody finds it once it is issued. */
export type DecisionView = Decision &
  Pick<DecisionEntry, 'standing' | 'effects'> & {
    readonly hash?: string;
    readonly publicPage?: string;
  };

/** A version in the history of a decision; `reason` where it was returned. */
export type VersionView = Pick<Decision, 'version' | 'state' | 'at'> & {
  readonly byName: string;
  readonly reason?: string;
};

/** A file of a decision: sealed, as written, or the original; `kind` is of an original. */
export type DecisionFileView = {
  readonly file: 'sealed' | 'content' | 'original';
  readonly hash: string;
  readonly kind?: OriginalKind;
};

/** An announced original with the form that posts it. */
export type OriginalPermit = UploadForm & { readonly upload: OriginalUpload };

/** A declared file of evidence; the id of its link once it is confirmed. */
export type DeclaredFileView = DeclaredFile & { readonly evidenceId?: string };

/** The files that a unit declared, and the origin that further ones are posted to. */
export type EvidenceListing = Listing<DeclaredFileView> & { readonly postsTo: string };

/** A declared file with the form that posts it. */
export type EvidencePermit = UploadForm & { readonly file: DeclaredFileView };

/** The way to a file's bytes, for some minutes. */
export type EvidenceLink = { readonly url: string; readonly fileName: string };
