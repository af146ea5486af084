import type { Tx } from '@jiebang/db/client';
import { checkPanel, type PanelProblem } from '@jiebang/domain/judging/check-panel';
import { panelPlace, panelWords } from '@jiebang/domain/judging/panel-words';
import { AppError } from '../../platform/errors.ts';
import { type Barred, type Eligible, findLastPhase, listBarred, listEligible } from './entries.repository.ts';
import { listPool } from './list-pool.ts';
import { type JudgeRow, listJudges, type PanelPlace } from './panels.repository.ts';

/** A panel in preparation with who would be before it now, and what keeps it from opening. */
export type Draft = { judges: JudgeRow[]; eligible: Eligible[]; barred: Barred[]; problems: PanelProblem[] };

export async function findPanelProblems(
  tx: Tx,
  { panel, competition }: PanelPlace,
  now: Date,
): Promise<Draft> {
  const [{ tracks, phase }, judges, pool] = await Promise.all([
    findLastPhase(tx, competition.id),
    listJudges(tx, panel.id),
    listPool(tx),
  ]);
  const eligible = phase ? await listEligible(tx, phase.id) : [];
  const barred = await listBarred(
    tx,
    competition.id,
    eligible.map(({ teamId }) => teamId),
    judges.map(({ id }) => id),
  );
  const active = new Set(pool.map(({ id }) => id));
  const problems = checkPanel(
    {
      rubric: panel.rubric,
      formula: panel.formula,
      seats: panel.seats,
      dueAt: panel.dueAt.getTime(),
      judges: judges.map(({ id, name }) => ({ id, name, active: active.has(id) })),
      competition: {
        published: competition.status === 'published',
        tracks,
        lastPhase: phase && {
          title: phase.title.zh,
          ended: phase.status === 'revealed' || phase.endsAt <= now,
          openEvaluations: phase.openEvaluations,
        },
      },
      entries: eligible.map(({ teamId, team }) => ({
        team,
        barred: barred.filter((one) => one.teamId === teamId).map(({ judgeId }) => judgeId),
      })),
    },
    now.getTime(),
  );
  return { judges, eligible, barred, problems };
}

export const presentPanelProblems = (problems: readonly PanelProblem[]) =>
  problems.map((problem) => ({
    code: problem.code,
    path: panelPlace(problem),
    words: panelWords(problem),
  }));

/** Refuses with every problem at its place. */
export function refusePanelProblems(problems: readonly PanelProblem[]): void {
  if (problems.length === 0) return;
  throw new AppError('panel_not_ready', '', {
    errors: problems.map((problem) => ({
      path: panelPlace(problem),
      code: problem.code,
      message: panelWords(problem).en,
    })),
    details: { problems: problems.length },
  });
}
