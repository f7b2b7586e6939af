import type * as z from 'zod';
import {
  checkBundle,
  checkPdf,
  type Published,
} from '../../../shared/domain/decisions/check-copy.ts';
import {
  PublishedDecision,
  PublishedHash,
  publicPaths,
} from '../../../shared/domain/decisions/published-decision.ts';
import { readVerificationCode } from '../../../shared/domain/decisions/verification-code.ts';
import {
  type SaidCheck,
  sayBundle,
  sayCited,
  sayCopy,
  sayStanding,
} from '../../../shared/wording/public-check.ts';

/** An answer, and the page of the decision that it is about. */
export type PageAnswer = SaidCheck & { readonly page?: string };

/** Static files of this site; one that is not there was never published. */
async function published<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const response = await fetch(new URL(path, document.baseURI), { cache: 'no-cache' });
  if (response.status === 404 || response.status === 403) return undefined;
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return schema.parse(await response.json());
}

const PUBLISHED: Published = {
  byHash: (hash) => published(publicPaths.hash(hash), PublishedHash),
  byCode: (code) => published(publicPaths.record(code), PublishedDecision),
};

/** Where a typed code leads. */
export async function lookUp(typed: string): Promise<PageAnswer> {
  const code = readVerificationCode(typed);
  if (code === undefined)
    return {
      tone: 'fault',
      says: 'Mã tra cứu không đúng.',
      more: ['Mã gồm 10 chữ, số, in ở chân trang đầu của quyết định.'],
    };
  const decision = await PUBLISHED.byCode(code);
  if (decision === undefined)
    return { tone: 'fault', says: 'Không có quyết định nào đã công bố mang mã này.', more: [] };
  return {
    tone: 'good',
    says: `${sayCited(decision)}: ${sayStanding(decision.standing)}.`,
    more: [],
    page: publicPaths.decision(code),
  };
}

const LARGEST_BYTES = 100_000_000;
const [OPENING_BRACE] = new TextEncoder().encode('{');

/** Judges a file by its bytes, which stay in this browser. */
export async function checkFile(file: File, typed: string): Promise<PageAnswer> {
  if (file.size > LARGEST_BYTES)
    return { tone: 'fault', says: 'Tệp quá lớn: nhiều nhất 100 MB.', more: [] };
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsAsPdf(bytes)) {
    const verdict = await checkPdf(bytes, PUBLISHED, readVerificationCode(typed));
    return withPage(sayCopy(verdict), 'decision' in verdict ? verdict.decision : undefined);
  }
  if (bytes[0] === OPENING_BRACE) {
    const check = await checkBundle(new TextDecoder().decode(bytes), PUBLISHED);
    return withPage(sayBundle(check), check.decision);
  }
  return {
    tone: 'fault',
    says: 'Tệp này không phải PDF, cũng không phải gói kết quả.',
    more: ['Chọn tệp PDF của quyết định hoặc gói kết quả (JSON).'],
  };
}

const startsAsPdf = (bytes: Uint8Array): boolean =>
  String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

const withPage = (said: SaidCheck, decision: PublishedDecision | undefined): PageAnswer =>
  decision === undefined ? said : { ...said, page: publicPaths.decision(decision.code) };
