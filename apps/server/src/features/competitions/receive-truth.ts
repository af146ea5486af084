import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors.ts';
import { createHashStream } from '../../platform/storage/hash-stream.ts';
import { UploadRefused } from '../../platform/storage/storage.ts';

/** A truth is held in memory while it is checked and sealed, so it may not be large. */
export const MAX_TRUTH_BYTES = 64 * 1024 * 1024;

export type PlainTruth = { bytes: Buffer; sha256: string; sm3: string };

/**
 * Reads the form's one file into memory and nowhere else: the plain truth is never written to storage, so no
 * crash, backup or forgotten object can keep a copy of it. The common receiver would store it first.
 */
export async function receiveTruth(request: FastifyRequest): Promise<PlainTruth> {
  if (!request.isMultipart()) throw new AppError('unsupported_media_type');
  let plain: PlainTruth | null = null;
  for await (const part of request.parts({ limits: { files: 1, fields: 20, fieldSize: 1_000 } })) {
    if (part.type === 'field') continue;
    if (part.fieldname !== 'file')
      throw new AppError('invalid_request', 'unknown file field', {
        errors: [{ path: part.fieldname, code: 'unknown_field', message: 'This form has no such file.' }],
      });
    plain = await readIntoMemory(part.file);
  }
  if (!plain)
    throw new AppError('file_required', '', {
      errors: [{ path: 'file', code: 'required', message: 'A file is required.' }],
    });
  return plain;
}

async function readIntoMemory(file: NodeJS.ReadableStream): Promise<PlainTruth> {
  const chunks: Buffer[] = [];
  const { stream, finish } = createHashStream(MAX_TRUTH_BYTES);
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline(file, stream, collect);
  } catch (error) {
    if (error instanceof UploadRefused)
      throw new AppError(error.code, '', { details: { maxBytes: MAX_TRUTH_BYTES } });
    throw error;
  }
  const { sha256, sm3 } = finish();
  return { bytes: Buffer.concat(chunks), sha256, sm3 };
}
