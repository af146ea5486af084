import type { FileHandle } from 'node:fs/promises';
import type { UploadRefusal } from '@jiebang/domain/files/refusals';
import { type ArchiveEntry, unpacksAsTold } from './unpacks-as-told.ts';

export class ArchiveRefused extends Error {
  readonly refusal: UploadRefusal;
  constructor(refusal: UploadRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}
const unreadable = () => new ArchiveRefused('archive_unreadable');

const END_SIGN = 0x06054b50;
const CENTRAL_SIGN = 0x02014b50;
const END = 22;
const CENTRAL = 46;
const MAX_ENTRIES = 10_000;
const MAX_DIRECTORY = 8 * 1024 ** 2;
const MAX_UNPACKED = 4 * 1024 ** 3;
/** Deflate cannot pack tighter than about 1030 to 1; what honest files come to is far below a hundred. */
const MAX_RATIO = 200;
/** Small files of repeated text may well pack tighter, and do no harm. */
const RATIO_FROM = 10 * 1024 ** 2;
const ARCHIVES = /\.(zip|rar|7z|tar|tgz|gz|bz2|xz|zst|jar|iso|cab)$/i;

/**
 * Names in the directory of a ZIP file, after it was found safe to unpack: nothing points out of it or is a link,
 * nothing is encrypted, neither count nor size nor ratio is beyond reason, and every entry comes to as many bytes as
 * the directory says. Nothing is kept of what is unpacked for that.
 * @param nested whether it may hold another archive: an Office file embeds others of its kind
 * @param maxUnpacked less than what is ever allowed, for what will be held in memory
 */
export async function listArchive(
  file: FileHandle,
  { nested, maxUnpacked = MAX_UNPACKED }: { nested: boolean; maxUnpacked?: number | undefined },
): Promise<string[]> {
  const { size } = await file.stat();
  const directory = await readDirectory(file, size);
  const names: string[] = [];
  const entries: ArchiveEntry[] = [];
  let at = 0;
  let packed = 0;
  let unpacked = 0;
  while (at + CENTRAL <= directory.length && directory.readUInt32LE(at) === CENTRAL_SIGN) {
    const nameEnd = at + CENTRAL + directory.readUInt16LE(at + 28);
    if (nameEnd > directory.length) throw unreadable();
    const name = directory.subarray(at + CENTRAL, nameEnd).toString('utf8');
    refuseEntry(directory, at, name, nested);
    names.push(name);
    const entry = entryAt(directory, at);
    entries.push(entry);
    packed += entry.packed;
    unpacked += entry.unpacked;
    if (names.length > MAX_ENTRIES || unpacked > maxUnpacked) throw new ArchiveRefused('archive_too_large');
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  if (at !== directory.length || names.length === 0 || packed > size) throw unreadable();
  if (unpacked > RATIO_FROM && unpacked > packed * MAX_RATIO) throw new ArchiveRefused('archive_too_large');
  // Last, because it is what takes time: by now no more is admitted to than may be.
  for (const entry of entries) if (!(await unpacksAsTold(file, entry, size))) throw unreadable();
  return names;
}

const entryAt = (directory: Buffer, at: number): ArchiveEntry => ({
  method: directory.readUInt16LE(at + 10),
  packed: directory.readUInt32LE(at + 20),
  unpacked: directory.readUInt32LE(at + 24),
  begins: directory.readUInt32LE(at + 42),
});

/** The central directory, found by the end record that stands last, behind it at most a comment. */
async function readDirectory(file: FileHandle, size: number): Promise<Buffer> {
  const tail = Buffer.alloc(Math.min(size, END + 0xffff));
  await file.read(tail, 0, tail.length, size - tail.length);
  for (let at = tail.length - END; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== END_SIGN) continue;
    if (at + END + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [bytes, begins] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    // ZIP64 writes all ones here: no upload is large enough to need it.
    if (bytes > MAX_DIRECTORY || begins + bytes !== size - tail.length + at) throw unreadable();
    const directory = Buffer.alloc(bytes);
    await file.read(directory, 0, bytes, begins);
    return directory;
  }
  throw unreadable();
}

function refuseEntry(directory: Buffer, at: number, name: string, nested: boolean): void {
  if (directory.readUInt16LE(at + 8) & 1) throw new ArchiveRefused('archive_encrypted');
  const way = name.replaceAll('\\', '/');
  const isLink = ((directory.readUInt32LE(at + 38) >>> 16) & 0xf000) === 0xa000;
  if (
    isLink ||
    way.startsWith('/') ||
    /^[a-z]:/i.test(way) ||
    way.includes('\0') ||
    way.split('/').includes('..')
  )
    throw new ArchiveRefused('archive_path');
  if (!nested && ARCHIVES.test(way)) throw new ArchiveRefused('archive_nested');
}
