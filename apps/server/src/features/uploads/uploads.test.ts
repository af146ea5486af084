import { createHash, randomBytes } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { UploadView } from '@jiebang/contracts/uploads';
import { uploads } from '@jiebang/db/schema/uploads';
import { openUploads } from '@jiebang/domain/files/kinds';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { barrier, type Client, eventually, startTestApp, type TestApp } from '../../../test/harness.ts';
import { system } from '../../platform/actor.ts';
import { sweepUploads } from './public.ts';
import { announce, append, check, makeZip, sendUpload, TUS } from './testing/send-upload.ts';

/** As clamd answers on a stream; `EICAR` stands for a virus. Chunks are read by their lengths, as the protocol has them. */
async function startScanner() {
  const seen: number[] = [];
  const server = createServer((socket: Socket) => {
    let got = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (bytes: Buffer) => {
      got = Buffer.concat([got, bytes]);
      const content: Buffer[] = [];
      let at = 'zINSTREAM\0'.length;
      while (at + 4 <= got.length) {
        const length = got.readUInt32BE(at);
        if (length === 0) {
          const whole = Buffer.concat(content);
          seen.push(whole.length);
          return void socket.end(whole.includes('EICAR') ? 'stream: Eicar-Test FOUND\0' : 'stream: OK\0');
        }
        content.push(got.subarray(at + 4, at + 4 + length));
        at += 4 + length;
      }
    });
  });
  const listen = (port: number) =>
    new Promise<number>((resolve) =>
      server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port)),
    );
  const port = await listen(0);
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, seen, close, listen: () => listen(port) };
}

let t: TestApp;
let scanner: Awaited<ReturnType<typeof startScanner>>;
let person: Client;
let other: Client;
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(5_000)]);
const view = async (id: string, client = person) =>
  (await client.request('GET', `/api/uploads/${id}`)).json<UploadView>();
const begin = async (bytes: number, name = '图.png') =>
  (await announce(person, { name, bytes })).json<UploadView>().id;
const code = (answer: { json(): unknown }) => (answer.json() as { code: string }).code;

beforeAll(async () => {
  scanner = await startScanner();
  t = await startTestApp({ env: { CLAMD_URL: `127.0.0.1:${scanner.port}` } });
  [person, other] = [await t.as('enterprise'), await t.as('vendor')];
});
afterAll(async () => {
  await t.close();
  await scanner.close();
});

