import type { MultipartFile } from '@fastify/multipart';
import type { Endpoint } from '@jiebang/contracts/endpoint';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../errors.ts';
import { type Storage, UploadRefused } from '../storage/storage.ts';
import { parse } from './parse.ts';
import type { ReceivedFile } from './route.ts';

/** Reads a multipart form: text fields by the contract's schema, files streamed into storage as they come. */
export function createReceiver(storage: Storage, endpoint: Endpoint, request: FastifyRequest) {
  const stored: ReceivedFile[] = [];

  async function store(part: MultipartFile, maxBytes: number): Promise<ReceivedFile> {
    try {
      const object = await storage.put(part.file, { maxBytes });
      const file = { ...object, name: cleanName(part.filename) };
      stored.push(file);
      return file;
    } catch (error) {
      throw error instanceof UploadRefused ? new AppError(error.code, '', { details: { maxBytes } }) : error;
    }
  }

  return {
    async receive({ maxBytes }: { maxBytes: number }) {
      const wanted = endpoint.files ?? {};
      if (!request.isMultipart()) throw new AppError('unsupported_media_type');
      const fields: Record<string, unknown> = {};
      const files: Record<string, ReceivedFile> = {};
      for await (const part of request.parts({
        limits: { files: Object.keys(wanted).length, fields: 20, fieldSize: 100_000 },
      })) {
        if (part.type === 'field') fields[part.fieldname] = part.value;
        else if (part.fieldname in wanted && !(part.fieldname in files))
          files[part.fieldname] = await store(part, maxBytes);
        else
          throw new AppError('invalid_request', 'unknown file field', {
            errors: [{ path: part.fieldname, code: 'unknown_field', message: 'This form has no such file.' }],
          });
      }
      const missing = Object.entries(wanted).find(([name, need]) => need === 'required' && !files[name]);
      if (missing)
        throw new AppError('file_required', '', {
          errors: [{ path: missing[0], code: 'required', message: 'A file is required.' }],
        });
      return { fields: endpoint.body ? parse(endpoint.body, fields, 'body') : {}, files } as never;
    },
    /** Takes back what was stored for a request that failed; whatever cannot be removed is an orphan, not a leak. */
    async discard() {
      await Promise.all(
        stored.map(({ key }) =>
          storage.remove(key).catch((error: unknown) => request.log.warn({ err: error }, 'orphaned object')),
        ),
      );
    },
  };
}

/** The name as the person knows it, without path or control characters, at most 120 characters. */
function cleanName(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? '';
  return (
    base
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(-120) || 'file'
  );
}
