import { sheetsAreIn } from './deadline.ts';
import type { Bloc } from './member.ts';
import type { Subject } from './permissions.ts';

/** What is asked about one unit's sheet in a bloc, for `permits`. `handedIn` are the units whose sheet is in. */
export const sheetSubject = (
  bloc: Bloc,
  periodId: string,
  unitId: string,
  handedIn: readonly string[],
  at: string,
): Subject => ({ ...blocSubject(bloc, periodId, at), unitId, handedIn });

/** What is asked about a bloc as a whole, at an instant. */
export const blocSubject = (bloc: Bloc, periodId: string, at: string): Subject => ({
  periodId,
  blocId: bloc.id,
  members: bloc.members,
  selfScoringIsOver: sheetsAreIn(bloc, at),
});
