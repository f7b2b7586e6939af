import { expect, it } from 'vitest';
import { directBloc, directLines } from '../../support/direct-bloc.ts';

const claims = { a: ['9', '9'], b: ['9', '8.5'], c: ['8', '8'], d: ['7', '9'], e: ['1', '1'] };
const margins = (awards: { flags: number; certificates: number }) =>
  directBloc(claims, directLines('10', '10'), { awards }).insight().margins;

it('R-INS-3: tells the margins after the first, after the flags and after the certificates', () => {
  expect(margins({ flags: 2, certificates: 2 })).toEqual([
    { after: 1, difference: '0.5' },
    { after: 2, difference: '1.5' },
    { after: 4, difference: '14' },
  ]);
});

it('R-INS-3: tells a margin once, and zero across a tie', () => {
  expect(margins({ flags: 1, certificates: 2 })).toEqual([
    { after: 1, difference: '0.5' },
    { after: 3, difference: '0' },
  ]);
});

it('R-INS-3: has no margin below the last unit', () => {
  expect(margins({ flags: 5, certificates: 0 })).toEqual([{ after: 1, difference: '0.5' }]);
});
