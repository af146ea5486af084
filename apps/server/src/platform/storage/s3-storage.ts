import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { createHashStream } from './hash-stream.ts';
import { type Storage, UploadRefused } from './storage.ts';

type Options = {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

async function inSpool<T>(use: (path: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'jiebang-spool-'));
  try {
    return await use(join(folder, 'object'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Objects in an S3-compatible store. Uploads are spooled first: size and hashes are known before anything is stored. */
export function createS3Storage(options: Options): Storage {
  const { endpoint, region, bucket: Bucket, ...credentials } = options;
  // Our own hashes go with every object; the SDK's trailing checksums are not understood by every compatible store.
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const read = async (key: string) => {
    const object = await client.send(new GetObjectCommand({ Bucket, Key: key }));
    return object.Body as Readable;
  };
  return {
    put: (content, { maxBytes }) =>
      inSpool(async (path) => {
        const { stream, finish } = createHashStream(maxBytes);
        try {
          await pipeline(content, stream, createWriteStream(path));
        } catch (error) {
          throw error instanceof UploadRefused ? error : new UploadRefused('upload_interrupted');
        }
        const hashed = finish();
        const key = randomBytes(16).toString('hex');
        await client.send(
          new PutObjectCommand({
            Bucket,
            Key: key,
            Body: createReadStream(path),
            ContentLength: hashed.bytes,
            Metadata: { sha256: hashed.sha256 },
          }),
        );
        return { key, ...hashed };
      }),
    read,
    withLocalFile: (key, use) =>
      inSpool(async (path) => {
        await pipeline(await read(key), createWriteStream(path));
        return await use(path);
      }),
    async remove(key) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: key }));
    },
    async check() {
      await client.send(new HeadBucketCommand({ Bucket }));
    },
  };
}
