import type { RuleSetUse } from '../domain/refusal.ts';

/** Where a rule set is used: `Khối A (Năm 2023, phiên bản 1); Khối B (Năm 2023, phiên bản 1)`. */
export const sayUses = (uses: readonly RuleSetUse[]): string =>
  uses
    .map(({ blocName, periodName, version }) => `${blocName} (${periodName}, phiên bản ${version})`)
    .join('; ');
