import type { LineGiven, WorkedCase } from '../../support/worked-case.ts';
import { ENVIRONMENT_AND_INSPECTION_CASES } from './tien-giang-environment.ts';
import { LAND_AND_WATER_CASES } from './tien-giang-land-and-water.ts';
import { OFFICE_CASES } from './tien-giang-office.ts';
import { WHOLE_ITEM_CASES } from './tien-giang-whole-items.ts';

/** The lines of a sheet with nothing to add or take: 92 % exactly, plan met, no dossier early or late. */
export const TIEN_GIANG_PLAIN: Readonly<Record<string, LineGiven>> = {
  '1.a.4.2.1': { actual: '98.99' },
  '1.a.4.2.2': { met: false },
  '1.c.2.1': { actual: '92' },
  '1.c.2.4': { actual: '92' },
  '3.3.2': { actual: '0' },
  '3.3.3': { actual: '0' },
};

export const TIEN_GIANG_CASES: readonly WorkedCase[] = [
  ...LAND_AND_WATER_CASES,
  ...ENVIRONMENT_AND_INSPECTION_CASES,
  ...OFFICE_CASES,
  ...WHOLE_ITEM_CASES,
];
