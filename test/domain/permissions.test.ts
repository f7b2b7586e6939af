import { describe, expect, it } from 'vitest';
import { authorize, notThere } from '../../shared/domain/authorize.ts';
import { type Grant, ROLES, type Role } from '../../shared/domain/member.ts';
import { ACTIONS, type Action, permits, type Subject } from '../../shared/domain/permissions.ts';

const TODAY = '2023-12-10';

/** Where the subject lies, seen from somebody of unit `u1` in bloc `b1` and period `p1`. */
const PLACES = {
  ownUnit: { periodId: 'p1', blocId: 'b1', unitId: 'u1', members: ['u1', 'u2'] },
  otherUnit: { periodId: 'p1', blocId: 'b1', unitId: 'u2', members: ['u1', 'u2'] },
  otherBloc: { periodId: 'p1', blocId: 'b2', unitId: 'u3', members: ['u3', 'u4'] },
  otherPeriod: { periodId: 'p2', blocId: 'b1', unitId: 'u1', members: ['u1', 'u2'] },
} as const;
type PlaceName = keyof typeof PLACES;

type Circumstances = {
  readonly place: PlaceName;
  readonly over: boolean;
  readonly handedIn: boolean;
};

const inBloc = ({ place }: Circumstances) => place === 'ownUnit' || place === 'otherUnit';

/** What each letter of the table allows; a period other than the grant's allows nothing, whatever the letter. */
const LETTERS: Readonly<Record<string, (now: Circumstances) => boolean>> = {
  '.': () => false,
  A: () => true,
  b: inBloc,
  B: (now) => inBloc(now) && now.over,
  a: ({ over }) => over,
  u: ({ place }) => place === 'ownUnit',
  U: ({ place, over }) => place === 'ownUnit' && over,
  s: (now) => now.place === 'ownUnit' || (now.place === 'otherUnit' && now.handedIn),
  v: (now) => now.place === 'otherUnit' && now.handedIn,
  o: ({ place }) => place !== 'ownUnit',
};

/** Written from the regulation's roles, not from the code. Columns are in the order of ROLES. */
const EXPECTED: Readonly<Record<Action, string>> = {
  //                      officer head blocHead deputy reviewer secretariat council clerk signer observer
  READ_PROVINCE: '         A      A    A        A      A        A           A       A     A      A',
  KEEP_PROVINCE: '         .      .    .        .      .        .           .       .     .      .',
  KEEP_ACCOUNTS: '         .      .    .        .      .        .           .       .     .      .',
  KEEP_UNITS: '            .      .    .        .      .        .           .       .     .      .',
  KEEP_RULE_SETS: '        .      .    .        .      .        .           .       .     .      .',
  KEEP_TEMPLATES: '        .      .    .        .      .        .           .       .     .      .',
  KEEP_PERIODS: '          .      .    .        .      .        .           .       .     .      .',
  KEEP_BLOCS: '            .      .    .        .      .        A           .       .     .      .',
  READ_BLOC: '             b      b    b        b      A        A           A       A     A      A',
  READ_SHEET: '            u      u    s        s      A        A           .       .     .      .',
  EDIT_SHEET: '            u      u    .        .      .        .           .       .     .      .',
  SUBMIT_SHEET: '          .      u    .        .      .        .           .       .     .      .',
  READ_EVIDENCE: '         u      u    s        s      A        A           .       .     .      .',
  KEEP_EVIDENCE: '         u      u    .        .      .        .           .       .     .      .',
  READ_REVIEW: '           u      u    s        s      A        A           .       .     .      .',
  VERIFY_SHEET: '          .      .    v        v      o        o           .       .     .      .',
  VERIFY_AGAIN: '          .      .    .        .      o        o           .       .     .      .',
  KEEP_REGISTER: '         .      .    .        .      .        o           .       .     .      .',
  READ_REGISTER: '         .      .    .        .      .        A           A       .     .      .',
  READ_RANKING: '          B      B    B        B      .        A           A       .     A      a',
  READ_BUNDLE: '           .      .    B        B      .        A           A       .     .      .',
  READ_INSIGHT: '          .      .    .        .      .        A           A       .     .      .',
  READ_OWN_INSIGHT: '      U      U    .        .      .        .           .       .     .      .',
  RECORD_COUNCIL_RESULT: ' .      .    .        .      .        A           .       .     .      .',
  READ_COUNCIL_RESULT: '   .      .    .        .      .        A           A       A     A      .',
  READ_DECISION_DRAFT: '   .      .    .        .      .        A           .       A     A      .',
  DRAFT_DECISION: '        .      .    .        .      .        A           .       .     .      .',
  SIGN_DECISION: '         .      .    .        .      .        .           .       A     A      .',
  ISSUE_DECISION: '        .      .    .        .      .        .           .       A     .      .',
  READ_ISSUED_DECISION: '  A      A    A        A      A        A           A       A     A      A',
};

