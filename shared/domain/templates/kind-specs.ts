import { AWARD_DECISION } from './award-decision-kind.ts';
import type { KindSpec, PaperKind } from './kind-spec.ts';

/** What a template may hold, by the kind of its paper. */
export const KIND_SPECS: Readonly<Record<PaperKind, KindSpec>> = { AWARD_DECISION };
