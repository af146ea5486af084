import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { eventually } from './harness.ts';

export type ReceivedMail = { to: string; subject: string; text: string };

/**
 * A real SMTP server that keeps what it is sent. `refuse` answers a status instead: 4xx to be tried again, 5xx for
 * good; null takes mail again. `wanted` is the port of one that was closed and comes back.
 */
export async function openMailbox(wanted = 0) {
  const mails: ReceivedMail[] = [];
  let attempts = 0;
  let refusal: number | null = null;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    // Programs keep their connections open; who stops the server does not wait for them.
    closeTimeout: 100,
    onRcptTo(_address, _session, done) {
      attempts++;
      done(refusal ? Object.assign(new Error('refused'), { responseCode: refusal }) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join(',');
        mails.push({ to, ...parseMail(Buffer.concat(chunks).toString('utf8')) });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    attempts: () => attempts,
    refuse(status: number | null) {
      refusal = status;
    },
    /** The newest mail to the address whose subject holds the words; waits for it. */
    find: (to: string, words: string) =>
      eventually(`mail to ${to}: ${words}`, async () =>
        mails.findLast((mail) => mail.to === to && mail.subject.includes(words)),
      ),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

function parseMail(raw: string): { subject: string; text: string } {
  const gap = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, gap).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1] ?? '';
  const body = raw.slice(gap + 4);
  const encoding = header('Content-Transfer-Encoding').toLowerCase();
  const text =
    encoding === 'base64'
      ? Buffer.from(body, 'base64').toString('utf8')
      : encoding === 'quoted-printable'
        ? decodeQuoted(body.replace(/=\r\n/g, ''))
        : body;
  return { subject: decodeWords(header('Subject')), text };
}

const decodeQuoted = (text: string) =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

/** RFC 2047 encoded words. */
function decodeWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?(.*?)\?=/gi, (_, form: string, word: string) =>
      form.toUpperCase() === 'B'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}