/** What concerns the whole province names no period, so a grant for one period keeps none of it. */
const OF_THE_PROVINCE: readonly Action[] = [
  'KEEP_PROVINCE',
  'KEEP_ACCOUNTS',
  'KEEP_UNITS',
  'KEEP_RULE_SETS',
  'KEEP_TEMPLATES',
  'KEEP_PERIODS',
];

/** What concerns a period as a whole names no bloc. */
const OF_THE_PERIOD: readonly Action[] = [
  'READ_PROVINCE',
  'RECORD_COUNCIL_RESULT',
  'READ_COUNCIL_RESULT',
  'READ_DECISION_DRAFT',
  'DRAFT_DECISION',
  'SIGN_DECISION',
  'ISSUE_DECISION',
  'READ_ISSUED_DECISION',
];

/** Everybody comes from unit `u1` and holds the role in `p1`; the bloc's people in `b1`. */
const grantOf = (role: Role): Grant => ({
  role,
  periodId: 'p1',
  unitId: 'u1',
  ...(role === 'BLOC_HEAD' || role === 'BLOC_DEPUTY' ? { blocId: 'b1' } : {}),
});

function subjectOf(action: Action, { place, over, handedIn }: Circumstances): Subject {
  if (OF_THE_PROVINCE.includes(action)) return {};
  if (OF_THE_PERIOD.includes(action)) return { periodId: PLACES[place].periodId };
  return {
    ...PLACES[place],
    selfScoringIsOver: over,
    handedIn: handedIn ? ['u1', 'u2'] : ['u2'],
  };
}

const EVERY: readonly Circumstances[] = Object.keys(PLACES).flatMap((place) =>
  [false, true].flatMap((over) =>
    [false, true].map((handedIn) => ({ place: place as PlaceName, over, handedIn })),
  ),
);

const may = (grants: Grant[], action: Action, subject: Subject, today = TODAY): boolean =>
  permits({ grants }, action, subject, today).length > 0;

describe('role × action × place × stage × own sheet', () => {
  for (const [column, role] of ROLES.entries()) {
    it(`R-PERM-1: gives ${role} exactly what the table of expectations says`, () => {
      for (const action of ACTIONS) {
        const letter = EXPECTED[action].trim().split(/\s+/)[column] ?? '?';
        for (const now of EVERY) {
          const outside = now.place === 'otherPeriod' && !OF_THE_PROVINCE.includes(action);
          const expected = !outside && (LETTERS[letter]?.(now) ?? false);
          const found = may([grantOf(role)], action, subjectOf(action, now));
          expect(found, `${role} ${action} ${JSON.stringify(now)}`).toBe(expected);
        }
      }
    });
  }

  it('has a letter for each role and action', () => {
    for (const action of ACTIONS) {
      const letters = EXPECTED[action].trim().split(/\s+/);
      expect(letters, action).toHaveLength(ROLES.length);
      for (const letter of letters) expect(Object.keys(LETTERS), action).toContain(letter);
    }
  });
});

