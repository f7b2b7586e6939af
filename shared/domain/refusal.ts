import type { CaseFault } from './bundle/case-fault.ts';
import type { DayOf, DecisionKind, DecisionState, Standing } from './decisions/decision-kind.ts';
import type { StepName } from './decisions/decision-step.ts';
import type { Votes, VoteThreshold } from './decisions/vote.ts';
import type { Stage } from './period.ts';
import type { Action } from './permissions.ts';
import type { ReviewFault } from './reviews/check-review.ts';
import type { AssignmentFault } from './scoring/check-assignment.ts';
import type { EvidenceFault } from './scoring/evidence.ts';
import type { RuleSetFault } from './scoring/rule-set-fault.ts';
import type { SheetFault } from './scoring/sheet-fault.ts';
import type { StageRefusal, WindowFault } from './stages.ts';
import type { TemplateFault } from './templates/paper-template.ts';

/** Why the system does not do what a person asked: plain facts; the words are made at the edge. */
export type Refusal =
  | { readonly kind: 'NotPermitted'; readonly action: Action }
  | { readonly kind: 'NotFound'; readonly what: Thing; readonly id: string }
  | { readonly kind: 'RecordChanged'; readonly etag: string | undefined }
  | { readonly kind: 'NotAMember'; readonly unitId: string; readonly blocName: string }
  | { readonly kind: 'NotYourUnit'; readonly unitName: string }
  | { readonly kind: 'HeadNotAMember'; readonly unitId: string }
  | { readonly kind: 'UnitUnknown'; readonly unitId: string }
  | { readonly kind: 'MemberTwice'; readonly unitId: string }
  | { readonly kind: 'MemberHasSheet'; readonly unitId: string }
  | { readonly kind: 'HeadIsDeputy'; readonly unitId: string }
  | { readonly kind: 'RuleSetInUse'; readonly ruleSetId: string }
  | {
      readonly kind: 'RuleSetFixed';
      readonly ruleSetId: string;
      readonly uses: readonly RuleSetUse[];
    }
  | { readonly kind: 'RuleSetExists'; readonly ruleSetId: string }
  | { readonly kind: 'FaultyTemplate'; readonly faults: readonly TemplateFault[] }
  | { readonly kind: 'TemplateKindDiffers' }
  | { readonly kind: 'FaultyRuleSet'; readonly faults: readonly RuleSetFault[] }
  | { readonly kind: 'RuleSetIdDiffers'; readonly path: string; readonly body: string }
  | { readonly kind: 'FaultyAssignment'; readonly faults: readonly AssignmentFault[] }
  | { readonly kind: 'FaultySheet'; readonly faults: readonly SheetFault[] }
  | { readonly kind: 'FaultyReview'; readonly faults: readonly ReviewFault[] }
  | {
      readonly kind: 'SheetMisfits';
      readonly unitId: string;
      readonly version: number;
      readonly faults: readonly SheetFault[];
    }
  | { readonly kind: 'AssignmentFixed'; readonly blocName: string }
  | StageRefusal
  | WindowFault
  | { readonly kind: 'AlreadyDecided'; readonly blocName: string; readonly at: string }
  | { readonly kind: 'OlderVersion'; readonly base: number; readonly latest: number }
  /** The base has the latest version's number, and is another sheet: it comes from elsewhere. */
  | { readonly kind: 'OtherBase'; readonly base: number }
  | { readonly kind: 'OtherRuleSet' }
  /** An officer's work waits for the head of the unit to hand it in. */
  | { readonly kind: 'HeadHandsIn' }
  /** The draft was saved anew since it was read. */
  | { readonly kind: 'DraftChanged' }
  | { readonly kind: 'ConflictsOpen'; readonly count: number }
  | { readonly kind: 'BaseVersionMissing' }
  | { readonly kind: 'IdempotencyKeyMissing' }
  | { readonly kind: 'IdempotencyKeyReused' }
  | { readonly kind: 'FileNotAccepted'; readonly fileName: string; readonly why: EvidenceFault }
  | { readonly kind: 'TooManyFiles'; readonly most: number }
  | { readonly kind: 'SheetMissing'; readonly unitId: string }
  | { readonly kind: 'SheetChangedSince'; readonly reviewed: string; readonly latest: string }
  | { readonly kind: 'VerifiedFirst' }
  | { readonly kind: 'IndicatorNotYours'; readonly indicatorId: string }
  | { readonly kind: 'FaultyEntry'; readonly faults: readonly CaseFault[] }
  | { readonly kind: 'NotOnRecord' }
  | { readonly kind: 'RecordingReasonMissing' }
  | { readonly kind: 'ExtensionTooEarly'; readonly after: string }
  | { readonly kind: 'ExtensionOver' }
  | { readonly kind: 'TieNotWaiting'; readonly unitNames: readonly string[] }
  | { readonly kind: 'NotRankedYet'; readonly blocName: string }
  | { readonly kind: 'RankingAwaited'; readonly blocName: string }
  | { readonly kind: 'RankingNotLatest'; readonly blocName: string; readonly latest: number }
  | { readonly kind: 'StagesNotOver'; readonly blocName: string; readonly stages: readonly Stage[] }
  | { readonly kind: 'LinesUnreviewed'; readonly blocName: string }
  | {
      readonly kind: 'TieAtCutLine';
      readonly blocName: string;
      readonly seats: number;
      readonly place: number;
      readonly unitNames: readonly string[];
    }
  | { readonly kind: 'NotRankedUnit'; readonly unitName: string }
  | {
      readonly kind: 'NotNominated';
      readonly unitName: string;
      readonly place: number;
      readonly seats: number;
    }
  | {
      readonly kind: 'SeatsExceeded';
      readonly blocName: string;
      readonly seats: number;
      readonly given: number;
    }
  | {
      readonly kind: 'QuotaExceeded';
      readonly quotaId: string;
      readonly title: string;
      readonly most: number;
      readonly given: number;
    }
  | {
      readonly kind: 'UnitPassedOver';
      readonly unitName: string;
      readonly state: 'DISQUALIFIED' | 'WITHHELD';
    }
  | { readonly kind: 'VotesMissing'; readonly unitName: string }
  | {
      readonly kind: 'VotesTooFew';
      readonly unitName: string;
      readonly votes: Votes;
      readonly threshold: VoteThreshold;
    }
  | { readonly kind: 'AwardTwice'; readonly unitName: string }
  | { readonly kind: 'NoAwardsInThisPeriod' }
  | { readonly kind: 'NoFinalRanking'; readonly periodName: string }
  | { readonly kind: 'NothingToPropose'; readonly periodName: string }
  | { readonly kind: 'RankingOfNoBloc'; readonly blocId: string }
  | { readonly kind: 'NotADraft'; readonly decisionId: string }
  | {
      readonly kind: 'NumberTaken';
      readonly number: number;
      readonly symbol: string;
      readonly year: string;
    }
  | { readonly kind: 'DecisionMoved'; readonly version: number; readonly state: DecisionState }
  | { readonly kind: 'StepNotNow'; readonly step: StepName; readonly state: DecisionState }
  | { readonly kind: 'DatesOutOfOrder'; readonly earlier: NamedDay; readonly later: NamedDay }
  | { readonly kind: 'NoLegalBasis'; readonly date: string }
  | {
      readonly kind: 'LegalBasesChanged';
      readonly date: string;
      readonly outdated: readonly string[];
      readonly missing: readonly string[];
    }
  | { readonly kind: 'TargetNotIssued'; readonly decisionId: string }
  | { readonly kind: 'TargetIsLetter'; readonly decisionId: string }
  | {
      readonly kind: 'TargetNotInForce';
      readonly decisionId: string;
      readonly standing: Standing;
    }
  | { readonly kind: 'NothingToReplaceBy'; readonly decisionId: string }
  | { readonly kind: 'FollowUpKindDiffers'; readonly decisionKind: DecisionKind }
  | { readonly kind: 'NotAwarded'; readonly decisionId: string; readonly unitId: string }
  | { readonly kind: 'AwardAnnulledAlready'; readonly unitName: string }
  | { readonly kind: 'DraftOutdated'; readonly decisionId: string }
  | { readonly kind: 'NoBaseSalary'; readonly date: string }
  | { readonly kind: 'PrizeMoneyChanged'; readonly date: string }
  | { readonly kind: 'BeingPublished' }
  | { readonly kind: 'NoOriginalNow'; readonly state: DecisionState }
  | { readonly kind: 'TooManyOriginals'; readonly most: number }
  | { readonly kind: 'RecordTooLarge' }
  | { readonly kind: 'PeriodEndsBeforeItBegins'; readonly from: string; readonly to: string }
  | { readonly kind: 'BusyTryAgain' };

/** A day in the life of a decision. */
export type NamedDay = { readonly of: DayOf; readonly date: string };

/** A bloc that refers to a version of a rule set. */
export type RuleSetUse = {
  readonly ruleSetId: string;
  readonly version: number;
  readonly periodId: string;
  readonly periodName: string;
  readonly blocId: string;
  readonly blocName: string;
};

/** What can be looked for and not be there. */
export type Thing =
  | 'PROVINCE'
  | 'ACCOUNT'
  | 'UNIT'
  | 'PERIOD'
  | 'BLOC'
  | 'RULE_SET'
  | 'SHEET'
  | 'DRAFT'
  | 'UPLOAD'
  | 'EVIDENCE'
  | 'INDICATOR'
  | 'REVIEW'
  | 'RANKING'
  | 'PAPER'
  | 'COUNCIL_RESULT'
  | 'DECISION'
  | 'TEMPLATE'
  | 'SAMPLE';
