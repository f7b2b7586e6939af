import type { Refusal } from '../domain/refusal.ts';
import { sayFault } from '../wording/faults.ts';
import { sayRefusal } from '../wording/refusals.ts';
import { sayRequestFault } from '../wording/request-faults.ts';
import { sayTemplateFault } from '../wording/template-faults.ts';
import type { Answer } from './answer.ts';
import type { RequestFault } from './request.ts';

/** The status of every kind of refusal; a kind never changes its meaning. */
export const PROBLEM_STATUS = {
  NotPermitted: 403,
  NotFound: 404,
  RecordChanged: 412,
  NotAMember: 403,
  NotYourUnit: 403,
  HeadNotAMember: 422,
  UnitUnknown: 422,
  MemberTwice: 422,
  MemberHasSheet: 409,
  HeadIsDeputy: 422,
  RuleSetInUse: 409,
  RuleSetFixed: 409,
  RuleSetExists: 409,
  FaultyRuleSet: 422,
  FaultyTemplate: 422,
  TemplateKindDiffers: 422,
  RuleSetIdDiffers: 422,
  LinesUnreviewed: 409,
  FaultyAssignment: 422,
  FaultySheet: 422,
  FaultyReview: 422,
  AssignmentFixed: 409,
  StageNotPlanned: 409,
  StageNotOpen: 409,
  StageOver: 409,
  WindowEndsBeforeItOpens: 422,
  WindowsOutOfOrder: 422,
  StageTwice: 422,
  SelfScoringMissing: 422,
  AlreadyDecided: 409,
  OlderVersion: 412,
  OtherBase: 412,
  OtherRuleSet: 409,
  HeadHandsIn: 403,
  DraftChanged: 412,
  ConflictsOpen: 409,
  BaseVersionMissing: 428,
  IdempotencyKeyMissing: 400,
  IdempotencyKeyReused: 422,
  FileNotAccepted: 422,
  TooManyFiles: 409,
  SheetMissing: 409,
  SheetChangedSince: 412,
  VerifiedFirst: 403,
  IndicatorNotYours: 403,
  FaultyEntry: 422,
  NotOnRecord: 409,
  RecordingReasonMissing: 422,
  ExtensionTooEarly: 422,
  ExtensionOver: 409,
  TieNotWaiting: 409,
  NotRankedYet: 404,
  RankingAwaited: 409,
  RankingNotLatest: 409,
  StagesNotOver: 409,
  TieAtCutLine: 409,
  NotRankedUnit: 422,
  NotNominated: 422,
  SeatsExceeded: 422,
  AwardTwice: 422,
  QuotaExceeded: 422,
  UnitPassedOver: 422,
  VotesMissing: 422,
  VotesTooFew: 422,
  NoAwardsInThisPeriod: 422,
  RankingOfNoBloc: 422,
  NoFinalRanking: 409,
  NothingToPropose: 409,
  NotADraft: 409,
  NumberTaken: 409,
  DecisionMoved: 412,
  StepNotNow: 409,
  DatesOutOfOrder: 422,
  NoLegalBasis: 422,
  LegalBasesChanged: 409,
  TargetNotIssued: 409,
  TargetIsLetter: 409,
  TargetNotInForce: 409,
  NothingToReplaceBy: 422,
  FollowUpKindDiffers: 422,
  NotAwarded: 422,
  AwardAnnulledAlready: 409,
  NoBaseSalary: 422,
  PrizeMoneyChanged: 409,
  BeingPublished: 409,
  NoOriginalNow: 409,
  TooManyOriginals: 409,
  BusyTryAgain: 503,
  RecordTooLarge: 413,
  SheetMisfits: 409,
  DraftOutdated: 409,
  PeriodEndsBeforeItBegins: 422,
  // What is wrong with a request before any rule is asked, and with us.
  MalformedRequest: 400,
  NoSuchRoute: 404,
  UnsupportedMediaType: 415,
  TooManyRows: 422,
  Broken: 500,
} as const satisfies Record<Refusal['kind'], number> & Record<string, number>;
type ProblemKind = keyof typeof PROBLEM_STATUS;

/** One fault in a problem answer: where, what, and how to mend it. */
type Told = Readonly<Record<string, unknown>> & { readonly what: string; readonly mend: string };

/** The words of a problem, and its faults as the caller sees them. */
export type Problem = {
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly Told[];
};

/** An RFC 9457 problem with its stable `kind`, from facts that only one service knows and has put into words. */
export function problemWith(kind: ProblemKind, { title, detail, errors }: Problem): Answer {
  const status = PROBLEM_STATUS[kind];
  const type = `urn:co-dau:problem:${kind}`;
  return {
    statusCode: status,
    headers: {
      ...(status === 503 ? { 'retry-after': '1' } : {}),
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
    },
    body: JSON.stringify({ status, type, title, detail, kind, errors }),
  };
}

/** A refusal as a problem: the stable `kind`, the words, and every fault at once. */
export function problem(errors: readonly [Refusal, ...Refusal[]]): Answer {
  const [first] = errors;
  const { title, what, mend } = sayRefusal(first);
  return problemWith(first.kind, {
    title,
    detail: `${what} ${mend}`,
    errors: errors.flatMap(tell),
  });
}

function tell(refusal: Refusal): readonly Told[] {
  if (!('faults' in refusal)) {
    const { what, mend } = sayRefusal(refusal);
    return [{ ...refusal, what, mend }];
  }
  if (refusal.kind === 'FaultyTemplate')
    return refusal.faults.map((fault) => ({ ...fault, ...sayTemplateFault(fault) }));
  return refusal.faults.map((fault) => ({ ...fault, ...sayFault(fault) }));
}

/** A request that does not have the form of its route. */
export const malformedProblem = (faults: readonly RequestFault[]): Answer =>
  problemWith('MalformedRequest', {
    title: 'Yêu cầu không hợp lệ',
    detail: 'Yêu cầu không đúng dạng. Sửa các lỗi dưới đây rồi gửi lại.',
    errors: faults.map(({ json, ...fault }) => ({
      ...fault,
      ...(json === undefined ? sayRequestFault(fault.code, fault.found) : sayFault(json)),
    })),
  });

/** An address under `/v1` that is no route, or a route that has no such method. */
export const noSuchRouteProblem = (method: string, path: string): Answer =>
  problemWith('NoSuchRoute', {
    title: 'Không có địa chỉ này',
    detail: `Không có “${method} ${path.slice(0, 300)}”. Xem các địa chỉ dùng được tại /v1/openapi.json.`,
    errors: [],
  });

/** A body of another kind than the route reads. */
export const mediaTypeProblem = (found: string, expected: string): Answer =>
  problemWith('UnsupportedMediaType', {
    title: 'Loại nội dung không dùng được',
    detail: `Yêu cầu gửi “${found.slice(0, 100)}”. Gửi lại với Content-Type là ${expected}.`,
    errors: [],
  });

/** A bug or an outage: nothing of it reaches the caller but a number to report. */
export const brokenProblem = (requestId: string): Answer =>
  problemWith('Broken', {
    title: 'Hệ thống gặp lỗi',
    detail: `Yêu cầu chưa được thực hiện. Thử lại sau ít phút; nếu vẫn lỗi, báo mã ${requestId}.`,
    errors: [],
  });
