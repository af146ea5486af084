import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createHashStream } from './hash-stream.ts';
import { type Storage, UploadRefused } from './storage.ts';

/** Objects as files under `root`, spread over 256 folders made in advance. Keys are random: nothing is ever overwritten. */
export async function createFileStorage(root: string): Promise<Storage> {
  const shards = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'));
  await Promise.all(shards.map((shard) => mkdir(join(root, shard), { recursive: true })));
  const pathOf = (key: string) => {
    if (!/^[0-9a-f]{32}$/.test(key)) throw new Error('not a storage key');
    return join(root, key.slice(0, 2), key);
  };
  return {
    async put(content, { maxBytes }) {
      const key = randomBytes(16).toString('hex');
      const { stream, finish } = createHashStream(maxBytes);
      try {
        // `flush` syncs the file before it is closed: what is acknowledged survives a power cut.
        await pipeline(
          content,
          stream,
          createWriteStream(pathOf(key), { flags: 'wx', mode: 0o640, flush: true }),
        );
      } catch (error) {
        await rm(pathOf(key), { force: true });
        throw error instanceof UploadRefused
          ? error
          : (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE'
            ? new UploadRefused('upload_interrupted')
            : error;
      }
      return { key, ...finish() };
    },
    read: async (key) => {
      await access(pathOf(key), constants.R_OK);
      return createReadStream(pathOf(key));
    },
    withLocalFile: (key, use) => use(pathOf(key)),
    remove: (key) => rm(pathOf(key), { force: true }),
    check: () => access(root, constants.R_OK | constants.W_OK),
  };
}
