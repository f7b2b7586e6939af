/** A setting that the function cannot run without. @throws Error naming the variable when it is not set: a fault of the deployment. */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`Environment variable ${name} is not set`);
  return value;
}

/** A setting that must be a whole number from 1. @throws Error naming the variable when it is not: a fault of the deployment. */
export function requireWholeNumber(name: string): number {
  const value = requireEnv(name);
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new Error(`Environment variable ${name} is not a whole number from 1 to 9999`);
  return Number(value);
}
