import * as z from 'zod';

/** What a council can award from a bloc's ranking. */
export const AwardTitle = z.enum(['PROVINCIAL_FLAG', 'CERTIFICATE_OF_MERIT']);
export type AwardTitle = z.infer<typeof AwardTitle>;
