import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ArchivedFile, FILES, readArchive, writeArchive } from './archive.ts';

const contents = fc.array(fc.uint8Array({ maxLength: 60 }), {
  minLength: FILES.length,
  maxLength: FILES.length,
});
const filesOf = (given: Uint8Array[], withList: boolean): ArchivedFile[] =>
  FILES.flatMap((name, at) =>
    name === 'list.json' && !withList ? [] : [{ name, content: given[at] as Uint8Array }],
  );

describe('the archive of a dossier', () => {
  it('gives back what was put in, with a list and without', () => {
    fc.assert(
      fc.property(contents, fc.boolean(), (given, withList) => {
        const files = filesOf(given, withList);
        expect(readArchive(writeArchive(files))).toEqual({ files, faults: [] });
      }),
    );
  });

  it('names a part for every byte that is changed, cut off or put in, and never finds fault with another file', () => {
    fc.assert(
      fc.property(
        contents,
        fc.boolean(),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        (given, withList, pick, flip) => {
          const files = filesOf(given, withList);
          const archive = writeArchive(files);
          const at = pick % archive.length;
          const { faults } = readArchive(archive.with(at, (archive[at] as number) ^ flip));
          expect(faults).toHaveLength(1);
          expect(readArchive(archive.subarray(0, at)).faults).toHaveLength(1);
          const longer = [...archive.subarray(0, at), flip, ...archive.subarray(at)];
          expect(readArchive(Uint8Array.from(longer)).faults.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('says which part of which file it was', () => {
    const files = filesOf(
      FILES.map((name) => new TextEncoder().encode(`content of ${name}`)),
      true,
    );
    const archive = writeArchive(files);
    const text = String.fromCharCode(...archive);
    const faultAt = (at: number) =>
      readArchive(archive.with(at, (archive[at] as number) ^ 1)).faults[0] as object;
    for (const file of FILES) {
      expect(faultAt(text.indexOf(`content of ${file}`) + 3)).toEqual({ file, part: 'content' });
      const header = text.indexOf(`PK\x03\x04`, text.indexOf(`${file}content`) - 31);
      // Time, sum, size and name of the header.
      for (const offset of [10, 14, 22, 31])
        expect(faultAt(header + offset)).toEqual({ file, part: 'local_header' });
      const record = text.lastIndexOf(file) - 46;
      for (const offset of [0, 16, 24, 42, 47])
        expect(faultAt(record + offset)).toEqual({ file, part: 'directory' });
    }
    expect(faultAt(archive.length - 3)).toEqual({ file: null, part: 'end' });
  });
});
