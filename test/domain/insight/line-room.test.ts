import { expect, it } from 'vitest';
import { mostRoom } from '../../../shared/domain/insight/line-room.ts';
import { ONE, ZERO } from '../../../shared/domain/rational.ts';
import { awardBonus, direct, group } from '../../support/build-rule-set.ts';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

it('R-INS-2: names the three lines with most left to gain, equal ones as printed', () => {
  const bloc = directBloc(
    { a: ['7', '10', '2', '7', '9'] },
    directLines('10', '10', '3', '10', '10'),
  );
  expect(bloc.insight().units[0]?.room).toEqual([
    { indicatorId: 'c1', points: '3' },
    { indicatorId: 'c4', points: '3' },
    { indicatorId: 'c3', points: '1' },
  ]);
});

it('R-INS-2: counts what a cap leaves of a gain', () => {
  const capped = group([direct({ id: 'c1', maxBonus: '9' })], { maxBonus: '1.5' });
  const bloc = directBloc({ a: ['3', '3'] }, [capped, direct({ id: 'c2' })]);
  expect(bloc.insight().units[0]?.room).toEqual([
    { indicatorId: 'c1', points: '2.5' },
    { indicatorId: 'c2', points: '1' },
  ]);
});

it('R-INS-2: counts the bonus of an indicator, and nothing that is not assigned', () => {
  const bloc = directBloc({ a: ['-', '4'] }, [
    direct({ id: 'c1' }),
    direct({ id: 'c2', maxBonus: '2' }),
  ]);
  expect(bloc.insight().units[0]?.room).toEqual([{ indicatorId: 'c2', points: '2' }]);
});

it('R-INS-2: names no line that has no maximum bonus', () => {
  const room = [awardBonus({ maxBonus: 'UNCAPPED' }), direct()].map((indicator) => ({
    line: { indicator, at: 0, from: ZERO, steps: 1, after: () => ONE },
    gain: 10_000,
  }));
  expect(mostRoom(room)).toEqual([{ indicatorId: 'd', points: '1' }]);
});
