import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const LOCAL_SIGN = 0x04034b50;
const LOCAL = 30;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 256 * 1024;

/** An entry as the directory of a ZIP file tells of it. */
export type ArchiveEntry = { method: number; packed: number; unpacked: number; begins: number };

/**
 * Does an entry come to as many bytes as its directory says? It is unpacked to nowhere and counted, because whoever
 * unpacks it later goes by the content, not by what was claimed. Stops at the first byte too many, so that a bomb
 * costs no more than it admits to. What is packed in another way than everybody reads cannot be counted: no.
 */
export async function unpacksAsTold(file: FileHandle, entry: ArchiveEntry, end: number): Promise<boolean> {
  const { method, packed, unpacked } = entry;
  const from = await contentOf(file, entry);
  if (from === null || from + packed > end) return false;
  if (method === STORED || packed === 0) return packed === unpacked;
  if (method !== DEFLATED) return false;
  let counted = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, next) {
      counted += chunk.length;
      next(counted > unpacked ? new Error('more than the directory says') : null);
    },
  });
  try {
    await pipeline(readPieces(file, from, packed), createInflateRaw(), count);
  } catch (error) {
    // What the disk says is no fault of the archive.
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    return false;
  }
  return counted === unpacked;
}

/** Where the bytes of an entry begin: behind its own header, whose name and extra part have lengths of their own. */
async function contentOf(file: FileHandle, { begins }: ArchiveEntry): Promise<number | null> {
  const head = Buffer.alloc(LOCAL);
  const { bytesRead } = await file.read(head, 0, LOCAL, begins);
  if (bytesRead < LOCAL || head.readUInt32LE(0) !== LOCAL_SIGN) return null;
  return begins + LOCAL + head.readUInt16LE(26) + head.readUInt16LE(28);
}

async function* readPieces(file: FileHandle, from: number, bytes: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes; at += PIECE) {
    const piece = Buffer.alloc(Math.min(PIECE, bytes - at));
    const { bytesRead } = await file.read(piece, 0, piece.length, from + at);
    yield piece.subarray(0, bytesRead);
  }
}
