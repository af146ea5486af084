import { createHash } from 'node:crypto';
import { type UploadPurpose, uploadPurposes } from '@jiebang/domain/files/lifecycle';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors.ts';

/** The protocol of https://tus.io/protocols/resumable-upload, core and the extensions named in `TUS_EXTENSIONS`. */
export const TUS_VERSION = '1.0.0';
const CONTENT_TYPE = 'application/offset+octet-stream';

type Exchange = { request: FastifyRequest; reply: FastifyReply };
const headerOf = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : null;
};

/** Every answer names the version, refusals too; a request of another version is refused before anything is done. */
export function speakTus({ request, reply }: Exchange): void {
  reply.header('tus-resumable', TUS_VERSION);
  if (headerOf(request, 'tus-resumable') === TUS_VERSION) return;
  reply.header('tus-version', TUS_VERSION);
  throw new AppError('upload_version');
}

/** A whole number of bytes that the header names, or a refusal. */
export function readBytes(request: FastifyRequest, name: 'upload-length' | 'upload-offset'): number {
  const value = headerOf(request, name);
  if (value && /^\d{1,15}$/.test(value)) return Number(value);
  throw new AppError('invalid_request', name, {
    errors: [{ path: name, code: 'invalid_header', message: 'A whole number of bytes is needed.' }],
  });
}

/** `filename` and `purpose` of Upload-Metadata: pairs of a key and base64, between commas. */
export function readMetadata(request: FastifyRequest): { name: string; purpose: UploadPurpose } {
  const pairs = (headerOf(request, 'upload-metadata') ?? '').split(',').map((pair) => pair.trim().split(' '));
  const read = (key: string) => {
    const [, value = ''] = pairs.find(([name]) => name === key) ?? [];
    return Buffer.from(value, 'base64').toString('utf8');
  };
  const purpose = uploadPurposes.find((one) => one === read('purpose'));
  const name = cleanName(read('filename'));
  if (purpose && name) return { name, purpose };
  const path = purpose ? 'filename' : 'purpose';
  throw new AppError('invalid_request', 'upload-metadata', {
    errors: [{ path, code: 'invalid_header', message: `Upload-Metadata must name ${path}.` }],
  });
}

/** The name as the person knows it, without path or control characters, at most 120 characters. */
function cleanName(name: string): string {
  const base = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  return base
    .replace(/\p{Cc}/gu, '')
    .trim()
    .slice(-120)
    .toWellFormed();
}

/** The raw body, which the server's parser hands on as the stream that it is. */
export function readBody(request: FastifyRequest): AsyncIterable<Buffer> {
  const type = headerOf(request, 'content-type')?.split(';')[0]?.trim();
  if (type !== CONTENT_TYPE) throw new AppError('unsupported_media_type');
  return request.body as AsyncIterable<Buffer>;
}

/** SHA-256 in hex that the body must have, or null where none is told. */
export function readChecksum(request: FastifyRequest): string | null {
  const value = headerOf(request, 'upload-checksum');
  if (value === null) return null;
  const [algorithm, sum = ''] = value.split(' ');
  const bytes = Buffer.from(sum, 'base64');
  if (algorithm !== 'sha256' || bytes.length !== createHash('sha256').digest().length)
    throw new AppError('upload_checksum_algorithm');
  return bytes.toString('hex');
}

type Told = { bytes: number; received: number; expiresAt: Date; status: string };

/** How far it is; the instant of sweeping is told while it can still be put off. */
export function tellProgress(reply: FastifyReply, upload: Told): void {
  reply.header('upload-offset', String(upload.received)).header('upload-length', String(upload.bytes));
  if (upload.status !== 'taken') reply.header('upload-expires', upload.expiresAt.toUTCString());
}
