import * as z from 'zod';
import { Text } from './identifiers.ts';

/** Where a rule is written: document, and as far as it goes article (điều), clause (khoản) and point (điểm). */
export const Clause = z.strictObject({
  document: Text(300),
  article: Text(40).optional(),
  clause: Text(40).optional(),
  point: Text(40).optional(),
});
export type Clause = z.infer<typeof Clause>;
