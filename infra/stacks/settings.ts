import type { Construct } from 'constructs';
import * as z from 'zod';
import type { SiteName } from '../constructs/public-site.ts';

/** What a deployment decides for itself, by context in `cdk.json` or by `-c name=value`. */
export type Settings = {
  /** How long nobody may delete a published decision. */
  readonly decisionRetentionYears: number;
  /** Who is written to when an alarm rings. */
  readonly alarmEmail?: string | undefined;
  /** The name of the public pages. */
  readonly publicSite?: SiteName | undefined;
  /** The certificate (PEM) that an authority gave for the seal's key. */
  readonly sealCertificate?: string | undefined;
};

const whole = (least: number, most: number) =>
  z
    .union([z.int(), z.string().regex(/^\d+$/).transform(Number)])
    .pipe(z.int().min(least).max(most));

/** On the command line everything is text: `-c 'publicSite={"domainName":…}'`. */
const fromText = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const SCHEMAS = {
  decisionRetentionYears: whole(1, 100).default(20),
  alarmEmail: z.email().optional(),
  sealCertificate: z
    .string()
    .max(3000)
    .regex(/^-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/)
    .optional(),
  publicSite: z.preprocess(
    fromText,
    z
      .strictObject({
        domainName: z.hostname(),
        certificateArn: z.string().regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/.+$/),
      })
      .optional(),
  ),
};

/**
 * The settings of a deployment.
 *
 * @throws when one is there and is not of its shape: naming it, before anything is deployed
 */
export function settingsOf(scope: Construct): Settings {
  const read = <T>(name: keyof typeof SCHEMAS, schema: z.ZodType<T>): T => {
    const parsed = schema.safeParse(scope.node.tryGetContext(name));
    if (parsed.success) return parsed.data;
    throw new Error(`Context ${name} can't be used: ${z.prettifyError(parsed.error)}`);
  };
  return {
    decisionRetentionYears: read('decisionRetentionYears', SCHEMAS.decisionRetentionYears),
    alarmEmail: read('alarmEmail', SCHEMAS.alarmEmail),
    publicSite: read('publicSite', SCHEMAS.publicSite),
    sealCertificate: read('sealCertificate', SCHEMAS.sealCertificate),
  };
}
