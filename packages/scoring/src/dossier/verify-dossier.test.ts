import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FILES, readArchive } from './archive.ts';
import type { AuditDocument, RankingDocument, SheetsDocument } from './format.ts';
import { type Finding, findingCodes } from './report.ts';
import { nodeTools as tools } from './testing/node-tools.ts';
import { makeSigner, sampleParts } from './testing/sample-dossier.ts';
import { verifyDossier } from './verify-dossier.ts';
import { type DossierParts, writeDossier } from './write-dossier.ts';

const signer = makeSigner();
const archive = writeDossier(sampleParts(), signer, tools);
const verify = (bytes: Uint8Array, key: string | null = signer.publicKeyPem) =>
  verifyDossier(bytes, tools, key);
const findingsOf = (bytes: Uint8Array, key?: string | null) =>
  verify(bytes, key).checks.flatMap(({ findings }) => findings);
const codesOf = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))];

/** What somebody makes who holds another key and writes everything anew: hashes, manifest and signature all agree. */
const forge = (change: (parts: DossierParts) => Partial<DossierParts>) => {
  const parts = sampleParts();
  return writeDossier({ ...parts, ...change(parts) }, makeSigner(), tools);
};
const forgeRanking = (change: (document: RankingDocument) => void) =>
  forge(({ ranking }) => {
    const document = JSON.parse(ranking) as RankingDocument;
    change(document);
    return { ranking: canonicalJson(document) };
  });
const firstOf = <T>(rows: readonly T[]) => rows[0] as T;

describe('an untouched dossier', () => {
  it('holds in every check, with the key that was kept and with its own', () => {
    for (const key of [signer.publicKeyPem, null]) {
      const report = verify(archive, key);
      expect(report.checks.filter(({ status }) => status !== 'ok')).toEqual([]);
      expect(report).toMatchObject({
        ok: true,
        facts: { entries: 6, submissions: 12, sheets: 30, keyId: signer.keyId, keyGiven: key !== null },
      });
    }
  });

  it('is the same bytes whenever it is written', () => {
    expect(writeDossier(sampleParts(), signer, tools)).toEqual(archive);
  });

  it('holds without a list where the contest decides no challenge', () => {
    const parts = sampleParts();
    const ranking = canonicalJson({ ...JSON.parse(parts.ranking), challenge: null });
    const sm3 = tools.sm3(ranking);
    const found = findingsOf(writeDossier({ ...parts, ranking, list: null }, signer, tools));
    // The sample's chain names the hash of the other ranking, and nothing else is wrong.
    expect(found).toEqual([{ code: 'event_differs', file: 'audit.json', about: 'ranking.seal: sm3' }]);
    expect(sm3).not.toBe(tools.sm3(parts.ranking));
  });

  it('of 200 teams and 5 judges is verified within a second', () => {
    const large = writeDossier(sampleParts(200, 5), signer, tools);
    // The best of three: what is measured is the code, not what else runs on this machine.
    const times = [1, 2, 3].map(() => {
      const begun = performance.now();
      expect(verify(large).ok).toBe(true);
      return performance.now() - begun;
    });
    expect(Math.min(...times)).toBeLessThan(1_000);
  });
});

