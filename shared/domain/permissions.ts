import { type Account, type Grant, ROLES, type Role } from './member.ts';

/** What a person may ask the system to do. Every route of the API names one of these. */
export const ACTIONS = [
  'READ_PROVINCE',
  'KEEP_PROVINCE',
  'KEEP_ACCOUNTS',
  'KEEP_UNITS',
  'KEEP_RULE_SETS',
  'KEEP_TEMPLATES',
  'KEEP_PERIODS',
  'KEEP_BLOCS',
  'READ_BLOC',
  'READ_SHEET',
  'EDIT_SHEET',
  'SUBMIT_SHEET',
  'READ_EVIDENCE',
  'KEEP_EVIDENCE',
  'READ_REVIEW',
  'VERIFY_SHEET',
  'VERIFY_AGAIN',
  'KEEP_REGISTER',
  'READ_REGISTER',
  'READ_RANKING',
  'READ_BUNDLE',
  'READ_INSIGHT',
  'READ_OWN_INSIGHT',
  'RECORD_COUNCIL_RESULT',
  'READ_COUNCIL_RESULT',
  'READ_DECISION_DRAFT',
  'DRAFT_DECISION',
  'SIGN_DECISION',
  'ISSUE_DECISION',
  'READ_ISSUED_DECISION',
] as const;
export type Action = (typeof ACTIONS)[number];

/**
 * What the action is about; a scope that is not named is all of them. `members` are the bloc's, `handedIn` those of
 * its units whose sheet is in.
 */
export type Subject = {
  readonly periodId?: string;
  readonly blocId?: string;
  readonly unitId?: string;
  readonly members?: readonly string[];
  readonly handedIn?: readonly string[];
  readonly selfScoringIsOver?: boolean;
};

type Test = (grant: Grant, subject: Subject) => boolean;

const anywhere: Test = () => true;
/** The grant reaches as far as the subject: one for a period or a bloc does not keep what all of them share. */
const ofItsWholeScope: Test = (grant, subject) =>
  (grant.periodId === undefined || grant.periodId === subject.periodId) &&
  (grant.blocId === undefined || grant.blocId === subject.blocId);
const ofTheBloc: Test = (grant, subject) =>
  subject.blocId !== undefined && grant.blocId === subject.blocId;
const ofTheUnit: Test = (grant, subject) =>
  subject.unitId !== undefined && grant.unitId === subject.unitId;
const aMember: Test = (grant, subject) =>
  grant.unitId !== undefined && (subject.members?.includes(grant.unitId) ?? false);
const both =
  (...tests: readonly Test[]): Test =>
  (grant, subject) =>
    tests.every((test) => test(grant, subject));
const either =
  (...tests: readonly Test[]): Test =>
  (grant, subject) =>
    tests.some((test) => test(grant, subject));
/** The bloc head competes in the bloc it leads: it sees nobody's sheet before its own is in. */
const ownSheetFirst: Test = (grant, subject) =>
  grant.unitId !== undefined && (subject.handedIn?.includes(grant.unitId) ?? false);
/** Members see the order of the bloc once nobody can change a sheet any more. */
const afterSelfScoring: Test = (_, subject) => subject.selfScoringIsOver === true;

const SECRETARIAT = { SECRETARIAT: ofItsWholeScope } as const;
const EVERYBODY = Object.fromEntries(ROLES.map((role) => [role, anywhere])) as Record<Role, Test>;

const SEES_SHEET: Partial<Record<Role, Test>> = {
  UNIT_OFFICER: ofTheUnit,
  UNIT_HEAD: ofTheUnit,
  BLOC_HEAD: both(ofTheBloc, either(ofTheUnit, ownSheetFirst)),
  BLOC_DEPUTY: both(ofTheBloc, either(ofTheUnit, ownSheetFirst)),
  DEPARTMENT_REVIEWER: anywhere,
  SECRETARIAT: anywhere,
};

const SEES_RANKING: Partial<Record<Role, Test>> = {
  UNIT_OFFICER: both(aMember, afterSelfScoring),
  UNIT_HEAD: both(aMember, afterSelfScoring),
  BLOC_HEAD: both(ofTheBloc, afterSelfScoring),
  BLOC_DEPUTY: both(ofTheBloc, afterSelfScoring),
  SECRETARIAT: anywhere,
  COUNCIL_MEMBER: anywhere,
  SIGNER: anywhere,
  OBSERVER: afterSelfScoring,
};

