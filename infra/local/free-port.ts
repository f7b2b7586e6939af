import { createServer } from 'node:http';
import { closeServer, listen } from './listen.ts';

/**
 * The port itself when nobody listens on it, or any free one for 0.
 *
 * @throws PortInUse
 */
export async function freePort(port: number): Promise<number> {
  const probe = createServer();
  const found = await listen(probe, port);
  await closeServer(probe);
  return found;
}
