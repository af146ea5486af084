import type { Readable } from 'node:stream';

/** A durable object with the hashes taken while it streamed in. */
export type StoredObject = { key: string; bytes: number; sha256: string; sm3: string };

/** The upload went over `maxBytes`, was empty or broke off; nothing of it is kept. */
export class UploadRefused extends Error {
  readonly code: 'file_too_large' | 'file_empty' | 'upload_interrupted';
  constructor(code: UploadRefused['code']) {
    super(code);
    this.code = code;
  }
}

/** Objects by key. Two drivers: file system and S3. An object is durable when `put` answers. */
export type Storage = {
  put(content: Readable, options: { maxBytes: number }): Promise<StoredObject>;
  read(key: string): Promise<Readable>;
  /** Hands a local path to `use`; a driver without local files spools and cleans up. */
  withLocalFile<T>(key: string, use: (path: string) => Promise<T>): Promise<T>;
  remove(key: string): Promise<void>;
  /** Throws when objects can neither be written nor read. */
  check(): Promise<void>;
};
