import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFileStorage } from './file-storage.ts';
import { createS3Storage } from './s3-storage.ts';
import type { Storage } from './storage.ts';

const drivers: Record<string, Storage> = {};
let folder: string;
let s3: S3rver;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiebang-storage-'));
  drivers['file system'] = await createFileStorage(join(folder, 'objects'));
  s3 = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'jiebang', configs: [] }],
  });
  const { port } = await s3.run();
  drivers.S3 = createS3Storage({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    bucket: 'jiebang',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
});
afterAll(async () => {
  await s3.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(['file system', 'S3'])('objects on %s', (name) => {
  const storage = () => drivers[name] as Storage;

  test('come back byte for byte, with size, SHA-256 and SM3 taken on the way in', async () => {
    const bytes = randomBytes(300_000);
    const stored = await storage().put(Readable.from([bytes.subarray(0, 100), bytes.subarray(100)]), {
      maxBytes: 1_000_000,
    });
    const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
    expect(stored).toMatchObject({ bytes: 300_000, sha256: hash('sha256'), sm3: hash('sm3') });
    expect(Buffer.compare(await buffer(await storage().read(stored.key)), bytes)).toBe(0);
    expect(Buffer.compare(await storage().withLocalFile(stored.key, (path) => readFile(path)), bytes)).toBe(
      0,
    );
  });

  test('over the limit, empty or broken off are refused and leave nothing', async () => {
    const put = (content: Readable) => storage().put(content, { maxBytes: 1_000 });
    await expect(put(Readable.from([Buffer.alloc(1_001)]))).rejects.toMatchObject({ code: 'file_too_large' });
    await expect(put(Readable.from([]))).rejects.toMatchObject({ code: 'file_empty' });
  });

  test('can be removed, and a removed one is not read', async () => {
    const { key } = await storage().put(Readable.from([Buffer.from('x')]), { maxBytes: 10 });
    await storage().remove(key);
    await expect(storage().read(key)).rejects.toThrow();
    await storage().check();
  });
});
