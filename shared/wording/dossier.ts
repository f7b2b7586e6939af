import type { DossierState } from '../domain/decisions/dossier.ts';

const REASONS: Readonly<Record<Exclude<DossierState, 'PROPOSED'>, string>> = {
  NOT_RANKED_FOR_GOOD: 'Chưa có bảng xếp thứ cuối cùng',
  NOT_BEFORE_COUNCIL: 'Chưa có trong kết quả họp Hội đồng',
};

/** Why nothing is proposed for a bloc yet; undefined where it is. */
export const sayWhyLeftOut = (state: DossierState): string | undefined =>
  state === 'PROPOSED' ? undefined : REASONS[state];

/** Which blocs the papers are not about: a line for each reason, none where every bloc is in. */
export function sayLeftOut(
  blocs: readonly { readonly name: string; readonly state: DossierState }[],
): string[] {
  return Object.entries(REASONS).flatMap(([state, reason]) => {
    const names = blocs.filter((bloc) => bloc.state === state).map(({ name }) => name);
    return names.length === 0 ? [] : [`${reason}: ${names.join('; ')}`];
  });
}
