/** One scored submission. `receivedAt` is in milliseconds; a submission without a score cannot be given here. */
export interface ScoredRow {
  submissionId: string;
  teamId: string;
  score: number;
  receivedAt: number;
  /** The team chose this submission to count, where the phase lets teams choose. */
  chosen: boolean;
}

/** Which submission of a team counts. `chosen`: the best of those the team chose, or of all when it chose none. */
export type EntryRule = 'best' | 'last' | 'chosen';

export interface RankingRule {
  entry: EntryRule;
  direction: 'higher' | 'lower';
}

export interface RankedRow {
  /** 1 for the first; rows that nothing tells apart share a rank and the next one is passed over (1, 2, 2, 4). */
  rank: number;
  teamId: string;
  submissionId: string;
  score: number;
  receivedAt: number;
  /** Scored submissions of the team. */
  entries: number;
}

/**
 * The board: one row per team, better score first, of equal scores the earlier submission first. A pure function of
 * the rows; their order does not matter. A score that is no finite number is refused by throwing.
 */
export function rankTeams(rows: readonly ScoredRow[], rule: RankingRule): RankedRow[] {
  const teams = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    const known = teams.get(row.teamId);
    if (known) known.push(row);
    else teams.set(row.teamId, [row]);
  }
  const entries = [...teams.values()].map((own) => ({
    row: selectTeamEntry(own, rule),
    entries: own.length,
  }));
  entries.sort((a, b) => compareByMerit(a.row, b.row, rule) || compareText(a.row.teamId, b.row.teamId));
  let rank = 0;
  return entries.map(({ row, entries: count }, place) => {
    const above = entries[place - 1];
    if (above === undefined || compareByMerit(above.row, row, rule) !== 0) rank = place + 1;
    const { teamId, submissionId, score, receivedAt } = row;
    return { rank, teamId, submissionId, score, receivedAt, entries: count };
  });
}

/** The submission of one team that counts under the rule; `rows` must not be empty. */
export function selectTeamEntry(rows: readonly ScoredRow[], rule: RankingRule): ScoredRow {
  for (const row of rows) {
    if (!Number.isFinite(row.score) || !Number.isFinite(row.receivedAt))
      throw new RangeError(`submission ${row.submissionId} has no finite score or time and cannot be ranked`);
  }
  const chosen = rule.entry === 'chosen' ? rows.filter((row) => row.chosen) : [];
  const candidates = chosen.length > 0 ? chosen : rows;
  const isBetter = (a: ScoredRow, b: ScoredRow) => {
    const order = rule.entry === 'last' ? b.receivedAt - a.receivedAt : compareByMerit(a, b, rule);
    // Two submissions of one team in the same millisecond: any fixed choice will do, as long as it is the same one.
    return (order || compareText(a.submissionId, b.submissionId)) < 0;
  };
  const [first, ...others] = candidates;
  if (first === undefined) throw new RangeError('a team without a scored submission cannot be ranked');
  return others.reduce((best, row) => (isBetter(row, best) ? row : best), first);
}

/** Negative when `a` stands above `b`, 0 when neither score nor time tells them apart. */
function compareByMerit(a: ScoredRow, b: ScoredRow, rule: RankingRule): number {
  const byScore = rule.direction === 'higher' ? b.score - a.score : a.score - b.score;
  return byScore || a.receivedAt - b.receivedAt;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
