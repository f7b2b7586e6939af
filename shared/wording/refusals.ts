import type { Refusal } from '../domain/refusal.ts';
import { ACCESS_TELLERS } from './access-refusals.ts';
import { AWARD_TELLERS } from './award-refusals.ts';
import { DECISION_TELLERS } from './decision-refusals.ts';
import type { Said, TellersOf } from './refusal-words.ts';
import { REGISTER_TELLERS } from './register-refusals.ts';
import { SET_UP_TELLERS } from './set-up-refusals.ts';
import { SHEET_REFUSAL_TELLERS } from './sheet-refusals.ts';
import { TEMPLATE_REFUSAL_TELLERS } from './template-refusals.ts';

const TELLERS: TellersOf<Refusal['kind']> = {
  ...ACCESS_TELLERS,
  ...SET_UP_TELLERS,
  ...SHEET_REFUSAL_TELLERS,
  ...AWARD_TELLERS,
  ...DECISION_TELLERS,
  ...REGISTER_TELLERS,
  ...TEMPLATE_REFUSAL_TELLERS,
};

/** A refusal in good administrative Vietnamese. */
export function sayRefusal(refusal: Refusal): Said {
  return (TELLERS[refusal.kind] as (refusal: Refusal) => Said)(refusal);
}
