import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../shared/domain/decisions/decision.ts';
import { DecisionState } from '../../../shared/domain/decisions/decision-kind.ts';
import {
  type DecisionStep,
  STEP_RULES,
  type StepName,
} from '../../../shared/domain/decisions/decision-step.ts';
import { stepsFrom } from '../../../shared/domain/decisions/next-steps.ts';
import { cameOf, takeStep } from '../../../shared/domain/decisions/take-step.ts';
import { buildDecision } from '../../support/build-decision.ts';

const AT = '2024-01-05T03:00:00.000Z';
const BASES = [
  { text: 'Căn cứ Luật năm 2003', validFrom: '2004-07-01', validTo: '2024-01-01' },
  { text: 'Căn cứ Luật năm 2022', validFrom: '2024-01-01' },
];
const SIGNATORY = { name: 'Nguyễn Văn Mẫu', title: 'CHỦ TỊCH' };

const take = (decision: Decision, step: DecisionStep, at = AT, legalBases = BASES) =>
  takeStep(decision, step, { at, by: 'x', legalBases });
function taken(decision: Decision, step: DecisionStep, at = AT): Decision {
  const next = take(decision, step, at);
  if (!next.ok) throw new Error(JSON.stringify(next.errors));
  return next.value;
}
const kinds = (result: ReturnType<typeof take>) =>
  result.ok ? [] : result.errors.map(({ kind }) => kind);

const send = (version: number): DecisionStep => ({ step: 'SEND', version, signatory: SIGNATORY });
const sign = (version: number, date = '2024-01-05'): DecisionStep => ({
  step: 'SIGN',
  version,
  date,
});
const number = (version: number, date = '2024-01-05'): DecisionStep => ({
  step: 'NUMBER',
  version,
  number: 7,
  date,
});
const back = (version: number): DecisionStep => ({ step: 'RETURN', version, reason: 'Sai tên' });
const issue = (version: number): DecisionStep => ({ step: 'ISSUE', version });

const draft = buildDecision();
const sent = taken(draft, send(1));
const signed = taken(sent, sign(2));
const numbered = taken(signed, number(3));
const issued = taken(numbered, issue(4));