/** Role × action × circumstances. What is not here is refused. */
const TABLE: Record<Action, Partial<Record<Role, Test>>> = {
  READ_PROVINCE: EVERYBODY,
  KEEP_PROVINCE: SECRETARIAT,
  KEEP_ACCOUNTS: SECRETARIAT,
  KEEP_UNITS: SECRETARIAT,
  KEEP_RULE_SETS: SECRETARIAT,
  KEEP_TEMPLATES: SECRETARIAT,
  KEEP_PERIODS: SECRETARIAT,
  KEEP_BLOCS: SECRETARIAT,
  READ_BLOC: {
    ...EVERYBODY,
    UNIT_OFFICER: aMember,
    UNIT_HEAD: aMember,
    BLOC_HEAD: ofTheBloc,
    BLOC_DEPUTY: ofTheBloc,
  },
  READ_SHEET: SEES_SHEET,
  EDIT_SHEET: { UNIT_OFFICER: both(ofTheUnit, aMember), UNIT_HEAD: both(ofTheUnit, aMember) },
  SUBMIT_SHEET: { UNIT_HEAD: both(ofTheUnit, aMember) },
  READ_EVIDENCE: SEES_SHEET,
  KEEP_EVIDENCE: { UNIT_OFFICER: both(ofTheUnit, aMember), UNIT_HEAD: both(ofTheUnit, aMember) },
  READ_REVIEW: SEES_SHEET,
  VERIFY_SHEET: {
    BLOC_HEAD: both(ofTheBloc, ownSheetFirst),
    BLOC_DEPUTY: both(ofTheBloc, ownSheetFirst),
    DEPARTMENT_REVIEWER: anywhere,
    SECRETARIAT: anywhere,
  },
  VERIFY_AGAIN: { DEPARTMENT_REVIEWER: anywhere, SECRETARIAT: anywhere },
  KEEP_REGISTER: SECRETARIAT,
  READ_REGISTER: { SECRETARIAT: anywhere, COUNCIL_MEMBER: anywhere },
  READ_RANKING: SEES_RANKING,
  READ_BUNDLE: {
    BLOC_HEAD: both(ofTheBloc, afterSelfScoring),
    BLOC_DEPUTY: both(ofTheBloc, afterSelfScoring),
    SECRETARIAT: anywhere,
    COUNCIL_MEMBER: anywhere,
  },
  READ_INSIGHT: { SECRETARIAT: anywhere, COUNCIL_MEMBER: anywhere },
  READ_OWN_INSIGHT: {
    UNIT_OFFICER: both(ofTheUnit, aMember, afterSelfScoring),
    UNIT_HEAD: both(ofTheUnit, aMember, afterSelfScoring),
  },
  RECORD_COUNCIL_RESULT: SECRETARIAT,
  READ_COUNCIL_RESULT: {
    SECRETARIAT: anywhere,
    COUNCIL_MEMBER: anywhere,
    RECORDS_CLERK: anywhere,
    SIGNER: anywhere,
  },
  READ_DECISION_DRAFT: { SECRETARIAT: anywhere, RECORDS_CLERK: anywhere, SIGNER: anywhere },
  DRAFT_DECISION: SECRETARIAT,
  SIGN_DECISION: { SIGNER: ofItsWholeScope, RECORDS_CLERK: ofItsWholeScope },
  ISSUE_DECISION: { RECORDS_CLERK: ofItsWholeScope },
  READ_ISSUED_DECISION: EVERYBODY,
};

/** What nobody does about the unit they come from, whatever else they are. */
const NOT_ABOUT_ONES_OWN: readonly Action[] = ['VERIFY_SHEET', 'VERIFY_AGAIN', 'KEEP_REGISTER'];

const inForce = (grant: Grant, subject: Subject, today: string): boolean =>
  (grant.validFrom === undefined || grant.validFrom <= today) &&
  (grant.validTo === undefined || today < grant.validTo) &&
  (grant.periodId === undefined ||
    subject.periodId === undefined ||
    grant.periodId === subject.periodId) &&
  (grant.blocId === undefined || subject.blocId === undefined || grant.blocId === subject.blocId);

/**
 * The grants that let a person do this now; none means refused. `today` is the calendar date of the event.
 *
 * @rule R-PERM-1 nothing is permitted unless a grant in force says so
 * @rule R-PERM-2 a unit's sheet is written by its own people only, and submitted by its head only
 * @rule R-PERM-3 nobody verifies the sheet of the unit they come from, or records anything about that unit
 * @rule R-PERM-4 a bloc head or deputy sees other sheets only after its own is in
 * @rule R-PERM-5 a grant for one period or bloc keeps nothing that reaches beyond it
 * @rule R-PERM-6 advice about a unit is read by its own people, the secretariat and the council; about the bloc by the latter two
 * @rule R-PERM-7 evidence is read by the unit and by those who review its sheet, and declared by the unit alone
 * @rule R-PERM-8 the secretariat drafts and sends, the signer signs or the clerk records it, the clerk numbers and issues
 */
export function permits(
  account: Pick<Account, 'grants'>,
  action: Action,
  subject: Subject,
  today: string,
): readonly Grant[] {
  const table = TABLE[action];
  const own = account.grants.filter((grant) => inForce(grant, subject, today));
  if (NOT_ABOUT_ONES_OWN.includes(action) && own.some((grant) => ofTheUnit(grant, subject))) {
    return [];
  }
  return own.filter((grant) => table[grant.role]?.(grant, subject) ?? false);
}
