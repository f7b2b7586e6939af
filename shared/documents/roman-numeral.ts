const STEPS = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** The Roman numeral of a whole number from 1 on: `I`, `II`, `XIV`. */
export function romanNumeral(value: number): string {
  const step = STEPS.find(([worth]) => worth <= value);
  return step === undefined ? '' : step[1] + romanNumeral(value - step[0]);
}
