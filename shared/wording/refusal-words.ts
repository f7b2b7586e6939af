import type { Refusal } from '../domain/refusal.ts';

/** A refusal in words: a short title, what happened, and what to do. */
export type Said = { readonly title: string; readonly what: string; readonly mend: string };

/** One function for each of the kinds, from its facts to its words. */
export type TellersOf<Kinds extends Refusal['kind']> = {
  readonly [K in Kinds]: (refusal: Extract<Refusal, { kind: K }>) => Said;
};

/** Puts the three parts together. */
export const say = (title: string, what: string, mend: string): Said => ({ title, what, mend });

/** What to do where only the secretariat can help. */
export const ASK_SECRETARIAT = 'Liên hệ Sở Nội vụ nếu cần.';

/** What to do where every fault is listed. */
export const SEE_FAULTS = 'Sửa tất cả các lỗi dưới đây rồi gửi lại.';