describe('one byte changed', () => {
  it('is found wherever it is, and told where', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (pick, flip) => {
        const at = pick % archive.length;
        const report = verify(archive.with(at, (archive[at] as number) ^ flip));
        expect(report.ok).toBe(false);
        const findings = report.checks.flatMap((check) => check.findings);
        expect(findings.length).toBeGreaterThan(0);
        for (const { code, file, part } of findings) {
          expect(findingCodes).toContain(code);
          expect(file ?? part ?? code).toBeTruthy();
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(FILES)('of %s names this file and finds fault with the bytes of no other', (file) => {
    const content = readArchive(archive).files?.find(({ name }) => name === file)?.content as Uint8Array;
    const begin = content.byteOffset;
    for (const at of [0, Math.floor(content.length / 2), content.length - 1]) {
      const changed = archive.with(begin + at, (archive[begin + at] as number) ^ 1);
      const found = findingsOf(changed);
      expect(found).toContainEqual({ code: 'archive_changed', file, part: 'content' });
      // What cannot be parsed any more cannot be held against its digest by a manifest that is itself unreadable.
      const digests = found.filter(({ code }) => code === 'digest_differs' || code === 'file_unreadable');
      if (file !== 'manifest.json') expect(digests.map((one) => one.file)).toContain(file);
      for (const one of digests) expect(one.file).toBe(file);
    }
  });

  it('in a row of the scores names the row', () => {
    const text = String.fromCharCode(...archive);
    const begin = text.indexOf('submission_id,');
    const lines = text.slice(begin).split('\n').slice(0, 13);
    let at = begin;
    for (const [k, line] of lines.entries()) {
      const middle = at + Math.floor(line.length / 2);
      const rows = findingsOf(archive.with(middle, (archive[middle] as number) ^ 1))
        .filter(({ file, row }) => file === 'scores.csv' && row !== undefined)
        .map(({ row }) => row);
      expect(rows).toContain(k + 1);
      at += line.length + 1;
    }
  });
});

describe('a change that is consistent with all hashes', () => {
  it('of a score is refused by the signature, and named where the ranking does not follow from it', () => {
    const forged = forge(({ scores }) => ({
      scores: scores.map((row, at) => (at === 0 ? { ...row, privateScore: 0.99 } : row)),
    }));
    const found = findingsOf(forged);
    expect(codesOf(found)).toEqual(['key_differs', 'signature_invalid', 'counted_differs', 'entry_differs']);
    expect(found).toContainEqual({ code: 'counted_differs', file: 'scores.csv', row: 2 });
    // Without a key at hand the signature of the forger holds; the recount does not.
    expect(codesOf(findingsOf(forged, null))).toEqual(['counted_differs', 'entry_differs']);
  });

  it('of a mark, of a total and of a ranking’s sheets is named with its entry', () => {
    const change = (edit: (sheet: SheetsDocument['entries'][number]['sheets'][number]) => void) =>
      forge(({ sheets }) => {
        const copy = structuredClone(sheets);
        edit(firstOf(firstOf(copy.entries).sheets));
        return { sheets: copy };
      });
    expect(
      findingsOf(
        change((sheet) => sheet.marks.splice(0, 1, 100)),
        null,
      ),
    ).toEqual([{ code: 'total_differs', file: 'sheets.json', entry: 1 }]);
    const total = change((sheet) => Object.assign(sheet, { total: 99 }));
    expect(codesOf(findingsOf(total, null))).toEqual(['total_differs', 'sheets_differ']);
  });

  it.each(['place', 'mean', 'trimmedMean', 'judge', 'composite', 'machine'] as const)(
    'of %s in the ranking is found by ranking again, and by the hash that was sealed',
    (field) => {
      const found = findingsOf(
        forgeRanking((document) => {
          firstOf(document.rows)[field] += 1;
        }),
        null,
      );
      expect(found).toContainEqual({
        code: 'place_differs',
        file: 'ranking.json',
        entry: expect.any(Number),
        about: field,
      });
      expect(found).toContainEqual({
        code: 'event_differs',
        file: 'audit.json',
        about: 'ranking.seal: sm3',
      });
    },
  );

  it('of the formula after the fact is found: rules, places and seal do not agree with it', () => {
    const found = findingsOf(
      forgeRanking(({ formula }) => Object.assign(formula, { machineWeight: 10, judgeWeight: 90 })),
      null,
    );
    expect(codesOf(found)).toEqual(['rules_differ', 'place_differs', 'event_differs']);
  });

  it('of an event, of its proof or of a root breaks the chain, and says at which event', () => {
    const change = (edit: (audit: AuditDocument) => void) =>
      findingsOf(
        forge(({ audit }) => {
          const copy = structuredClone(audit);
          edit(copy);
          return { audit: copy };
        }),
        null,
      );
    const moved = change((audit) => Object.assign(firstOf(audit.events).event, { actorId: null }));
    expect(moved).toEqual([
      { code: 'proof_broken', file: 'audit.json', about: 'challenge_list.publish (11)' },
    ]);
    const root = change((audit) => firstOf(audit.segments).merkleRoots.splice(2, 1, 'f'.repeat(64)));
    expect(root).toEqual([{ code: 'chain_broken', file: 'audit.json', about: '1–9' }]);
    const gone = change((audit) => audit.events.splice(3, 1));
    expect(gone).toEqual([{ code: 'event_missing', file: 'audit.json', about: 'ranking.seal' }]);
    const alone = change((audit) => Object.assign(audit.events[3]?.event as object, { actorId: null }));
    expect(codesOf(alone)).toEqual(['proof_broken', 'same_person']);
  });

  it('of an entry’s number, or of the seed it was drawn by, is found by drawing again', () => {
    const swapped = forgeRanking(({ rows }) => {
      const [a, b] = [firstOf(rows).team, rows[1]?.team];
      firstOf(rows).team = b as typeof a;
      (rows[1] as (typeof rows)[number]).team = a;
    });
    expect(codesOf(findingsOf(swapped, null))).toEqual(['number_differs', 'entry_differs', 'event_differs']);
    const seed = forgeRanking(({ panel }) => Object.assign(panel, { seed: 'chosen' }));
    expect(codesOf(findingsOf(seed, null))).toContain('seed_differs');
  });

  it('of the list is found by the hash in the log', () => {
    const found = findingsOf(
      forge(({ list }) => ({ list: list?.replace('炉温预测', '炉温预报') ?? null })),
      null,
    );
    expect(found).toEqual([
      { code: 'event_differs', file: 'audit.json', about: 'challenge_list.publish: sm3' },
    ]);
  });

  it('cannot hide in a second writing of the same content', () => {
    const spaced = forge(({ ranking }) => ({ ranking: ranking.replace('"kind":', '"kind": ') }));
    expect(codesOf(findingsOf(spaced, null))).toEqual(['file_not_canonical', 'event_differs']);
  });

  it('of another key than the one kept is told as such', () => {
    expect(codesOf(findingsOf(archive, makeSigner().publicKeyPem))).toEqual([
      'key_differs',
      'signature_invalid',
    ]);
    expect(codesOf(findingsOf(archive, 'no key'))).toEqual(['key_unusable']);
  });
});

it('what is no dossier at all is refused in words', () => {
  for (const bytes of [new Uint8Array(), tools.sha256(archive).split('').map(Number), archive.subarray(9)])
    expect(findingsOf(Uint8Array.from(bytes))).toEqual([{ code: 'archive_unreadable', file: null }]);
});