describe('nothing without a grant in force', () => {
  const everything: Subject = {
    ...PLACES.otherUnit,
    selfScoringIsOver: true,
    handedIn: ['u1', 'u2'],
  };

  it('R-PERM-1: refuses an account without grants everything', () => {
    for (const action of ACTIONS) expect(may([], action, everything)).toBe(false);
  });

  it('R-PERM-1: refuses an unknown account everything, and names the action', () => {
    for (const action of ACTIONS) {
      expect(authorize(undefined, action, everything, '2023-12-10T03:00:00.000Z')).toEqual({
        ok: false,
        errors: [{ kind: 'NotPermitted', action }],
      });
    }
  });

  it('R-PERM-1: counts a grant from its first day to the day before its last', () => {
    const grants: Grant[] = [
      { role: 'SECRETARIAT', validFrom: '2023-12-10', validTo: '2023-12-12' },
    ];
    const on = (today: string) => may(grants, 'KEEP_UNITS', {}, today);
    expect([on('2023-12-09'), on('2023-12-10'), on('2023-12-11'), on('2023-12-12')]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('takes the day as it is in Việt Nam', () => {
    const account = {
      id: 'x',
      name: 'X',
      grants: [{ role: 'SECRETARIAT' as const, validFrom: '2023-12-11' }],
    };
    expect(authorize(account, 'KEEP_UNITS', {}, '2023-12-10T16:59:59.999Z').ok).toBe(false);
    expect(authorize(account, 'KEEP_UNITS', {}, '2023-12-10T17:00:00.000Z').ok).toBe(true);
  });

  it('tells only those with a grant that something is not there', () => {
    const at = '2023-12-10T03:00:00.000Z';
    const stranger = { id: 'x', name: 'X', grants: [] };
    const officer = { id: 'y', name: 'Y', grants: [{ role: 'OBSERVER' as const }] };
    expect(notThere(undefined, 'BLOC', 'b9', at).errors[0].kind).toBe('NotPermitted');
    expect(notThere(stranger, 'BLOC', 'b9', at).errors[0].kind).toBe('NotPermitted');
    expect(notThere(officer, 'BLOC', 'b9', at).errors[0]).toEqual({
      kind: 'NotFound',
      what: 'BLOC',
      id: 'b9',
    });
  });
});

describe('a unit’s own people', () => {
  it('R-PERM-2: nobody but officer and head of the unit hands in, whatever else they are', () => {
    const grants = ROLES.filter((role) => role !== 'UNIT_OFFICER' && role !== 'UNIT_HEAD').map(
      grantOf,
    );
    expect(may(grants, 'SUBMIT_SHEET', PLACES.ownUnit)).toBe(false);
    expect(may([grantOf('UNIT_HEAD')], 'SUBMIT_SHEET', PLACES.ownUnit)).toBe(true);
    expect(may([grantOf('UNIT_HEAD')], 'SUBMIT_SHEET', PLACES.otherUnit)).toBe(false);
  });

  it('R-PERM-2: a unit hands in nothing in a bloc that it is no member of', () => {
    const subject = { ...PLACES.otherBloc, unitId: 'u1' };
    expect(may([grantOf('UNIT_OFFICER')], 'SUBMIT_SHEET', subject)).toBe(false);
  });
});

describe('verification', () => {
  const everyRole: Grant[] = ROLES.map(grantOf);
  const late = { selfScoringIsOver: true, handedIn: ['u1', 'u2'] };

  it('R-PERM-3: a person with every role still does not verify the unit they come from', () => {
    expect(may(everyRole, 'VERIFY_SHEET', { ...PLACES.ownUnit, ...late })).toBe(false);
    expect(may(everyRole, 'VERIFY_SHEET', { ...PLACES.otherUnit, ...late })).toBe(true);
  });

  it('R-PERM-3: nor verifies it again, nor records anything about it; about another they do', () => {
    for (const action of ['VERIFY_AGAIN', 'KEEP_REGISTER'] as const) {
      expect(may(everyRole, action, { ...PLACES.ownUnit, ...late }), action).toBe(false);
      expect(may(everyRole, action, { ...PLACES.otherUnit, ...late }), action).toBe(true);
    }
  });

  it('R-PERM-3: the bloc’s head and deputy do not verify a second time, nor record anything', () => {
    for (const role of ['BLOC_HEAD', 'BLOC_DEPUTY'] as const)
      for (const action of ['VERIFY_AGAIN', 'KEEP_REGISTER', 'READ_REGISTER'] as const)
        expect(may([grantOf(role)], action, { ...PLACES.otherUnit, ...late }), action).toBe(false);
  });

  it('R-PERM-3: the secretary who is also an officer of a unit leaves that unit to others', () => {
    const grants: Grant[] = [{ role: 'SECRETARIAT' }, { role: 'UNIT_OFFICER', unitId: 'u2' }];
    expect(may(grants, 'VERIFY_SHEET', { ...PLACES.otherUnit, ...late })).toBe(false);
    expect(may(grants, 'VERIFY_SHEET', { ...PLACES.ownUnit, ...late })).toBe(true);
  });

  it('R-PERM-3: what somebody was in another period or until yesterday does not bind them', () => {
    const grants: Grant[] = [
      { role: 'SECRETARIAT' },
      { role: 'UNIT_OFFICER', unitId: 'u2', periodId: 'p0' },
      { role: 'UNIT_HEAD', unitId: 'u2', validTo: TODAY },
    ];
    expect(may(grants, 'VERIFY_SHEET', { ...PLACES.otherUnit, ...late })).toBe(true);
  });
});

describe('the bloc head is a competitor', () => {
  const before: Subject = { ...PLACES.otherUnit, handedIn: ['u2'] };
  const after: Subject = { ...PLACES.otherUnit, handedIn: ['u1', 'u2'] };

  for (const role of ['BLOC_HEAD', 'BLOC_DEPUTY'] as const) {
    it(`R-PERM-4: ${role} sees and verifies another sheet only after its own is in`, () => {
      for (const action of ['READ_SHEET', 'READ_REVIEW', 'VERIFY_SHEET'] as const) {
        expect(may([grantOf(role)], action, before), action).toBe(false);
        expect(may([grantOf(role)], action, after), action).toBe(true);
      }
    });
  }

  it('R-PERM-4: another unit’s sheet does not stand in for its own, nor an old grant for this one', () => {
    const grants: Grant[] = [
      { role: 'BLOC_HEAD', periodId: 'p1', blocId: 'b1', unitId: 'u1' },
      { role: 'BLOC_DEPUTY', periodId: 'p1', blocId: 'b1', unitId: 'u2', validTo: TODAY },
    ];
    expect(may(grants, 'READ_SHEET', { ...PLACES.otherUnit, unitId: 'u9', handedIn: ['u2'] })).toBe(
      false,
    );
  });

  it('R-PERM-4: leading one bloc shows nothing of another', () => {
    const subject = { ...PLACES.otherBloc, handedIn: ['u1', 'u3'], selfScoringIsOver: true };
    for (const action of ['READ_SHEET', 'READ_RANKING', 'READ_BLOC'] as const)
      expect(may([grantOf('BLOC_HEAD')], action, subject)).toBe(false);
  });
});

describe('evidence', () => {
  it('R-PERM-7: is read by its unit and those who review the sheet, and declared by the unit alone', () => {
    const everyone = ROLES.map(grantOf);
    const readers = (subject: Subject, action: Action) =>
      everyone.filter((grant) => may([grant], action, subject)).map(({ role }) => role);
    const own = { ...PLACES.ownUnit, handedIn: ['u1'] };
    const other = { ...PLACES.otherUnit, handedIn: ['u1'] };
    const reviewers = ['BLOC_HEAD', 'BLOC_DEPUTY', 'DEPARTMENT_REVIEWER', 'SECRETARIAT'];
    expect(readers(own, 'READ_EVIDENCE')).toEqual(['UNIT_OFFICER', 'UNIT_HEAD', ...reviewers]);
    expect(readers(other, 'READ_EVIDENCE')).toEqual(reviewers);
    expect(readers(own, 'KEEP_EVIDENCE')).toEqual(['UNIT_OFFICER', 'UNIT_HEAD']);
    expect(readers(other, 'KEEP_EVIDENCE')).toEqual([]);
  });
});

describe('advice beside a ranking', () => {
  const over = { selfScoringIsOver: true };
  const competitors = (['UNIT_OFFICER', 'UNIT_HEAD', 'BLOC_HEAD', 'BLOC_DEPUTY'] as const).map(
    grantOf,
  );

  it('R-PERM-6: a unit’s officer and head read what concerns their own unit, and nothing more', () => {
    for (const role of ['UNIT_OFFICER', 'UNIT_HEAD'] as const) {
      const grants = [grantOf(role)];
      expect(may(grants, 'READ_OWN_INSIGHT', { ...PLACES.ownUnit, ...over }), role).toBe(true);
      expect(may(grants, 'READ_OWN_INSIGHT', PLACES.ownUnit), role).toBe(false);
    }
    expect(may(competitors, 'READ_OWN_INSIGHT', { ...PLACES.otherUnit, ...over })).toBe(false);
    expect(may(competitors, 'READ_INSIGHT', { ...PLACES.ownUnit, ...over })).toBe(false);
  });

  it('R-PERM-6: a unit that left the bloc reads nothing of it', () => {
    const subject = { ...PLACES.otherBloc, unitId: 'u1', ...over };
    expect(may(competitors, 'READ_OWN_INSIGHT', subject)).toBe(false);
  });

  it('R-PERM-6: secretariat and council read all of it', () => {
    for (const role of ['SECRETARIAT', 'COUNCIL_MEMBER'] as const)
      expect(may([grantOf(role)], 'READ_INSIGHT', { ...PLACES.ownUnit, ...over }), role).toBe(true);
  });
});

describe('how far a grant reaches', () => {
  it('R-PERM-5: only a secretariat of the whole province keeps what all periods share', () => {
    for (const action of OF_THE_PROVINCE) {
      expect(may([{ role: 'SECRETARIAT' }], action, {}), action).toBe(true);
      expect(may([{ role: 'SECRETARIAT', periodId: 'p1' }], action, {}), action).toBe(false);
      expect(may([{ role: 'SECRETARIAT', blocId: 'b1' }], action, {}), action).toBe(false);
    }
  });

  it('R-PERM-5: a secretariat of one bloc records no result of the whole period', () => {
    const subject = { periodId: 'p1' };
    expect(may([{ role: 'SECRETARIAT', blocId: 'b1' }], 'RECORD_COUNCIL_RESULT', subject)).toBe(
      false,
    );
    expect(may([{ role: 'SECRETARIAT', periodId: 'p1' }], 'RECORD_COUNCIL_RESULT', subject)).toBe(
      true,
    );
  });

  it('R-PERM-8: the secretariat sends, the signer signs or the clerk records it, the clerk numbers and issues', () => {
    const whoMay = (action: Action) =>
      ROLES.filter((role) => may([{ role }], action, { periodId: 'p1' }));
    expect(whoMay('DRAFT_DECISION')).toEqual(['SECRETARIAT']);
    expect(whoMay('SIGN_DECISION')).toEqual(['RECORDS_CLERK', 'SIGNER']);
    expect(whoMay('ISSUE_DECISION')).toEqual(['RECORDS_CLERK']);
  });

  it('R-PERM-5: a clerk of one period issues no decision of another', () => {
    const grants: Grant[] = [{ role: 'RECORDS_CLERK', periodId: 'p1' }];
    expect(may(grants, 'ISSUE_DECISION', { periodId: 'p1' })).toBe(true);
    expect(may(grants, 'ISSUE_DECISION', { periodId: 'p2' })).toBe(false);
  });
});
