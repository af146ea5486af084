import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';
import { UploadRefused } from './storage.ts';

/** Passes bytes through, counting and hashing them (SHA-256 and SM3); fails past `maxBytes`. */
export function createHashStream(maxBytes: number) {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let bytes = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) return done(new UploadRefused('file_too_large'));
      sha256.update(chunk);
      sm3.update(chunk);
      done(null, chunk);
    },
    flush: (done) => done(bytes === 0 ? new UploadRefused('file_empty') : null),
  });
  return { stream, finish: () => ({ bytes, sha256: sha256.digest('hex'), sm3: sm3.digest('hex') }) };
}
