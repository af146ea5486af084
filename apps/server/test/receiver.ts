import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = { headers: IncomingHttpHeaders; body: string };

/** A real HTTP receiver of webhooks, whose answers are set. */
export async function openReceiver() {
  const received: Received[] = [];
  let answer: { status: number; body: string; headers?: Record<string, string> } = { status: 204, body: '' };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push({ headers: request.headers, body });
      response.writeHead(answer.status, answer.headers).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answer(next: typeof answer) {
      answer = next;
    },
    /** Nobody listens any more at the address. */
    stop: () => new Promise((resolve) => server.close(resolve)),
    /** Listens again at the same address. */
    restart: () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve)),
  };
}
