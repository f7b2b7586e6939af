import type { UnitInBloc } from '../../../functions/portal/actions/read-unit.ts';
import type {
  BlocView,
  DecisionView,
  RankingView,
  SheetView,
} from '../../../functions/portal/api-answers.ts';
import type { Account } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { LineReview } from '../../../shared/domain/reviews/unit-review.ts';
import { scoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import type { SheetLine, UnitAssignment } from '../../../shared/domain/scoring/sheet.ts';
import { hashSheet } from '../../../shared/domain/scoring/sheet-hash.ts';
import { sayBasis } from '../../../shared/wording/basis.ts';
import { sayLineReason } from '../../../shared/wording/reasons.ts';
import { reported } from '../../support/build-case.ts';
import {
  bands,
  buildRuleSet,
  count,
  direct,
  group,
  proportional,
  yesNo,
} from '../../support/build-rule-set.ts';

/** Stands in every text that people can choose: a page must show it as text. */
export const EVIL = '<script>alert(1)</script>"';

export const PLACE = { period: '2026', bloc: 'khoi-mau', unit: 'don-vi-a' } as const;
export const AT = '2026-11-22T09:15:00.000Z';

export const PERIOD: EmulationPeriod = {
  id: PLACE.period,
  name: `Năm 2026 ${EVIL}`,
  kind: 'YEAR_END',
  from: '2026-01-01',
  to: '2026-12-31',
};

export const ACCOUNT: Account = {
  id: 'can-bo',
  name: `Cán bộ ${EVIL}`,
  grants: [
    { role: 'UNIT_OFFICER', unitId: PLACE.unit },
    { role: 'BLOC_HEAD', periodId: '2026', blocId: 'khoi-mau', unitId: PLACE.unit },
  ],
};

/** One line of every kind, one that is not assigned and one where nothing arose. */
export const RULE_SET = buildRuleSet(
  [
    group([proportional({ title: `Thu ngân sách ${EVIL}` }), bands(), count()], {
      id: 'g1',
      title: `Kinh tế ${EVIL}`,
    }),
    group([yesNo(), direct(), yesNo({ id: 'y2' }), yesNo({ id: 'y3' })], { id: 'g2' }),
  ],
  { title: `Bảng điểm ${EVIL}` },
);

const ASSIGNMENT: UnitAssignment = {
  unitId: PLACE.unit,
  lines: [
    { indicatorId: 'p', state: 'ASSIGNED', target: '3' },
    { indicatorId: 'y3', state: 'NOT_ASSIGNED' },
  ],
};

const LINES: readonly SheetLine[] = [
  reported('p', { actual: '2', explanation: `Giải trình ${EVIL}`, evidence: `Số 1 ${EVIL}` }),
  reported('b', { actual: '97.5' }),
  reported('c', { cases: [{ eventId: 'late', count: '2' }] }),
  reported('y', { met: false }),
  reported('d', { claim: '3.5' }),
  { indicatorId: 'y2', state: 'NOTHING_AROSE' },
];

/** The sheet with these findings of a reviewer. */
export function sheetWith(reviews: readonly LineReview[] = []): SheetView {
  const score = scoreSheet(RULE_SET, ASSIGNMENT, LINES, reviews);
  return {
    receipt: {
      provinceId: 'tinh-mau',
      periodId: PLACE.period,
      blocId: PLACE.bloc,
      unitId: PLACE.unit,
      version: 2,
      hash: hashSheet(LINES).hash,
      at: '2026-11-21T02:00:00.000Z',
      by: 'can-bo',
      channel: 'XLSX',
      lines: LINES.length,
    },
    lines: LINES,
    score,
    reasons: score.lines.map(({ indicatorId, reason }) => ({
      indicatorId,
      text: sayLineReason(reason),
    })),
    ...(reviews.length > 0 && {
      review: { unitId: PLACE.unit, version: 1, sheetHash: 'a'.repeat(64), lines: [...reviews] },
    }),
  };
}

export const CHANGED: LineReview = {
  indicatorId: 'd',
  outcome: 'CHANGED',
  granted: '1.25',
  reason: `Chưa đủ ${EVIL}`,
};

export const BLOC: BlocView = {
  id: PLACE.bloc,
  name: `Khối mẫu ${EVIL}`,
  kind: 'KHOI',
  members: ['don-vi-a', 'don-vi-b', 'don-vi-c'],
  headUnitId: 'don-vi-a',
  deputyUnitId: 'don-vi-b',
  ruleSet: { id: RULE_SET.id, version: 1, hash: 'b'.repeat(64) },
  windows: [
    {
      stage: 'SELF_SCORING',
      opensAt: '2026-11-20T01:00:00.000Z',
      closesAt: '2026-11-22T10:00:00.000Z',
    },
    {
      stage: 'VERIFICATION',
      opensAt: '2026-11-22T10:00:00.000Z',
      closesAt: '2026-11-25T10:00:00.000Z',
    },
    {
      stage: 'COUNCIL',
      opensAt: '2026-12-01T01:00:00.000Z',
      closesAt: '2026-12-05T10:00:00.000Z',
    },
  ],
  stage: 'SELF_SCORING',
  closed: [],
  revision: 1,
  units: [
    { id: 'don-vi-a', name: `Đơn vị A ${EVIL}`, handedInAt: '2026-11-21T02:00:00.000Z' },
    { id: 'don-vi-b', name: 'Đơn vị B' },
    { id: 'don-vi-c', name: 'Đơn vị C' },
  ],
};

export const unitView = (sheet: SheetView | undefined): UnitInBloc => ({
  place: PLACE,
  me: ACCOUNT,
  period: PERIOD,
  bloc: BLOC,
  unit: { id: PLACE.unit, name: `Đơn vị A ${EVIL}` },
  ruleSet: RULE_SET,
  sheet,
});

const totals = (total: string) => ({
  base: total,
  bonus: '0',
  total,
  assignedMaximum: '30',
  steps: [{ kind: 'PARTS' as const, points: total }],
});

/** Two units share the first place, the third has handed in nothing. */
export const RANKING: RankingView = {
  blocId: PLACE.bloc,
  periodId: PLACE.period,
  version: 2,
  stage: 'VERIFICATION',
  basis: 'PARTLY_VERIFIED',
  inputsHash: 'c'.repeat(64),
  digest: 'd'.repeat(64),
  rankedAt: '2026-11-25T10:00:00.000Z',
  basisText: sayBasis('PARTLY_VERIFIED'),
  latest: true,
  final: false,
  places: [
    {
      unitId: 'don-vi-a',
      place: 1,
      figure: '21.5',
      shared: true,
      totals: totals('21.5'),
      reason: { kind: 'FIRST', sharedWith: ['don-vi-b'] },
    },
    {
      unitId: 'don-vi-b',
      place: 1,
      figure: '21.5',
      shared: true,
      totals: totals('21.5'),
      reason: { kind: 'FIRST', sharedWith: ['don-vi-a'] },
    },
    {
      unitId: 'don-vi-c',
      place: null,
      figure: null,
      shared: false,
      reason: { kind: 'NOT_RANKED', causes: [{ kind: 'NO_SHEET' }] },
    },
  ],
};

export const DRAFT: DecisionView = {
  id: '2026-khen-thuong',
  kind: 'AWARD',
  periodId: PLACE.period,
  version: 1,
  state: 'DRAFT',
  councilVersion: 1,
  councilDate: '2026-11-28',
  rankings: [{ blocId: PLACE.bloc, version: 2, digest: 'd'.repeat(64) }],
  content: {
    issuingBody: ['ỦY BAN NHÂN DÂN'],
    symbol: 'QĐ-UBND',
    place: 'Tỉnh Mẫu',
    authority: 'CHỦ TỊCH',
    subject: `Về việc tặng Cờ thi đua ${EVIL}`,
    bases: ['Theo đề nghị'],
    articles: [['Nội dung']],
    recipients: ['Như Điều 3'],
    signatureTitle: 'CHỦ TỊCH',
    annexAuthority: 'CHỦ TỊCH',
    annex: [
      {
        blocId: PLACE.bloc,
        blocName: `Khối mẫu ${EVIL}`,
        awards: [
          {
            title: 'PROVINCIAL_FLAG',
            titleText: 'Cờ thi đua',
            units: [{ unitId: 'don-vi-a', name: `Đơn vị A ${EVIL}` }],
          },
        ],
      },
    ],
  },
  legalBases: ['Căn cứ Luật'],
  at: '2026-11-29T02:00:00.000Z',
  by: 'thu-ky',
};
