import { expect, it } from 'vitest';
import { sayDecisionFileName } from '../../shared/wording/decision.ts';

it('a decision is saved under a name that every file system takes', () => {
  expect(sayDecisionFileName({ number: 7, date: '2024-01-05' }, 'QĐ-UBND')).toBe(
    'Quyết định số 07-QĐ-UBND ngày 05-01-2024.pdf',
  );
  expect(sayDecisionFileName({ number: 1234, date: '2024-01-05' }, 'QĐ/TU')).toBe(
    'Quyết định số 1234-QĐ-TU ngày 05-01-2024.pdf',
  );
  expect(sayDecisionFileName(undefined, 'QĐ-UBND')).toBe('Dự thảo Quyết định khen thưởng.pdf');
});
