import * as z from 'zod';
import { Text } from '../identifiers.ts';

/** The body that proposes the awards of a period: its name as letters say it, and the symbol of its letters. */
export const Department = z.strictObject({ name: Text(100), symbol: Text(30) });
export type Department = z.infer<typeof Department>;

const STANDARD: Department = { name: 'Sở Nội vụ', symbol: 'TTr-SNV' };

/** The department of a province: the Department of Home Affairs unless the province names another. */
export const departmentOf = (settings: {
  readonly department?: Department | undefined;
}): Department => settings.department ?? STANDARD;
