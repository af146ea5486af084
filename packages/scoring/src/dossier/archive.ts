import { crc32 } from './crc32.ts';

/**
 * The one form a dossier's archive has: ZIP, files stored and not packed, in the order below, without comments, extra
 * fields, times or gaps. From names and contents every byte follows, so that a reader can say of each whether it is
 * the one that must stand there, which no reader of ZIP files in general can.
 */
export const FILES = [
  'manifest.json',
  'README.txt',
  'ranking.json',
  'rules.json',
  'list.json',
  'scores.csv',
  'sheets.json',
  'audit.json',
] as const;
export type FileName = (typeof FILES)[number];
/** Only the contest of a published challenge has a list. */
const OPTIONAL: ReadonlySet<FileName> = new Set(['list.json']);

export type ArchivedFile = { name: FileName; content: Uint8Array };
export type ArchivePart = 'content' | 'local_header' | 'directory' | 'end';
export type ArchiveFault = { file: FileName | null; part: ArchivePart } | { file: null; part: 'structure' };
type Listed = { name: string; bytes: number };

const LOCAL = 30;
const CENTRAL = 46;
const END = 22;
const LOCAL_SIGN = 0x04034b50;
const CENTRAL_SIGN = 0x02014b50;
const END_SIGN = 0x06054b50;
/** 1980-01-01, the first day that ZIP can tell: when a dossier was made stands in its manifest. */
const DAY = 0x21;
const VERSION = 10;

export function writeArchive(files: readonly ArchivedFile[]): Uint8Array {
  const { total, directory, places } = layOut(
    files.map(({ name, content }) => ({ name, bytes: content.length })),
  );
  const archive = new Uint8Array(total);
  for (const [at, { name, content }] of files.entries()) {
    const place = places[at] as Place;
    const crc = crc32(content);
    archive.set(localHeader(name, content.length, crc), place.local);
    archive.set(content, place.content);
    archive.set(centralRecord(name, content.length, crc, place.local), place.central);
  }
  archive.set(endRecord(files.length, directory, total), total - END);
  return archive;
}

/**
 * Reads a dossier's archive and names every part that is not as it must be. Files are answered when their places are
 * known, also those with changed contents; null when neither headers nor directory tell where anything is.
 */
export function readArchive(archive: Uint8Array): { files: ArchivedFile[] | null; faults: ArchiveFault[] } {
  const fits = (listed: Listed[]) => hasKnownFiles(listed) && layOut(listed).total === archive.length;
  // One of the two tellings may be damaged; that they agree is looked at below, byte by byte.
  const listed = [readLocals(archive), readDirectory(archive)].find(fits);
  if (!listed) return { files: null, faults: [{ file: null, part: 'structure' }] };
  const { total, directory, places } = layOut(listed);
  const faults: ArchiveFault[] = [];
  const view = viewOf(archive);
  const files = listed.map(({ bytes, name: known }, at) => {
    const name = known as FileName;
    const { local, content: begin, central } = places[at] as Place;
    const content = archive.subarray(begin, begin + bytes);
    const [toldThere, toldHere] = [view.getUint32(central + 16, true), view.getUint32(local + 14, true)];
    const computed = crc32(content);
    // Where header and directory tell the same sum, it is the content that changed.
    const crc = toldHere === toldThere ? toldHere : computed;
    if (crc !== computed) faults.push({ file: name, part: 'content' });
    if (differs(archive, local, localHeader(name, bytes, crc)))
      faults.push({ file: name, part: 'local_header' });
    if (differs(archive, central, centralRecord(name, bytes, crc, local)))
      faults.push({ file: name, part: 'directory' });
    return { name, content };
  });
  if (differs(archive, total - END, endRecord(files.length, directory, total)))
    faults.push({ file: null, part: 'end' });
  return { files, faults };
}

type Place = { local: number; content: number; central: number };

/** Where everything lies: headers with contents one after the other, then the directory, then the end record. */
function layOut(listed: readonly Listed[]): { total: number; directory: number; places: Place[] } {
  let at = 0;
  const locals = listed.map(({ name, bytes }) => {
    const place = { local: at, content: at + LOCAL + name.length };
    at = place.content + bytes;
    return place;
  });
  const directory = at;
  const places = locals.map((place, k) => {
    const central = at;
    at += CENTRAL + (listed[k] as Listed).name.length;
    return { ...place, central };
  });
  return { total: at + END, directory, places };
}

function hasKnownFiles(listed: readonly Listed[]): boolean {
  const names = new Set(listed.map(({ name }) => name));
  const expected = FILES.filter((name) => names.has(name) || !OPTIONAL.has(name));
  return expected.length === listed.length && expected.every((name, at) => listed[at]?.name === name);
}

/** What the headers before the contents tell. */
function readLocals(archive: Uint8Array): Listed[] {
  const view = viewOf(archive);
  const listed: Listed[] = [];
  let at = 0;
  while (at + LOCAL <= archive.length && view.getUint32(at, true) === LOCAL_SIGN) {
    const name = textAt(archive, at + LOCAL, view.getUint16(at + 26, true));
    const bytes = view.getUint32(at + 22, true);
    listed.push({ name, bytes });
    at += LOCAL + name.length + bytes;
  }
  return listed;
}

/** What the directory tells; that it ends before the end record is known, where it begins the end record says. */
function readDirectory(archive: Uint8Array): Listed[] {
  if (archive.length < END) return [];
  const view = viewOf(archive);
  const listed: Listed[] = [];
  let at = view.getUint32(archive.length - END + 16, true);
  while (at + CENTRAL <= archive.length && view.getUint32(at, true) === CENTRAL_SIGN) {
    const name = textAt(archive, at + CENTRAL, view.getUint16(at + 28, true));
    listed.push({ name, bytes: view.getUint32(at + 24, true) });
    at += CENTRAL + name.length;
  }
  return listed;
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const textAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + Math.min(length, 64)));
const differs = (bytes: Uint8Array, at: number, expected: Uint8Array) =>
  expected.some((byte, k) => bytes[at + k] !== byte);

/** A record of little-endian numbers `[width in bytes, value]`, with the file's name behind. */
function record(fields: readonly [2 | 4, number][], name = ''): Uint8Array {
  const width = fields.reduce((sum, [bytes]) => sum + bytes, 0);
  const bytes = new Uint8Array(width + name.length);
  const view = viewOf(bytes);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  for (let k = 0; k < name.length; k++) bytes[width + k] = name.charCodeAt(k);
  return bytes;
}

// APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. Flags, method (0: stored) and time are 0.
const common = (name: string, bytes: number, crc: number): [2 | 4, number][] => [
  [2, VERSION],
  [2, 0],
  [2, 0],
  [2, 0],
  [2, DAY],
  [4, crc],
  [4, bytes],
  [4, bytes],
  [2, name.length],
  [2, 0],
];

const localHeader = (name: string, bytes: number, crc: number) =>
  record([[4, LOCAL_SIGN], ...common(name, bytes, crc)], name);

const centralRecord = (name: string, bytes: number, crc: number, local: number) =>
  record(
    [
      [4, CENTRAL_SIGN],
      [2, VERSION],
      ...common(name, bytes, crc),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, local],
    ],
    name,
  );

const endRecord = (count: number, directory: number, total: number) =>
  record([
    [4, END_SIGN],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, total - END - directory],
    [4, directory],
    [2, 0],
  ]);