describe('an upload', () => {
  it('comes in pieces, each durable before it is counted, and is whole and hashed in the end', async () => {
    const announced = await announce(person, { name: '图.png', bytes: PNG.length });
    expect(announced.statusCode).toBe(201);
    expect(announced.headers).toMatchObject({ 'tus-resumable': '1.0.0', 'upload-offset': '0' });
    const { id } = announced.json<UploadView>();
    expect(announced.headers.location).toBe(`/api/uploads/${id}`);
    expect((await append(person, id, 0, PNG.subarray(0, 2_000))).headers['upload-offset']).toBe('2000');
    const head = await person.request('HEAD', `/api/uploads/${id}`, undefined, TUS);
    expect(head.headers).toMatchObject({
      'upload-offset': '2000',
      'upload-length': String(PNG.length),
      'cache-control': 'no-store',
      'upload-expires': expect.stringMatching(/GMT$/),
    });
    const sum = createHash('sha256').update(PNG.subarray(2_000)).digest('base64');
    const last = await append(person, id, 2_000, PNG.subarray(2_000), { 'upload-checksum': `sha256 ${sum}` });
    expect([last.statusCode, last.body]).toEqual([204, '']);
    expect((await view(id)).status).toBe('checking');
    await check(t, id);
    expect(await view(id)).toMatchObject({ status: 'ready', received: PNG.length, refusal: null });
    const [row] = await t.services.db.select().from(uploads).where(eq(uploads.id, id));
    expect(row).toMatchObject({
      mediaType: 'image/png',
      sha256: createHash('sha256').update(PNG).digest('hex'),
    });
    const stored = await buffer(await t.services.storage.read(row?.storageKey as string));
    expect(stored.equals(PNG)).toBe(true);
    const mine = (await person.request('GET', '/api/me/uploads')).json<{ items: UploadView[] }>();
    expect(mine.items.map((one) => one.id)).toContain(id);
  });

  it('of two pieces for one place at the same moment keeps one, and nothing is torn', async () => {
    const id = await begin(PNG.length);
    const pieces = [PNG, Buffer.concat([PNG.subarray(0, 8), Buffer.alloc(PNG.length - 8, 1)])];
    const answers = await barrier(pieces.map((piece) => () => append(person, id, 0, piece)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
    const won = pieces[answers.findIndex(({ statusCode }) => statusCode === 204)] as Buffer;
    await check(t, id);
    const [row] = await t.services.db.select().from(uploads).where(eq(uploads.id, id));
    expect(row?.sha256).toBe(createHash('sha256').update(won).digest('hex'));
  });

  it('keeps what had come when the line broke, and goes on from there', async () => {
    await t.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = t.app.server.address() as { port: number };
    const id = await begin(PNG.length);
    const cookie = await cookieOf('enterprise');
    const line = connect(port, '127.0.0.1');
    line.write(
      [
        `PATCH /api/uploads/${id} HTTP/1.1`,
        'host: localhost',
        `cookie: ${cookie.cookie}`,
        `x-csrf-token: ${cookie.token}`,
        'tus-resumable: 1.0.0',
        'content-type: application/offset+octet-stream',
        'upload-offset: 0',
        `content-length: ${PNG.length}`,
        '',
        '',
      ].join('\r\n'),
    );
    line.write(PNG.subarray(0, 1_500), () => setTimeout(() => line.destroy(), 50));
    const received = await eventually('what came is counted', async () => (await view(id)).received);
    expect(received).toBe(1_500);
    expect((await append(person, id, 1_500, PNG.subarray(1_500))).statusCode).toBe(204);
    await check(t, id);
    expect((await view(id)).status).toBe('ready');
  });

  it('refuses what the protocol refuses, in words, and keeps nothing of it', async () => {
    const id = await begin(100);
    const piece = Buffer.alloc(50, 7);
    const wrong = await append(person, id, 10, piece);
    expect([wrong.statusCode, code(wrong), wrong.json()]).toMatchObject([
      409,
      'upload_offset',
      { details: { received: 0 } },
    ]);
    const spoken = await append(person, id, 0, piece, { 'tus-resumable': '0.2.2' });
    expect([spoken.statusCode, spoken.headers['tus-version']]).toEqual([412, '1.0.0']);
    const sum = createHash('sha256').update('other').digest('base64');
    const torn = await append(person, id, 0, piece, { 'upload-checksum': `sha256 ${sum}` });
    expect([torn.statusCode, code(torn)]).toEqual([460, 'upload_checksum']);
    expect((await append(person, id, 0, piece, { 'upload-checksum': 'md5 AAAA' })).statusCode).toBe(400);
    expect((await append(person, id, 0, Buffer.alloc(101))).statusCode).toBe(413);
    expect(
      (await append(person, id, 0, piece, { 'content-type': 'application/octet-stream' })).statusCode,
    ).toBe(415);
    expect((await view(id)).received).toBe(0);
    const said = await t.app.inject({ method: 'OPTIONS', url: '/api/uploads' });
    expect(said.headers['tus-extension']).toBe('creation,termination,checksum,expiration');
  });

  it('is nobody else’s: read, written or given up by another it is not there', async () => {
    const id = await begin(100);
    const missing = '01900000-0000-7000-8000-000000000000';
    for (const client of [
      (one: string) => other.request('GET', `/api/uploads/${one}`),
      (one: string) => append(other, one, 0, Buffer.alloc(5)),
      (one: string) => other.request('DELETE', `/api/uploads/${one}`, undefined, TUS),
    ]) {
      const [theirs, none] = [await client(id), await client(missing)];
      expect([theirs.statusCode, code(theirs)]).toEqual([404, 'not_found']);
      expect(none.statusCode).toBe(404);
    }
    expect((await person.request('DELETE', `/api/uploads/${id}`, undefined, TUS)).statusCode).toBe(204);
    expect((await person.request('GET', `/api/uploads/${id}`)).statusCode).toBe(404);
  });

  it('is refused at once where its kind, its size or what is under way leave no room', async () => {
    expect(code(await announce(person, { name: 'a.exe', bytes: 10 }))).toBe('upload_kind_not_allowed');
    expect(code(await announce(person, { name: 'a.mp4', bytes: 10, purpose: 'milestone_report' }))).toBe(
      'upload_kind_not_allowed',
    );
    expect(code(await announce(person, { name: 'a.pdf', bytes: 0 }))).toBe('upload_empty');
    expect(code(await announce(person, { name: 'a.pdf', bytes: 3 * 1024 ** 3 }))).toBe('upload_too_large');
    const half = openUploads.maxBytes / 2;
    const answers = await barrier(
      [1, 2, 3, 4].map(() => () => announce(other, { name: 'a.zip', bytes: half })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 201, 409, 409]);
    expect(code(await announce(other, { name: 'a.zip', bytes: 1 }))).toBe('upload_quota');
  });

  it('is swept when nothing came for a day, object and all', async () => {
    const id = await begin(100);
    await append(person, id, 0, Buffer.alloc(40));
    t.clock.set(new Date(t.clock.now().getTime() + 25 * 3_600_000));
    person = await t.as('enterprise');
    await sweepUploads({
      actor: system('test'),
      requestId: 'test',
      log: t.services.log,
      services: t.services,
    });
    expect(await t.services.db.select().from(uploads).where(eq(uploads.id, id))).toEqual([]);
  });
});

describe('a file that has come whole', () => {
  const verdict = async (name: string, content: Buffer) =>
    (await sendUpload(t, person, { name, content })).refusal;
  const office = (part: string, ...more: string[]) =>
    makeZip(['[Content_Types].xml', part, ...more].map((name) => ({ name })));

  it('is what its name says', async () => {
    expect(await verdict('a.pdf', Buffer.from('%PDF-1.7\n…'))).toBeNull();
    expect(await verdict('a.docx', office('word/document.xml'))).toBeNull();
    expect(await verdict('a.csv', Buffer.from('列,值\n一,1\n'))).toBeNull();
    expect(await verdict('a.zip', makeZip([{ name: '数据/一.csv' }]))).toBeNull();
    expect(await verdict('a.pdf', PNG)).toBe('kind_differs');
    expect(await verdict('a.xlsx', office('word/document.xml'))).toBe('kind_differs');
    expect(await verdict('a.docx', office('word/document.xml', 'word/vbaProject.bin'))).toBe('macros');
    expect(await verdict('a.txt', Buffer.from([0xc1, 0xd0, 0xb1, 0xed]))).toBe('text_not_utf8');
  });

  it('unpacks without harm, if it is an archive', async () => {
    const zip = async (...entries: Parameters<typeof makeZip>[0]) => await verdict('a.zip', makeZip(entries));
    expect(await zip({ name: '../../etc/cron.d/x' })).toBe('archive_path');
    expect(await zip({ name: 'a\\..\\..\\x' })).toBe('archive_path');
    expect(await zip({ name: 'link', mode: 0o120777 })).toBe('archive_path');
    expect(await zip({ name: 'x', flags: 1 })).toBe('archive_encrypted');
    expect(await zip({ name: '内层.ZIP' })).toBe('archive_nested');
    expect(await zip({ name: 'bomb', content: Buffer.alloc(1_000), claim: 1_000_000_000 })).toBe(
      'archive_too_large',
    );
    expect(await zip(...Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}` })))).toBe(
      'archive_too_large',
    );
    expect(await verdict('a.zip', makeZip([{ name: 'x' }]).subarray(0, -4))).toBe('archive_unreadable');
  });

  it('comes to as many bytes unpacked as its directory says, if it is an archive', async () => {
    const zip = async (entry: Parameters<typeof makeZip>[0][number]) =>
      await verdict('a.zip', makeZip([{ name: '说明.txt' }, { deflate: true, ...entry }]));
    const content = Buffer.alloc(20_000_000, 'a');
    expect(await zip({ name: '一.csv', content: content.subarray(0, 1_000_000) })).toBeNull();
    // Twenty thousand times as much as it admits to: the claim alone would pass.
    expect(await zip({ name: '一.csv', content, claim: 1_000 })).toBe('archive_unreadable');
    expect(await zip({ name: '一.csv', content: Buffer.from('短'), claim: 1_000 })).toBe(
      'archive_unreadable',
    );
    expect(await zip({ name: '一.csv', deflate: false, claim: 0 })).toBe('archive_unreadable');
  });

  it('with a virus is refused and its bytes are gone', async () => {
    expect(await verdict('a.txt', Buffer.from('EICAR'))).toBe('virus');
  });

  it('waits while the scanner is away, and is checked when it is back', async () => {
    await scanner.close();
    const content = Buffer.alloc(600_000, 'a');
    const waiting = await sendUpload(t, person, { name: 'a.txt', content });
    expect(waiting.status).toBe('checking');
    await scanner.listen();
    await check(t, waiting.id);
    expect((await view(waiting.id)).status).toBe('ready');
    expect(scanner.seen).toContain(content.length);
  });
});

/** Cookie and token of a session of its own, for a line that the client of the harness does not open. */
async function cookieOf(key: string): Promise<{ cookie: string; token: string }> {
  const answer = await t.app.inject({ method: 'POST', url: '/api/session/demo', payload: { key } });
  return {
    cookie: answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    token: answer.json<{ csrfToken: string }>().csrfToken,
  };
}
