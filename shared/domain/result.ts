/** What a workflow or a rule answers: a value, or every fault that a person can mend, all at once. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | Refused<E>;

/** A refusal: every fault that a person can mend. */
export type Refused<E> = { readonly ok: false; readonly errors: readonly [E, ...E[]] };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** Wraps one or more faults as a refusal. */
export const refused = <E>(first: E, ...rest: readonly E[]): Refused<E> => ({
  ok: false,
  errors: [first, ...rest],
});

/** A refusal when there is any fault, else the value. */
export function unlessFaulty<T, E>(faults: readonly E[], value: () => T): Result<T, E> {
  const [first, ...rest] = faults;
  return first === undefined ? ok(value()) : refused(first, ...rest);
}

/** Every fault of a refusal; none of a success. */
export const errorsOf = <E>(result: Result<unknown, E>): readonly E[] =>
  result.ok ? [] : result.errors;
