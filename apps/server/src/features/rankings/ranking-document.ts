import { createHash } from 'node:crypto';
import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import type { ContestFormula } from '@jiebang/domain/judging/formula';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Rubric } from '@jiebang/domain/lists/rubric';
import type { ContestRow as RankedRow } from '@jiebang/scoring/contest/rank-contest';

/** What is sealed: everything by which anyone can work the places out again, and nobody's name but the entrants'. */
export type RankingDocument = {
  kind: 'jiebang.ranking';
  version: 1;
  competition: { id: string; slug: string; title: Text };
  challenge: { id: string; code: string | null; title: string } | null;
  number: number;
  panel: { id: string; seats: number; openedAt: string; seed: string };
  rubric: Rubric;
  formula: ContestFormula;
  machine: { metric: string; direction: 'higher' | 'lower'; phaseId: string; truthSha256: string };
  rows: DocumentRow[];
  tieDecisions: { entries: number[]; reason: string }[];
  proposedAt: string;
};
export type DocumentRow = Omit<RankedRow, 'receivedAt'> & {
  team: { id: string; name: string; organisation: string | null };
  submissionId: string;
  submissionSha256: string;
  receivedAt: string;
};

/** The bytes that are hashed, kept and handed out. */
export function writeRanking(ranking: RankingDocument): { document: string; sm3: string } {
  const document = canonicalJson(ranking);
  return { document, sm3: sm3Of(document) };
}

export const sm3Of = (text: string): string => createHash('sm3').update(text).digest('hex');

/** A kept document as it is read again; `writeRanking` wrote it. */
export const readRanking = ({ document }: { document: string }): RankingDocument =>
  JSON.parse(document) as RankingDocument;
