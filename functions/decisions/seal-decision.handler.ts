import { readCertificate } from '../../shared/documents/signature/cms/read-certificate.ts';
import { sealPdf } from '../../shared/documents/signature/seal-pdf.ts';
import type { Signer } from '../../shared/documents/signature/signer.ts';
import { sha256 } from '../../shared/domain/hash.ts';
import { requireWholeNumber } from '../../shared/edge/env.ts';
import { objectHandler } from '../../shared/edge/event-handler.ts';
import { signerFromEnv } from '../../shared/edge/seal-signer.ts';
import { SEAL_FIELD, saySeal } from '../../shared/wording/seal.ts';
import { dependenciesWithPages } from './dependencies.ts';
import { sealDecision } from './seal-decision.ts';

const words = { name: SEAL_FIELD, meaning: saySeal() };

/** Asked for at the first event and again after a failure: KMS may be out of reach for a moment. */
let opened: Promise<Signer> | undefined;
function signer(): Promise<Signer> {
  opened ??= signerFromEnv().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

const deps = {
  ...dependenciesWithPages(),
  seal: async (content: Uint8Array, at: string) => sealPdf(content, await signer(), { words, at }),
  keyHash: async () => sha256(readCertificate((await signer()).certificate).publicKey),
  retentionYears: requireWholeNumber('DECISION_RETENTION_YEARS'),
};

export const handler = objectHandler(({ key }) => sealDecision(deps, key));
