import { requireMetric } from '@jiebang/scoring/metrics/require-metric';
import type { Gathered } from './gather-contest.ts';
import type { DocumentRow, RankingDocument } from './ranking-document.ts';

/** The rows of a ranking as the data give them now, or null while something is missing. */
export function draftRows({ ranked, lines }: Gathered): DocumentRow[] | null {
  if (!ranked) return null;
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return ranked.rows.map((row) => {
    const entry = byNumber.get(row.entry);
    if (!entry?.line?.submissionId || entry.sha256 === null)
      throw new Error(`entry ${row.entry} was ranked without a submission`);
    return {
      ...row,
      team: { ...entry.team, organisation: entry.organisation?.name ?? null },
      submissionId: entry.line.submissionId,
      submissionSha256: entry.sha256,
    };
  });
}

/** What was scored by what; null before there is a phase with a sealed truth. */
export function draftMachine({ phase }: Gathered): RankingDocument['machine'] | null {
  if (!phase?.truthSha256) return null;
  const { metric, id: phaseId, truthSha256 } = phase;
  return { metric, direction: requireMetric(metric).direction, phaseId, truthSha256 };
}

/**
 * The document of a ranking from what the data give now. At its seal it is drawn up again with the number and the
 * instant of its proposal: equal bytes mean that nothing has changed between the two persons.
 */
export function draftDocument(
  gathered: Gathered,
  { number, proposedAt }: { number: number; proposedAt: Date },
): RankingDocument | null {
  const { competition, challenge, panel } = gathered.contest;
  const rows = draftRows(gathered);
  const machine = draftMachine(gathered);
  if (!rows || !machine || gathered.open.length > 0 || !panel.openedAt || panel.seed === null) return null;
  return {
    kind: 'jiebang.ranking',
    version: 1,
    competition: { id: competition.id, slug: competition.slug, title: competition.title },
    challenge,
    number,
    panel: { id: panel.id, seats: panel.seats, openedAt: panel.openedAt.toISOString(), seed: panel.seed },
    rubric: panel.rubric,
    formula: panel.formula,
    machine,
    rows,
    tieDecisions: gathered.decisions.map(({ entries, reason }) => ({ entries, reason })),
    proposedAt: proposedAt.toISOString(),
  };
}
