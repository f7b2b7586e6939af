import * as z from 'zod';

/** What a council can award from a bloc's ranking. */
export const AwardTitle = z.enum(['PROVINCIAL_FLAG', 'CERTIFICATE_OF_MERIT']);
export type AwardTitle = z.infer<typeof AwardTitle>;

/** How a province calls each of them. */
export const titleTexts = (settings: {
  readonly flagTitle: string;
  readonly certificateTitle: string;
}): Readonly<Record<AwardTitle, string>> => ({
  PROVINCIAL_FLAG: settings.flagTitle,
  CERTIFICATE_OF_MERIT: settings.certificateTitle,
});
