import { describe, expect, it } from 'vitest';
import { STAGES } from '../../shared/domain/period.ts';
import { ACTIONS } from '../../shared/domain/permissions.ts';
import type { Refusal, Thing } from '../../shared/domain/refusal.ts';
import { problem } from '../../shared/edge/problem.ts';
import { sayRefusal } from '../../shared/wording/refusals.ts';
import { sayRequestFault } from '../../shared/wording/request-faults.ts';
import { sayStage } from '../../shared/wording/stages.ts';

const AT = '2023-12-10T10:00:00.000Z';
const blocName = 'Khối thi đua các huyện';
const unitName = 'Huyện Bắc Hà';
const unitId = 'bac-ha';

/** One of each kind: a new kind without an example does not compile. */
const EXAMPLES: { readonly [K in Refusal['kind']]: Extract<Refusal, { kind: K }> } = {
  NotPermitted: { kind: 'NotPermitted', action: 'KEEP_UNITS' },
  NotFound: { kind: 'NotFound', what: 'BLOC', id: 'khoi-1' },
  RecordChanged: { kind: 'RecordChanged', etag: '"x"' },
  NotAMember: { kind: 'NotAMember', unitId, blocName },
  NotYourUnit: { kind: 'NotYourUnit', unitName },
  HeadNotAMember: { kind: 'HeadNotAMember', unitId },
  UnitUnknown: { kind: 'UnitUnknown', unitId },
  MemberTwice: { kind: 'MemberTwice', unitId },
  MemberHasSheet: { kind: 'MemberHasSheet', unitId },
  HeadIsDeputy: { kind: 'HeadIsDeputy', unitId },
  RuleSetInUse: { kind: 'RuleSetInUse', ruleSetId: 'bang-diem' },
  RuleSetFixed: {
    kind: 'RuleSetFixed',
    ruleSetId: 'bang-diem',
    uses: [
      {
        ruleSetId: 'bang-diem',
        version: 1,
        periodId: '2023',
        periodName: 'Năm 2023',
        blocId: 'khoi',
        blocName,
      },
    ],
  },
  RuleSetExists: { kind: 'RuleSetExists', ruleSetId: 'bang-diem' },
  FaultyTemplate: {
    kind: 'FaultyTemplate',
    faults: [{ kind: 'PartMissing', partName: 'SUBJECT' }],
  },
  TemplateKindDiffers: { kind: 'TemplateKindDiffers' },
  NoBaseSalary: { kind: 'NoBaseSalary', date: '2024-01-15' },
  PrizeMoneyChanged: { kind: 'PrizeMoneyChanged', date: '2024-01-15' },
  FaultyRuleSet: { kind: 'FaultyRuleSet', faults: [{ kind: 'Missing', path: '$.id' }] },
  RuleSetIdDiffers: { kind: 'RuleSetIdDiffers', path: 'a', body: 'b' },
  FaultyAssignment: { kind: 'FaultyAssignment', faults: [{ kind: 'NothingAssigned' }] },
  FaultySheet: { kind: 'FaultySheet', faults: [{ kind: 'MissingLine', indicatorId: 'd' }] },
  FaultyReview: { kind: 'FaultyReview', faults: [{ kind: 'ReviewedTwice', indicatorId: 'd' }] },
  SheetMisfits: {
    kind: 'SheetMisfits',
    unitId,
    version: 2,
    faults: [{ kind: 'NotAssigned', indicatorId: 'd' }],
  },
  AssignmentFixed: { kind: 'AssignmentFixed', blocName },
  StageNotPlanned: { kind: 'StageNotPlanned', stage: 'VERIFICATION' },
  StageNotOpen: { kind: 'StageNotOpen', stage: 'VERIFICATION', opensAt: AT, at: AT },
  StageOver: { kind: 'StageOver', stage: 'SELF_SCORING', closesAt: AT, at: AT },
  WindowEndsBeforeItOpens: { kind: 'WindowEndsBeforeItOpens', stage: 'SELF_SCORING' },
  WindowsOutOfOrder: { kind: 'WindowsOutOfOrder', stage: 'SELF_SCORING', before: 'VERIFICATION' },
  StageTwice: { kind: 'StageTwice', stage: 'SELF_SCORING' },
  SelfScoringMissing: { kind: 'SelfScoringMissing' },
  AlreadyDecided: { kind: 'AlreadyDecided', blocName, at: AT },
  OlderVersion: { kind: 'OlderVersion', base: 1, latest: 3 },
  OtherBase: { kind: 'OtherBase', base: 2 },
  OtherRuleSet: { kind: 'OtherRuleSet' },
  HeadHandsIn: { kind: 'HeadHandsIn' },
  DraftChanged: { kind: 'DraftChanged' },
  ConflictsOpen: { kind: 'ConflictsOpen', count: 2 },
  BaseVersionMissing: { kind: 'BaseVersionMissing' },
  IdempotencyKeyMissing: { kind: 'IdempotencyKeyMissing' },
  IdempotencyKeyReused: { kind: 'IdempotencyKeyReused' },
  FileNotAccepted: { kind: 'FileNotAccepted', fileName: 'Báo cáo.exe', why: 'TYPE_NOT_TAKEN' },
  TooManyFiles: { kind: 'TooManyFiles', most: 200 },
  SheetMissing: { kind: 'SheetMissing', unitId },
  SheetChangedSince: { kind: 'SheetChangedSince', reviewed: 'a', latest: 'b' },
  VerifiedFirst: { kind: 'VerifiedFirst' },
  IndicatorNotYours: { kind: 'IndicatorNotYours', indicatorId: 'd' },
  FaultyEntry: {
    kind: 'FaultyEntry',
    faults: [{ kind: 'UnknownUnit', path: '$.entry.finding.unitId', unitId: 'x' }],
  },
  NotOnRecord: { kind: 'NotOnRecord' },
  ExtensionTooEarly: { kind: 'ExtensionTooEarly', after: '2023-12-15T17:00:00.000Z' },
  ExtensionOver: { kind: 'ExtensionOver' },
  RecordingReasonMissing: { kind: 'RecordingReasonMissing' },
  TieNotWaiting: { kind: 'TieNotWaiting', unitNames: [unitName, 'Huyện Si Ma Cai'] },
  NotRankedYet: { kind: 'NotRankedYet', blocName },
  RankingAwaited: { kind: 'RankingAwaited', blocName },
  RankingNotLatest: { kind: 'RankingNotLatest', blocName, latest: 2 },
  StagesNotOver: { kind: 'StagesNotOver', blocName, stages: ['VERIFICATION', 'SECOND_REVIEW'] },
  LinesUnreviewed: { kind: 'LinesUnreviewed', blocName },
  TieAtCutLine: {
    kind: 'TieAtCutLine',
    blocName,
    seats: 1,
    place: 1,
    unitNames: [unitName, 'Huyện Bảo Yên'],
  },
  NotRankedUnit: { kind: 'NotRankedUnit', unitName },
  NotNominated: { kind: 'NotNominated', unitName, place: 4, seats: 3 },
  SeatsExceeded: { kind: 'SeatsExceeded', blocName, seats: 1, given: 2 },
  QuotaExceeded: { kind: 'QuotaExceeded', quotaId: 'co', title: 'Cờ', most: 2, given: 3 },
  UnitPassedOver: { kind: 'UnitPassedOver', unitName: 'Xã A', state: 'WITHHELD' },
  VotesMissing: { kind: 'VotesMissing', unitName: 'Xã A' },
  VotesTooFew: {
    kind: 'VotesTooFew',
    unitName: 'Xã A',
    votes: { inFavour: 7, present: 9, members: 11 },
    threshold: { percent: '80', of: 'MEMBERS', needs: 'AT_LEAST' },
  },
  AwardTwice: { kind: 'AwardTwice', unitName },
  NoAwardsInThisPeriod: { kind: 'NoAwardsInThisPeriod' },
  NoFinalRanking: { kind: 'NoFinalRanking', periodName: 'Năm 2023' },
  NothingToPropose: { kind: 'NothingToPropose', periodName: 'Năm 2023' },
  RankingOfNoBloc: { kind: 'RankingOfNoBloc', blocId: 'khoi-1' },
  NotADraft: { kind: 'NotADraft', decisionId: '2023-khen-thuong' },
  NoOriginalNow: { kind: 'NoOriginalNow', state: 'DRAFT' },
  TooManyOriginals: { kind: 'TooManyOriginals', most: 20 },
  NumberTaken: { kind: 'NumberTaken', number: 12, symbol: 'QĐ-UBND', year: '2024' },
  DecisionMoved: { kind: 'DecisionMoved', version: 3, state: 'SIGNED' },
  StepNotNow: { kind: 'StepNotNow', step: 'NUMBER', state: 'DRAFT' },
  DatesOutOfOrder: {
    kind: 'DatesOutOfOrder',
    earlier: { of: 'COUNCIL', date: '2023-12-21' },
    later: { of: 'SIGNATURE', date: '2023-12-20' },
  },
  LegalBasesChanged: {
    kind: 'LegalBasesChanged',
    date: '2024-01-05',
    outdated: ['Căn cứ Luật năm 2003'],
    missing: ['Căn cứ Luật năm 2022'],
  },
  TargetNotIssued: { kind: 'TargetNotIssued', decisionId: '2023-khen-thuong' },
  TargetIsLetter: { kind: 'TargetIsLetter', decisionId: '2023-khen-thuong-dinh-chinh-1' },
  TargetNotInForce: {
    kind: 'TargetNotInForce',
    decisionId: '2023-khen-thuong',
    standing: 'ANNULLED',
  },
  FollowUpKindDiffers: { kind: 'FollowUpKindDiffers', decisionKind: 'ANNULMENT' },
  NothingToReplaceBy: { kind: 'NothingToReplaceBy', decisionId: '2023-khen-thuong' },
  NotAwarded: { kind: 'NotAwarded', decisionId: '2023-khen-thuong', unitId: 'bac-ha' },
  AwardAnnulledAlready: { kind: 'AwardAnnulledAlready', unitName },
  NoLegalBasis: { kind: 'NoLegalBasis', date: '2024-01-05' },
  DraftOutdated: { kind: 'DraftOutdated', decisionId: '2023-khen-thuong' },
  BeingPublished: { kind: 'BeingPublished' },
  RecordTooLarge: { kind: 'RecordTooLarge' },
  PeriodEndsBeforeItBegins: {
    kind: 'PeriodEndsBeforeItBegins',
    from: '2023-12-31',
    to: '2023-01-01',
  },
  BusyTryAgain: { kind: 'BusyTryAgain' },
};
const ALL = Object.values(EXAMPLES) as Refusal[];