describe('takeStep', () => {
  it('R-DEC-7: leads step by step from the draft to the issued decision, a version each', () => {
    expect([draft, sent, signed, numbered, issued].map(({ state }) => state)).toEqual(
      DecisionState.options,
    );
    expect(issued).toMatchObject({
      version: 5,
      signatory: SIGNATORY,
      signedOn: '2024-01-05',
      registration: { number: 7, date: '2024-01-05' },
      by: 'x',
      at: AT,
    });
  });

  it('R-DEC-7: takes no step but the next one, and the way back only until there is a number', () => {
    const steps = { SEND: send, SIGN: sign, NUMBER: number, ISSUE: issue, RETURN: back };
    for (const decision of [draft, sent, signed, numbered, issued])
      for (const [name, step] of Object.entries(steps)) {
        const may = stepsFrom(decision.state).includes(name as StepName);
        const found = kinds(take(decision, step(decision.version)));
        expect(found, `${name} from ${decision.state}`).toEqual(may ? [] : ['StepNotNow']);
      }
    expect(DecisionState.options.map(stepsFrom)).toEqual([
      ['SEND'],
      ['SIGN', 'RETURN'],
      ['NUMBER', 'RETURN'],
      ['ISSUE'],
      [],
    ]);
  });

  it('R-DEC-7: is taken from the version that was seen', () => {
    const stale = take(signed, number(2));
    expect(stale).toMatchObject({
      errors: [{ kind: 'DecisionMoved', version: 3, state: 'SIGNED' }],
    });
  });

  it('R-DEC-7: a returned decision is a draft again that says why, and forgets who was to sign', () => {
    const returned = taken(signed, back(3));
    expect(returned).toEqual({
      ...draft,
      version: 4,
      legalBases: signed.legalBases,
      returned: { reason: 'Sai tên', at: AT, by: 'x' },
      at: AT,
      by: 'x',
    });
    expect(taken(returned, send(4))).not.toHaveProperty('returned');
  });

  it('R-DEC-8: keeps its wording from the moment it is sent', () => {
    for (const version of [signed, numbered, issued]) {
      expect(version.content).toEqual(sent.content);
      expect(version.legalBases).toEqual(sent.legalBases);
      expect(version.signatory).toEqual(SIGNATORY);
    }
  });

  it('R-DEC-1: cites on the paper that is sent what is in force that day', () => {
    const old = buildDecision({ legalBases: ['Căn cứ Luật năm 2003'] });
    expect(taken(old, send(1)).legalBases).toEqual(draft.legalBases);
  });

  it('R-DEC-1: is not signed for a day on which other bases are in force', () => {
    expect(take(sent, sign(2, '2023-12-31'))).toMatchObject({
      errors: [
        {
          kind: 'LegalBasesChanged',
          date: '2023-12-31',
          outdated: ['Căn cứ Luật năm 2022'],
          missing: ['Căn cứ Luật năm 2003'],
        },
      ],
    });
    expect(take(sent, sign(2, '2024-01-01')).ok).toBe(true);
  });

  it('R-PRIZE-2: is sent with the prize money of its day, also where it replaces another by a council’s result', () => {
    const replacement = buildDecision({ kind: 'REPLACEMENT', councilVersion: 2 });
    const written = buildDecision({ kind: 'REPLACEMENT', councilVersion: undefined });
    const prizes = [
      {
        title: 'PROVINCIAL_FLAG',
        multiple: '8.0',
        fund: 'Quỹ',
        source: 'Mẫu',
        validFrom: '2020-01-01',
      },
    ] as const;
    const baseSalaries = [{ amount: 1_800_000, source: 'Mẫu', validFrom: '2020-01-01' }];
    const sentOn = (decision: Decision) =>
      kinds(
        takeStep(decision, send(1), { at: AT, by: 'x', legalBases: BASES, prizes, baseSalaries }),
      );
    expect(sentOn(buildDecision())).toEqual(['PrizeMoneyChanged']);
    expect(sentOn(replacement)).toEqual(['PrizeMoneyChanged']);
    // What the secretariat wrote itself states its own.
    expect(sentOn(written)).toEqual([]);
  });

  it('R-DEC-1: is neither sent nor signed where no basis is in force; a letter needs none', () => {
    const none = BASES.slice(0, 1);
    expect(kinds(take(draft, send(1), AT, none))).toEqual(['NoLegalBasis']);
    expect(kinds(take(sent, sign(2), AT, none))).toEqual(['NoLegalBasis']);
    expect(kinds(take(signed, number(3), AT, none))).toEqual([]);
    const letter = buildDecision({ kind: 'ERRATUM', legalBases: [] });
    expect(take(letter, send(1), AT, none)).toMatchObject({ ok: true, value: { legalBases: [] } });
  });
});

describe('cameOf', () => {
  it('R-DEC-7: knows the same step again, and no other', () => {
    const made: readonly (readonly [Decision, DecisionStep, DecisionStep])[] = [
      [sent, send(1), { step: 'SEND', version: 1, signatory: { ...SIGNATORY, name: 'B' } }],
      [signed, sign(2), sign(2, '2024-01-04')],
      [numbered, number(3), { step: 'NUMBER', version: 3, number: 8, date: '2024-01-05' }],
      [issued, issue(4), issue(3)],
      [taken(signed, back(3)), back(3), { step: 'RETURN', version: 3, reason: 'Khác' }],
    ];
    for (const [version, same, other] of made) {
      expect(cameOf(version, same)).toBe(true);
      expect(cameOf(version, other)).toBe(false);
    }
    expect(cameOf(buildDecision({ version: 2 }), back(1))).toBe(false);
    expect(Object.keys(STEP_RULES)).toHaveLength(made.length);
  });
});
