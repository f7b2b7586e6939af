import { expect, it } from 'vitest';
import { goneOnFrom } from '../../../shared/domain/merging/gone-on-from.ts';

const p = (actual: string) => [{ indicatorId: 'p', actual }];

it('takes what a file said when it was sent before for what it goes on from', () => {
  expect(goneOnFrom([], p('70'), p('80'))).toEqual(p('70'));
  expect(goneOnFrom(p('60'), p('70'), [])).toEqual(p('70'));
});

it('does not take what was never written in a file for emptied, whatever another file said', () => {
  expect(goneOnFrom([], p('70'), [])).toEqual([{ indicatorId: 'p' }]);
});
