import { expect, it } from 'vitest';
import { followUpId } from '../../../shared/domain/decisions/follow-up.ts';

it('papers about a decision are named after the award and counted by kind', () => {
  const taken = ['a-khen-thuong', 'a-khen-thuong-sua-doi-1', 'b-khen-thuong-huy-bo-1'];
  const id = (kind: Parameters<typeof followUpId>[1]) => followUpId('a-khen-thuong', kind, taken);
  expect(id('AMENDMENT')).toBe('a-khen-thuong-sua-doi-2');
  expect(id('REPLACEMENT')).toBe('a-khen-thuong-thay-the-1');
  expect(id('ANNULMENT')).toBe('a-khen-thuong-huy-bo-1');
  expect(id('ERRATUM')).toBe('a-khen-thuong-dinh-chinh-1');
});
