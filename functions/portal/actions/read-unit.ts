import type { Account } from '../../../shared/domain/member.ts';
import type { EmulationPeriod } from '../../../shared/domain/period.ts';
import type { RuleSet } from '../../../shared/domain/scoring/rule-set.ts';
import type { BlocView, MemberView, RuleSetView, SheetView } from '../api-answers.ts';
import { type Asked, ifThere, together } from '../api-client.ts';
import { api, type UnitPlace } from '../paths.ts';
import { param, type Visit } from '../visit.ts';

/** A unit in its bloc, with its latest sheet where there is one. */
export type UnitInBloc = {
  readonly place: UnitPlace;
  readonly me: Account;
  readonly period: EmulationPeriod;
  readonly bloc: BlocView;
  readonly unit: MemberView;
  readonly ruleSet: RuleSet;
  readonly sheet: SheetView | undefined;
};

export const unitPlaceOf = (visit: Visit): UnitPlace => ({
  period: param(visit, 'period'),
  bloc: param(visit, 'bloc'),
  unit: param(visit, 'unit'),
});

/** Asks for everything that the pages of one unit show. */
export async function readUnit(visit: Visit): Promise<Asked<UnitInBloc>> {
  const client = visit.api;
  const place = unitPlaceOf(visit);
  const asked = await together<{
    me: Account;
    period: EmulationPeriod;
    bloc: BlocView;
    sheet: SheetView | undefined;
  }>({
    me: client.get(api.me),
    period: client.get(api.period(place.period)),
    bloc: client.get(api.bloc(place)),
    sheet: ifThere(client.get<SheetView>(api.sheet(place))),
  });
  if (!asked.ok) return asked;
  const { bloc } = asked.value;
  const ruleSet = await client.get<RuleSetView>(api.ruleSet(bloc.ruleSet));
  if (!ruleSet.ok) return ruleSet;
  const unit = bloc.units.find(({ id }) => id === place.unit) ?? {
    id: place.unit,
    name: place.unit,
  };
  return { ok: true, value: { ...asked.value, place, unit, ruleSet: ruleSet.value.json } };
}
