import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { type ArchivedFile, FILES, type FileName, writeArchive } from './archive.ts';
import {
  type AuditDocument,
  auditDocument,
  type Manifest,
  manifestDocument,
  type RulesDocument,
  rankingDocument,
  rulesDocument,
  type SheetsDocument,
  sheetsDocument,
} from './format.ts';
import { writeReadme } from './readme.ts';
import { type ScoreRow, writeScores } from './score-rows.ts';
import { type DossierTools, toBytes } from './tools.ts';

export type DossierParts = {
  rankingId: string;
  sealedAt: string;
  publishedAt: string;
  /** The bytes that were sealed, and those of the list as it was published. */
  ranking: string;
  list: string | null;
  rules: RulesDocument;
  scores: readonly ScoreRow[];
  sheets: SheetsDocument;
  audit: AuditDocument;
};

/** Who signs: the key of the receipts, over the canonical JSON of the fields. */
export type DossierSigner = {
  platform: string;
  keyId: string;
  publicKeyPem: string;
  sign(fields: Record<string, unknown>): string;
};

/** Writes a dossier. The same parts and key give the same bytes; parts that do not fit the format are refused by throwing. */
export function writeDossier(
  parts: DossierParts,
  signer: DossierSigner,
  tools: Pick<DossierTools, 'sha256' | 'sm3'>,
): Uint8Array {
  const ranking = rankingDocument.parse(JSON.parse(parts.ranking));
  const rankingSm3 = tools.sm3(parts.ranking);
  const { platform, keyId, publicKeyPem } = signer;
  const contents: Record<Exclude<FileName, 'manifest.json'>, string | null> = {
    'README.txt': writeReadme({ platform, keyId, rankingSm3 }),
    'ranking.json': parts.ranking,
    'rules.json': canonicalJson(rulesDocument.parse(parts.rules)),
    'list.json': parts.list,
    'scores.csv': writeScores(parts.scores, tools.sm3),
    'sheets.json': canonicalJson(sheetsDocument.parse(parts.sheets)),
    'audit.json': canonicalJson(auditDocument.parse(parts.audit)),
  };
  const files = FILES.flatMap((name): ArchivedFile[] => {
    const content = name === 'manifest.json' ? null : contents[name];
    return content === null ? [] : [{ name, content: toBytes(content) }];
  });
  const fields: Omit<Manifest, 'keyId' | 'signature'> = {
    kind: 'jiebang.dossier',
    version: 1,
    competitionId: ranking.competition.id,
    panelId: ranking.panel.id,
    phaseId: ranking.machine.phaseId,
    rankingId: parts.rankingId,
    rankingSm3,
    sealedAt: parts.sealedAt,
    publishedAt: parts.publishedAt,
    platform,
    publicKeyPem,
    files: files.map(({ name, content }) => ({
      name,
      bytes: content.length,
      sha256: tools.sha256(content),
      sm3: tools.sm3(content),
    })),
  };
  const manifest = manifestDocument.parse({ ...fields, keyId, signature: signer.sign(fields) });
  return writeArchive([{ name: 'manifest.json', content: toBytes(canonicalJson(manifest)) }, ...files]);
}
