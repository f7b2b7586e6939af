/** A setting that the function cannot run without. @throws Error naming the variable when it is not set: a fault of the deployment. */
export function requireEnv(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '')
    throw new Error(`Environment variable ${name} is not set`);
  return value;
}
