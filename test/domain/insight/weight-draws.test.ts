import { expect, it } from 'vitest';
import { DRAWS, drawWeights } from '../../../shared/domain/insight/weight-draws.ts';
import { directBloc, directLines, SEED } from '../../support/direct-bloc.ts';

const draw = (bloc: ReturnType<typeof directBloc>, settings = DRAWS, seed = SEED) =>
  drawWeights(bloc.ruleSet, bloc.units, bloc.losses, seed, settings);

it('R-INS-6: who is ahead by every criterion is first in every draw', () => {
  const bloc = directBloc({ a: ['9', '9'], b: ['8', '8'] });
  expect(draw(bloc)).toEqual({
    draws: 1000,
    amplitudePermille: 100,
    first: [{ unitId: 'a', draws: 1000 }],
    shared: 0,
  });
});

it('R-INS-6: two units with the same points in every line share the lead in every draw', () => {
  const bloc = directBloc({ a: ['9', '8'], b: ['9', '8'], c: ['1', '1'] });
  expect(draw(bloc)).toMatchObject({ first: [], shared: 1000 });
});

it('R-INS-6: each unit is first about as often as all possible weights make it', () => {
  const bloc = directBloc({ a: ['10', '0'], b: ['0', '9.5'] });
  let expected = 0;
  for (let one = -100; one <= 100; one += 1) {
    for (let two = -100; two <= 100; two += 1) {
      const [a, b] = [Math.round(1000 + one), Math.round((9500 + 9.5 * two) / 10)];
      if (a > b) expected += 1;
    }
  }
  const settings = { draws: 20_000, amplitudePermille: 100 };
  const drawn = draw(bloc, settings)?.first.find(({ unitId }) => unitId === 'a')?.draws ?? 0;
  const likely = (20_000 * expected) / 201 ** 2;
  expect(likely).toBeGreaterThan(14_000);
  expect(likely).toBeLessThan(15_000);
  expect(Math.abs(drawn - likely)).toBeLessThan(200);
});

it('R-INS-6: by share, a heavier criterion weighs in the maximum too', () => {
  const bloc = directBloc({ a: ['9', '-'], b: ['9', '8.9'] }, directLines('10', '10'), {
    rankingKey: 'TOTAL_OVER_ASSIGNED_MAXIMUM',
  });
  expect(draw(bloc)).toMatchObject({ first: [{ unitId: 'a', draws: 1000 }], shared: 0 });
});

it('R-INS-6: the same seed draws the same, another one does not', () => {
  const bloc = directBloc({ a: ['10', '0'], b: ['0', '9.5'] });
  expect(draw(bloc)).toEqual(draw(bloc));
  expect(draw(bloc, DRAWS, 'feed'.repeat(16))).not.toEqual(draw(bloc));
});

it('R-INS-6: draws nothing where fewer than two units are ranked', () => {
  expect(draw(directBloc({ a: ['9', '9'] }))).toBeNull();
});
