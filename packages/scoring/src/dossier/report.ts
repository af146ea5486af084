import type { ArchivePart, FileName } from './archive.ts';

/** What is checked, in the order in which it is told. */
export const checkNames = [
  'archive',
  'manifest',
  'files',
  'signature',
  'ranking',
  'rules',
  'draw',
  'scores',
  'sheets',
  'places',
  'list',
  'audit',
] as const;
export type CheckName = (typeof checkNames)[number];

/** What may be found. The words for it are those of whoever tells it. */
export const findingCodes = [
  'archive_unreadable',
  'archive_changed',
  'file_unreadable',
  'file_not_canonical',
  'file_missing',
  'file_unlisted',
  'digest_differs',
  'key_unusable',
  'key_differs',
  'signature_invalid',
  'sm3_differs',
  'id_differs',
  'rules_differ',
  'rubric_invalid',
  'seed_differs',
  'number_differs',
  'row_unreadable',
  'row_changed',
  'counted_differs',
  'entry_differs',
  'entry_missing',
  'total_differs',
  'sheets_differ',
  'place_differs',
  'tie_undecided',
  'not_rankable',
  'challenge_missing',
  'proof_broken',
  'chain_broken',
  'event_missing',
  'event_differs',
  'same_person',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** One thing that does not hold, and where. */
export type Finding = {
  code: FindingCode;
  file: FileName | null;
  part?: ArchivePart;
  /** Line of scores.csv, 1 for its header. */
  row?: number;
  /** Blind number of an entry. */
  entry?: number;
  /** Field, event or batch that it is about; of an unreadable file the place. */
  about?: string;
};

export type Check = {
  name: CheckName;
  /** `skipped`: what it needs could not be read, which another check has told; or there is nothing to check. */
  status: 'ok' | 'broken' | 'skipped';
  findings: Finding[];
};

export type DossierReport = {
  ok: boolean;
  checks: Check[];
  /** What it is about, as far as it could be read. */
  facts: {
    rankingId: string | null;
    competition: { zh: string; en: string } | null;
    rankingSm3: string | null;
    entries: number;
    submissions: number;
    sheets: number;
    platform: string;
    keyId: string | null;
    /** SHA-256 of the key that the signature was held against. */
    fingerprint: string | null;
    /** False: the dossier's own key, which proves nothing until its fingerprint has been compared. */
    keyGiven: boolean;
    /** Last batch that is proved, and the chain's root there. */
    chain: { batch: number; root: string } | null;
  };
};
