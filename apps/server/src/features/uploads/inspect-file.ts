import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { UploadKind } from '@jiebang/domain/files/kinds';
import type { UploadRefusal } from '@jiebang/domain/files/refusals';
import { ArchiveRefused, listArchive } from './list-archive.ts';

/** The part of an Office file that says which of them it is. */
const MAIN_PART = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  pptx: 'ppt/presentation.xml',
} as const;
const starts = (head: Buffer, ...bytes: number[]) => bytes.every((byte, at) => head[at] === byte);

/** Is the content what the name claims, and harmless to unpack? Null: yes. */
export async function inspectFile(
  path: string,
  claimed: UploadKind | null,
  limits: { maxUnpacked?: number } = {},
): Promise<UploadRefusal | null> {
  if (claimed === null) return 'kind_differs';
  if (claimed === 'csv' || claimed === 'txt') return await inspectText(path);
  const file = await open(path);
  try {
    const head = Buffer.alloc(1024);
    const { bytesRead } = await file.read(head, 0, head.length, 0);
    const told = signOf(head.subarray(0, bytesRead));
    if (told === 'zip') return await inspectArchive(file, claimed, limits.maxUnpacked);
    return told === claimed ? null : 'kind_differs';
  } finally {
    await file.close();
  }
}

/** What the first bytes say. A PDF may have something before its sign, as readers allow. */
function signOf(head: Buffer): UploadKind | null {
  if (head.includes('%PDF-')) return 'pdf';
  if (starts(head, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'png';
  if (starts(head, 0xff, 0xd8, 0xff)) return 'jpeg';
  if (starts(head, 0x50, 0x4b, 0x03, 0x04)) return 'zip';
  if (head.subarray(4, 8).equals(Buffer.from('ftyp'))) return 'mp4';
  return null;
}

async function inspectArchive(
  file: FileHandle,
  claimed: UploadKind,
  maxUnpacked: number | undefined,
): Promise<UploadRefusal | null> {
  if (claimed !== 'zip' && !(claimed in MAIN_PART)) return 'kind_differs';
  try {
    const names = new Set(await listArchive(file, { nested: claimed !== 'zip', maxUnpacked }));
    if (claimed === 'zip') return null;
    if (!names.has('[Content_Types].xml') || !names.has(MAIN_PART[claimed as 'docx'])) return 'kind_differs';
    return [...names].some((name) => /(^|\/)vbaProject\.bin$/i.test(name)) ? 'macros' : null;
  } catch (error) {
    if (error instanceof ArchiveRefused) return error.refusal;
    throw error;
  }
}

/** A text is UTF-8 without NUL, from its first byte to its last. */
async function inspectText(path: string): Promise<UploadRefusal | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) {
      if ((chunk as Buffer).includes(0)) return 'kind_differs';
      decoder.decode(chunk as Buffer, { stream: true });
    }
    decoder.decode();
    return null;
  } catch (error) {
    if (error instanceof TypeError) return 'text_not_utf8';
    throw error;
  }
}
