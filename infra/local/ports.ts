import { freePort } from './free-port.ts';

export type Ports = {
  readonly api: number;
  readonly s3: number;
  readonly signIn: number;
  readonly dynamoDb: number;
};

/**
 * The four ports in a row that begin at `first`, or any four free ones for 0, looked at before anything is
 * started on them.
 *
 * @throws PortInUse
 */
export async function takePorts(first: number): Promise<Ports> {
  const found: number[] = [];
  for (let offset = 0; offset < 4; offset += 1) {
    let port = await freePort(first === 0 ? 0 : first + offset);
    while (found.includes(port)) port = await freePort(0);
    found.push(port);
  }
  const [api = 0, s3 = 0, signIn = 0, dynamoDb = 0] = found;
  return { api, s3, signIn, dynamoDb };
}
