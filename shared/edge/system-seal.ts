import { readCertificate } from '../documents/signature/cms/read-certificate.ts';
import { sealPdf } from '../documents/signature/seal-pdf.ts';
import type { Signer } from '../documents/signature/signer.ts';
import { sha256 } from '../domain/hash.ts';
import type { Hash, Instant } from '../domain/identifiers.ts';
import { SEAL_FIELD, saySeal } from '../wording/seal.ts';
import { signerFromEnv } from './seal-signer.ts';

/** The system's seal: `seal` appends one of a record's time to a PDF of ours, `keyHash` is of the key it is made with. */
export type SystemSeal = {
  readonly seal: (content: Uint8Array, at: Instant) => Promise<Uint8Array>;
  readonly keyHash: () => Promise<Hash>;
};

const words = { name: SEAL_FIELD, meaning: saySeal() };

/** The seal of this deployment. Its key is asked for at the first use and again after a failure: KMS may be out of reach for a moment. */
export function systemSeal(): SystemSeal {
  let opened: Promise<Signer> | undefined;
  const signer = (): Promise<Signer> => {
    opened ??= signerFromEnv().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
  return {
    seal: async (content, at) => sealPdf(content, await signer(), { words, at }),
    keyHash: async () => sha256(readCertificate((await signer()).certificate).publicKey),
  };
}
