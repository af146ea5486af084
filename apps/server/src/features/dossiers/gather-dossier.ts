import type { Tx } from '@jiebang/db/client';
import type { DossierParts } from '@jiebang/scoring/dossier/write-dossier';
import { dossiersVisible } from './dossiers.policy.ts';
import { findRanking, listPhases, listScores, listSheets } from './dossiers.repository.ts';
import { writeAudit } from './write-audit.ts';
import { writeRules } from './write-rules.ts';
import { writeSheets } from './write-sheets.ts';

/**
 * Everything a dossier is made of, read on one picture of the database. Null: the ranking is not published, or has its
 * dossier already. What is gathered depends on the database alone, so that two workers make the same bytes.
 */
export async function gatherDossier(tx: Tx, rankingId: string): Promise<DossierParts | null> {
  const place = await findRanking(tx, rankingId, dossiersVisible);
  if (!place || place.dossier !== null) return null;
  const { ranking, competition, panel, list } = place;
  const { machine } = JSON.parse(ranking.document) as { machine: { phaseId: string } };
  const [phases, scores, sheets, audit] = await Promise.all([
    listPhases(tx, competition.id),
    listScores(tx, machine.phaseId),
    listSheets(tx, panel.id),
    writeAudit(tx, place),
  ]);
  return {
    rankingId,
    sealedAt: (ranking.sealedAt as Date).toISOString(),
    publishedAt: (ranking.publishedAt as Date).toISOString(),
    ranking: ranking.document,
    list: list?.document ?? null,
    rules: writeRules(place, phases),
    scores: scores.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() })),
    sheets: writeSheets(sheets),
    audit,
  };
}
