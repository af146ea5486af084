import { createReadStream } from 'node:fs';
import { connect, type Socket } from 'node:net';

/** The scanner did not give a verdict: not reached, fallen silent, or it says that it cannot. */
export class ScannerAway extends Error {}

const SILENT_MS = 60_000;

/**
 * Has a file looked at by clamd (`INSTREAM`): each chunk behind its length, a length of nought at the end.
 * @param address `host:port`
 * @throws ScannerAway where there is no verdict; a file is never passed on that account
 */
export async function scanFile(address: string, path: string): Promise<'clean' | 'infected'> {
  const at = address.lastIndexOf(':');
  const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)) });
  socket.setTimeout(SILENT_MS, () => socket.destroy(new Error('scanner fell silent')));
  try {
    const answer = readAnswer(socket);
    // What is waited for is the answer: clamd may give it, and hang up, before it has read everything.
    send(socket, path).catch((error: Error) => socket.destroy(error));
    return verdictOf(await answer);
  } catch (error) {
    throw error instanceof ScannerAway ? error : new ScannerAway(String(error), { cause: error });
  } finally {
    socket.destroy();
  }
}

async function send(socket: Socket, path: string): Promise<void> {
  const write = (bytes: Buffer) =>
    new Promise<void>((resolve, reject) =>
      socket.write(bytes, (error) => (error ? reject(error) : resolve())),
    );
  const length = (bytes: number) => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(bytes);
    return head;
  };
  await write(Buffer.from('zINSTREAM\0'));
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    await write(length((chunk as Buffer).length));
    await write(chunk as Buffer);
  }
  await write(length(0));
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('latin1');
      if (text.includes('\0') || text.length > 10_000) resolve(text);
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`scanner hung up: ${text.slice(0, 200)}`)));
  });
}

/** `stream: OK`, `stream: Name FOUND`; everything else is no verdict. */
function verdictOf(answer: string): 'clean' | 'infected' {
  const words = answer.replace(/\0[\s\S]*$/, '').trim();
  if (words === 'stream: OK') return 'clean';
  if (/^stream: .* FOUND$/.test(words)) return 'infected';
  throw new ScannerAway(words.slice(0, 200));
}
