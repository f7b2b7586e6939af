import type { DossierState } from '../domain/decisions/dossier.ts';

const STATES: Readonly<Record<DossierState, string>> = {
  PROPOSED: 'Đã có trong hồ sơ',
  NOT_RANKED_FOR_GOOD: 'Chưa có bảng xếp thứ cuối cùng',
  NOT_BEFORE_COUNCIL: 'Chưa có trong kết quả họp Hội đồng',
};

/** Where a bloc stands in the department's papers. */
export const sayDossierState = (state: DossierState): string => STATES[state];

/** Which blocs the papers are not about: a line for each reason, none where every bloc is in. */
export function sayLeftOut(
  blocs: readonly { readonly name: string; readonly state: DossierState }[],
): string[] {
  const states = [...new Set(blocs.map(({ state }) => state))];
  return states
    .filter((state) => state !== 'PROPOSED')
    .map((state) => {
      const names = blocs.filter((bloc) => bloc.state === state).map(({ name }) => name);
      return `${STATES[state]}: ${names.join('; ')}`;
    });
}
