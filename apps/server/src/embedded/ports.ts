import { createServer } from 'node:net';
import { portInUse } from './start-errors.ts';

/**
 * Refuses early, before a database is started for nothing.
 * @throws StartError `port_in_use` when the address cannot be bound, whatever the reason.
 */
export async function assertPortFree(host: string, port: number): Promise<void> {
  try {
    await bindOnce(host, port);
  } catch (cause) {
    throw portInUse(host, port, cause);
  }
}

/** A port that was free a moment ago. Another program may take it first: whoever binds it must be ready to retry. */
export function findFreePort(host = '127.0.0.1'): Promise<number> {
  return bindOnce(host, 0);
}

function bindOnce(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
