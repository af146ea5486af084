import type { Tx } from '@jiebang/db/client';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { OpenItem } from '@jiebang/domain/rankings/open-items';
import { type ContestEntry, type ContestRanking, rankContest } from '@jiebang/scoring/contest/rank-contest';
import { type OpenItemCode, openItems } from '../judging/public.ts';
import {
  type ContestRow,
  type CountingPhase,
  countUnfinished,
  type EntryLine,
  findCountingPhase,
  listEntryLines,
  listHoldingNotices,
  listTieDecisions,
  listTotals,
  type TieDecisionRow,
} from './contests.repository.ts';

/** A contest as the data give it now. */
export type Gathered = {
  contest: ContestRow;
  phase: CountingPhase | null;
  lines: EntryLine[];
  /** Everything that keeps it from being finalised, ties among it; empty when it can be. */
  open: OpenItem[];
  /** Null while a score or a sheet is missing: places without them would be nobody's. */
  ranked: ContestRanking | null;
  decisions: TieDecisionRow[];
};

/**
 * Reads what a ranking is made of and ranks it. Whoever decides by it holds the panel (`lockContest`), so that what is
 * read does not change before it is written down.
 */
export async function gatherContest(tx: Tx, contest: ContestRow): Promise<Gathered> {
  const { panel, competition } = contest;
  const phase = await findCountingPhase(tx, competition.id);
  const [lines, totals, seats, decisions, holding, unfinished] = await Promise.all([
    listEntryLines(tx, panel.id, phase?.id ?? null),
    listTotals(tx, panel.id),
    openItems(tx, panel.id),
    listTieDecisions(tx, panel.id),
    listHoldingNotices(tx, contest),
    phase ? countUnfinished(tx, phase.id) : 0,
  ]);
  const missing = [
    ...openOfScores(phase, unfinished, panel.status, lines),
    ...openOfPanel(panel.status, lines, seats),
  ];
  const ranked = missing.length > 0 ? null : rankContest(entriesOf(lines, totals), panel.formula, decisions);
  const ties = (ranked?.undecided ?? []).map((entries) => ({ code: 'tie_undecided' as const, entries }));
  return { contest, phase, lines, open: [...missing, ...openOfNotices(holding), ...ties], ranked, decisions };
}

/** Entries as they are ranked; asked for only when none lacks a score. */
function entriesOf(
  lines: readonly EntryLine[],
  totals: Awaited<ReturnType<typeof listTotals>>,
): ContestEntry[] {
  const sheets = Map.groupBy(totals, ({ entry }) => entry);
  return lines.map(({ number, line }) => {
    if (!line) throw new Error(`entry ${number} has no line on the board`);
    return {
      entry: number,
      machineRaw: line.score,
      sheets: (sheets.get(number) ?? []).map(({ total }) => total),
      receivedAt: line.receivedAt.toISOString(),
    };
  });
}

function openOfScores(
  phase: (CountingPhase & { title: Text }) | null,
  unfinished: number,
  panelStatus: string,
  lines: readonly EntryLine[],
): OpenItem[] {
  if (!phase) return [{ code: 'no_phase' }];
  const { id: phaseId, title } = phase;
  const items: OpenItem[] = [];
  if (phase.status !== 'revealed') items.push({ code: 'phase_not_revealed', phaseId, phase: title });
  if (unfinished > 0) items.push({ code: 'evaluations_unfinished', phaseId, count: unfinished });
  if (panelStatus === 'draft') return items;
  for (const { number, line } of lines)
    if (!line?.submissionId) items.push({ code: 'entry_without_score', entry: number });
  return items;
}

const CODES = {
  undeclared: 'conflict_undeclared',
  conflict_not_replaced: 'conflict_not_replaced',
  sheet_missing: 'sheet_missing',
  sheet_reopened: 'sheet_reopened',
} as const satisfies Record<OpenItemCode, OpenItem['code']>;

function openOfPanel(
  status: string,
  lines: readonly EntryLine[],
  seats: Awaited<ReturnType<typeof openItems>>,
): OpenItem[] {
  if (status === 'draft') return [{ code: 'panel_not_open' }];
  if (lines.length === 0) return [{ code: 'no_entry' }];
  return seats.map(({ code, entry, seat }) => ({ code: CODES[code], entry, seat }));
}

const openOfNotices = (notices: readonly { id: string; status: string; open: number }[]): OpenItem[] =>
  notices.map(({ id: noticeId, status, open }) =>
    status === 'running'
      ? { code: 'notice_running', noticeId }
      : { code: 'objections_open', noticeId, count: open },
  );
