import { deflateRawSync } from 'node:zlib';
import type { UploadView } from '@jiebang/contracts/uploads';
import type { UploadPurpose } from '@jiebang/domain/files/lifecycle';
import type { Client, TestApp } from '../../../../test/harness.ts';
import { system } from '../../../platform/actor.ts';
import { handle } from '../check-upload.handler.ts';

export const TUS = { 'tus-resumable': '1.0.0' };
const base64 = (text: string) => Buffer.from(text).toString('base64');

export const announce = (
  client: Client,
  { name, bytes, purpose = 'scenario_attachment' }: { name: string; bytes: number; purpose?: UploadPurpose },
) =>
  client.request('POST', '/api/uploads', undefined, {
    ...TUS,
    'upload-length': String(bytes),
    'upload-metadata': `filename ${base64(name)},purpose ${base64(purpose)}`,
  });

export const append = (
  client: Client,
  id: string,
  offset: number,
  content: Buffer,
  headers: Record<string, string> = {},
) =>
  client.request('PATCH', `/api/uploads/${id}`, content, {
    ...TUS,
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
    ...headers,
  });

/** What the worker does with an upload that has come whole. */
export const check = ({ services }: TestApp, uploadId: string) =>
  handle({ actor: system('test'), requestId: 'test', log: services.log, services }, { uploadId });

/** A file sent whole and checked: `ready`, or `refused`. */
export async function sendUpload(
  t: TestApp,
  client: Client,
  file: { name: string; content: Buffer; purpose?: UploadPurpose },
): Promise<UploadView> {
  const { content, ...rest } = file;
  const announced = await announce(client, { ...rest, bytes: content.length });
  if (announced.statusCode !== 201) throw new Error(`announce: ${announced.body}`);
  const { id } = announced.json<UploadView>();
  const sent = await append(client, id, 0, content);
  if (sent.statusCode !== 204) throw new Error(`append: ${sent.body}`);
  await check(t, id);
  return (await client.request('GET', `/api/uploads/${id}`)).json<UploadView>();
}

/**
 * A ZIP file as packers write it, its contents stored or deflated; `claim` writes another unpacked size into its
 * directory.
 */
export function makeZip(
  entries: {
    name: string;
    content?: Buffer;
    claim?: number;
    mode?: number;
    flags?: number;
    deflate?: boolean;
  }[],
): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const {
    name,
    content = Buffer.from('x'),
    claim = content.length,
    mode = 0o100644,
    flags = 0,
    deflate = false,
  } of entries) {
    const path = Buffer.from(name);
    const packed = deflate ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(deflate ? 8 : 0, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt32LE(claim, 22);
    local.writeUInt16LE(path.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(deflate ? 8 : 0, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claim, 24);
    central.writeUInt16LE(path.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(at, 42);
    locals.push(local, path, packed);
    directory.push(central, path);
    at += local.length + path.length + packed.length;
  }
  const bytes = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