/** Words of the API's own headers stand as they are; everything else is Vietnamese. */
const HEADER_WORDS = /If-Match: "v0"|"v1", "v2"…|Idempotency-Key/g;
const FOREIGN =
  /\b(?:the|is|not|of|and|error|invalid|missing|undefined|null|NaN|Object|version|sheet|unit|bloc|stage)\b|_|\[object/;
const STRUCTURAL = /\b[A-Z][a-z]+[A-Z][A-Za-z]+\b|\b[A-Z]{3,}_[A-Z]+\b|\b\d{4}-\d\d-\d\d/;

function expectVietnamese(text: string, about: string): void {
  const plain = text
    .replace(HEADER_WORDS, '')
    .replace(/“[^”]*”/g, '“”')
    .replace('QĐ-UBND', '');
  expect(plain, about).not.toMatch(FOREIGN);
  expect(plain, about).not.toMatch(STRUCTURAL);
  expect(text, about).toBe(text.normalize('NFC'));
  expect(text, about).not.toMatch(/uỷ|Uỷ|huỷ|minh hoạ/);
}

describe('every refusal', () => {
  it('has a short title, what happened and what to do, in Vietnamese', () => {
    for (const refusal of ALL) {
      const { title, what, mend } = sayRefusal(refusal);
      expect(title, refusal.kind).toMatch(/^\p{Lu}.{3,50}[^.]$/u);
      expect(what, refusal.kind).toMatch(/^.{10,}[.]$/u);
      expect(mend, refusal.kind).toMatch(/^\p{Lu}.{7,}[.]$/u);
      for (const text of [title, what, mend]) expectVietnamese(text, `${refusal.kind}: ${text}`);
    }
  });

  it('is a problem with its kind, a status that is no success, and each fault in words', () => {
    for (const refusal of ALL) {
      const { statusCode, headers, body } = problem([refusal]);
      const told = JSON.parse(String(body));
      expect(statusCode, refusal.kind).toBeGreaterThanOrEqual(400);
      expect(statusCode, refusal.kind).not.toBe(500);
      expect(headers?.['content-type']).toBe('application/problem+json; charset=utf-8');
      expect(told).toMatchObject({
        status: statusCode,
        kind: refusal.kind,
        type: `urn:co-dau:problem:${refusal.kind}`,
      });
      expect(told.errors.length, refusal.kind).toBeGreaterThan(0);
      for (const { what, mend } of told.errors)
        for (const text of [what, mend]) expectVietnamese(text, `${refusal.kind}: ${text}`);
    }
  });

  it('names who and what it is about', () => {
    const said = (kind: Refusal['kind']) => sayRefusal(EXAMPLES[kind]).what;
    expect(said('NotYourUnit')).toContain(unitName);
    expect(said('TieAtCutLine')).toContain('Huyện Bắc Hà, Huyện Bảo Yên cùng xếp thứ 1');
    expect(said('StagesNotOver')).toContain('thẩm định điểm, phúc tra');
    expect(said('StageOver')).toContain('17:00:00 ngày 10/12/2023');
    expect(said('NumberTaken')).toBe('Số 12/QĐ-UBND năm 2024 đã được cấp cho văn bản khác.');
    expect(said('DatesOutOfOrder')).toBe(
      'Ngày 20/12/2023 (ngày ký) trước ngày 21/12/2023 (ngày họp Hội đồng).',
    );
    expect(said('LegalBasesChanged')).toContain('Không có hiệu lực ngày 05/01/2024: “Căn cứ Luật');
    expect(said('PeriodEndsBeforeItBegins')).toContain('01/01/2023');
  });

  it('says the same to everybody who is not permitted, whatever they tried', () => {
    const told = ACTIONS.map((action) => sayRefusal({ kind: 'NotPermitted', action }).what);
    expect(new Set(told).size).toBe(1);
  });

  it('has a name for everything that can be looked for', () => {
    const things: Record<Thing, true> = {
      PROVINCE: true,
      ACCOUNT: true,
      UNIT: true,
      PERIOD: true,
      BLOC: true,
      RULE_SET: true,
      SHEET: true,
      DRAFT: true,
      UPLOAD: true,
      EVIDENCE: true,
      INDICATOR: true,
      REVIEW: true,
      RANKING: true,
      PAPER: true,
      COUNCIL_RESULT: true,
      DECISION: true,
      TEMPLATE: true,
      SAMPLE: true,
    };
    for (const what of Object.keys(things) as Thing[])
      expectVietnamese(sayRefusal({ kind: 'NotFound', what, id: 'x' }).what, what);
  });
});

it('several refusals at once are one problem with each of them told', () => {
  const { statusCode, body } = problem([EXAMPLES.UnitUnknown, EXAMPLES.HeadIsDeputy]);
  const told = JSON.parse(String(body));
  expect([statusCode, told.kind]).toEqual([422, 'UnitUnknown']);
  expect(told.errors.map(({ kind }: { kind: string }) => kind)).toEqual([
    'UnitUnknown',
    'HeadIsDeputy',
  ]);
});

it('each stage has a name', () => {
  const names = STAGES.map(sayStage);
  expect(new Set(names).size).toBe(STAGES.length);
  for (const name of names) expectVietnamese(name, name);
});

it('a fault of a request’s form is told in Vietnamese, an unknown one too, with what was found', () => {
  for (const code of ['InvalidId', 'invalid_type', 'UnprintableCharacter', 'never_heard_of']) {
    const { what, mend } = sayRequestFault(code);
    for (const text of [what, mend]) expectVietnamese(text, `${code}: ${text}`);
  }
  expect(sayRequestFault('UnprintableCharacter', '🏆').what).toBe(
    'Nội dung có ký tự không in được trên văn bản: “🏆”.',
  );
});
