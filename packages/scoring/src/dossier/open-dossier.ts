import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import type { z } from 'zod';
import { type ArchiveFault, type FileName, readArchive } from './archive.ts';
import {
  type AuditDocument,
  auditDocument,
  type Manifest,
  manifestDocument,
  type RankingDocument,
  type RulesDocument,
  rankingDocument,
  rulesDocument,
  type SheetsDocument,
  sheetsDocument,
} from './format.ts';
import type { Finding } from './report.ts';
import { type ReadScores, readScores } from './score-rows.ts';
import type { DossierTools } from './tools.ts';

/** A file as it was read: null with the reason among `findings` where it could not be. */
type Read<T> = { value: T | null; findings: Finding[] };

export type OpenDossier = {
  faults: ArchiveFault[];
  bytes: ReadonlyMap<FileName, Uint8Array>;
  manifest: Read<Manifest>;
  ranking: Read<RankingDocument>;
  rules: Read<RulesDocument>;
  sheets: Read<SheetsDocument>;
  audit: Read<AuditDocument>;
  scores: Read<ReadScores>;
};

/** Reads every file that can be read; what is wrong with one does not hide another. Null: not even its parts are to be found. */
export function openDossier(archive: Uint8Array, tools: DossierTools): OpenDossier | null {
  const { files, faults } = readArchive(archive);
  if (!files) return null;
  const bytes = new Map(files.map(({ name, content }) => [name, content]));
  const json = <T>(name: FileName, schema: z.ZodType<T>) => readJson(bytes, name, schema);
  const csv = readText(bytes, 'scores.csv');
  return {
    faults,
    bytes,
    manifest: json('manifest.json', manifestDocument),
    ranking: json('ranking.json', rankingDocument),
    rules: json('rules.json', rulesDocument),
    sheets: json('sheets.json', sheetsDocument),
    audit: json('audit.json', auditDocument),
    scores: {
      value: csv.value === null ? null : readScores(csv.value, tools.sm3),
      findings: csv.findings,
    },
  };
}

function readText(bytes: OpenDossier['bytes'], file: FileName): Read<string> {
  const content = bytes.get(file);
  if (!content) return { value: null, findings: [{ code: 'file_missing', file }] };
  try {
    // A byte order mark is a byte like any other here.
    const value = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    return { value, findings: [] };
  } catch {
    return { value: null, findings: [{ code: 'file_unreadable', file, about: 'UTF-8' }] };
  }
}

function readJson<T>(bytes: OpenDossier['bytes'], file: FileName, schema: z.ZodType<T>): Read<T> {
  const { value: text, findings } = readText(bytes, file);
  if (text === null) return { value: null, findings };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { value: null, findings: [{ code: 'file_unreadable', file, about: (error as Error).message }] };
  }
  // Two writings of one content (a key twice, a space) would let bytes change without a word.
  if (canonicalJson(json) !== text) findings.push({ code: 'file_not_canonical', file });
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, findings };
  const about = parsed.error.issues[0]?.path.join('.') ?? '';
  return { value: null, findings: [...findings, { code: 'file_unreadable', file, about }] };
}
