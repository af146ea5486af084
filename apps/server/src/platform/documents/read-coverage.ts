import { open } from 'node:fs/promises';

/** Which characters a font has a glyph for. */
export type Coverage = (codePoint: number) => boolean;

/**
 * Reads the character map of an OpenType font and nothing else of its 15 MB.
 * Source: OpenType 1.9, `cmap`, subtable format 12 (segmented coverage of all planes), which every font used here has.
 */
export async function readCoverage(path: string): Promise<Coverage> {
  const file = await open(path);
  try {
    const read = async (at: number, bytes: number) => {
      const buffer = Buffer.alloc(bytes);
      await file.read(buffer, 0, bytes, at);
      return buffer;
    };
    const tables = (await read(4, 2)).readUInt16BE(0);
    const directory = await read(12, tables * 16);
    const entry = Array.from({ length: tables }, (_, i) => directory.subarray(i * 16, i * 16 + 16)).find(
      (row) => row.toString('latin1', 0, 4) === 'cmap',
    );
    if (!entry) throw new Error(`${path}: no character map`);
    return coverageOf(await read(entry.readUInt32BE(8), entry.readUInt32BE(12)), path);
  } finally {
    await file.close();
  }
}

function coverageOf(cmap: Buffer, path: string): Coverage {
  const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(4 + i * 8 + 4));
  const at = subtables.find((offset) => cmap.readUInt16BE(offset) === 12);
  if (at === undefined) throw new Error(`${path}: no character map of format 12`);
  const count = cmap.readUInt32BE(at + 12);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) {
    starts[i] = cmap.readUInt32BE(at + 16 + i * 12);
    ends[i] = cmap.readUInt32BE(at + 20 + i * 12);
  }
  return (codePoint) => {
    let low = 0;
    let high = count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (codePoint < (starts[middle] as number)) high = middle - 1;
      else if (codePoint > (ends[middle] as number)) low = middle + 1;
      else return true;
    }
    return false;
  };
}
