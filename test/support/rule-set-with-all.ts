import type { RuleSet } from '../../shared/domain/scoring/rule-set.ts';
import {
  awardBonus,
  bands,
  buildRuleSet,
  count,
  direct,
  group,
  leaderRelative,
  oneOf,
  proportional,
  rankToPoints,
  step,
  yesNo,
} from './build-rule-set.ts';

const givers = [
  { id: 'trung-uong', title: 'Trung ương giao' },
  { id: 'hdnd', title: 'HĐND tỉnh giao' },
];

/** A rule set in which every field of every kind and every setting is given somewhere. */
export const ruleSetWithAll = (): RuleSet =>
  buildRuleSet(
    [
      group(
        [
          proportional({
            valueDecimals: 2,
            takesShare: true,
            comparedWith: 'GROWTH_OVER_SAME_PERIOD',
            lowerIsBetter: true,
            targetGivers: givers,
            judgedBy: 'BOTH',
            belowFactor: '0.5',
            floor: '1',
            overRate: '0.1',
            maxBonus: '2',
            clause: { document: 'Hướng dẫn khác' },
          }),
          bands({
            metric: 'PERCENT_OF_TARGET',
            classBy: { id: 'so-ho-so', title: 'Số hồ sơ' },
            classes: [
              { id: 'it', title: 'Ít hồ sơ', upTo: '100' },
              { id: 'nhieu', title: 'Nhiều hồ sơ', above: '100' },
            ],
            bands: [
              { ofClass: 'it', to: '90', points: '-1' },
              { ofClass: 'it', from: '90', points: '5' },
              { ofClass: 'nhieu', above: '80', upTo: '85.125', points: '3' },
            ],
            otherwise: 'LEFT_TO_REVIEWER',
            targetGivers: givers,
            judgedBy: 'hdnd',
          }),
          bands({ id: 'b2', otherwise: '2' }),
          group(
            [
              step({
                includesThreshold: true,
                startPoints: '0.25',
                threshold: '123456789012345.1234567891',
              }),
              direct({ number: '1.10', title: '#N/A _x0041_ =1+1' }),
            ],
            {
              id: 'sau',
              floor: '-1',
              cap: '9',
            },
          ),
        ],
        { id: 'g1', maxBonus: '3' },
      ),
      count({
        start: '2',
        floor: '-2',
        plusCap: '1',
        minusCap: '3',
        groups: [{ id: 'bao-cao', title: 'Báo cáo', plusCap: '1', minusCap: '2' }],
        events: [
          { id: 'late', title: 'Báo cáo chậm', pointsPerCase: '-0.5', cap: '2', group: 'bao-cao' },
          { id: 'good', title: 'Sáng kiến', pointsPerCase: '0.1' },
        ],
      }),
      yesNo({ met: '1.5', notMet: '-1', deadline: '2023-12-05', evidence: 'REQUIRED' }),
      leaderRelative({ baseShare: '0.6', comparator: 'ACTUAL', targets: 'OPTIONAL' }),
      oneOf([direct({ id: 'd1' }), direct({ id: 'd2' })], {
        choose: 'REPORTED',
        maxBonus: '1',
        bonusOnlyIfFull: ['g1', 'c'],
      }),
      group([yesNo({ id: 'y2' })], { id: 'quy-doi', basePoints: '4', scaledFrom: '2' }),
      rankToPoints({ otherwise: '0', nothingArose: 'NOT_ALLOWED' }),
      awardBonus({ combine: 'BEST', cap: '20', maxBonus: 'UNCAPPED', nothingArose: 'ZERO' }),
    ],
    {
      illustrative: true,
      sourceNote: 'Bảng thử',
      bonusCap: '50',
      totalCap: '140',
      rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM',
      ineligiblePlaces: 'KEPT',
      late: {
        days: 5,
        points: '0.5',
        per: 'DAY',
        most: '2',
        clause: { document: 'Quy chế thử', article: '9', clause: '3' },
      },
      tieMetrics: [
        { kind: 'CRITERION', criterionId: 'g1' },
        { kind: 'BASE_TOTAL' },
        { kind: 'FACT', factId: 'nu', title: 'Tỷ lệ nữ', unitOfMeasure: '%', atLeast: '30' },
      ],
      disqualifiers: [
        {
          id: 'thap',
          title: 'Điểm nhóm thấp',
          clause: { document: 'Quy chế thử', article: '7' },
          gives: 'DISQUALIFIED',
          when: { kind: 'POINTS_BELOW', criterionId: 'g1', points: '-0.5' },
        },
        {
          id: 'cham',
          title: 'Báo cáo chậm nhiều lần',
          clause: { document: 'Quy chế thử', article: '7', clause: '2', point: 'b' },
          gives: 'WITHHELD',
          when: { kind: 'CASES', indicatorId: 'c', eventId: 'late', atLeast: 3 },
        },
        {
          id: 'tong',
          title: 'Tổng điểm thấp',
          clause: { document: 'Quy chế thử' },
          gives: 'NOT_RANKED',
          when: { kind: 'TOTAL_BELOW', points: '50' },
        },
        {
          id: 'khong-gui',
          title: 'Không gửi báo cáo',
          clause: { document: 'Quy chế thử' },
          gives: 'NOT_RANKED',
          when: { kind: 'NOT_MET', indicatorId: 'y2' },
        },
      ],
      grades: {
        clause: { document: 'Quy chế thử', article: '8', clause: '1', point: 'a' },
        of: 'PERCENT_OF_ASSIGNED_MAXIMUM',
        cap: '100',
        bands: [
          {
            grade: 'EXCELLENT',
            from: '90',
            floor: { percent: '85', criteria: 'FIRST_LEVEL' },
          },
          { grade: 'GOOD', from: '80' },
        ],
        otherwise: 'NOT_COMPLETED',
      },
      awards: {
        flags: 1,
        certificates: 2,
        vote: { percent: '80', of: 'MEMBERS', needs: 'AT_LEAST' },
      },
    },
  );
