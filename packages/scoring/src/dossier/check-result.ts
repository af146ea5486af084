import { canonicalJson } from '@jiebang/domain/audit/canonical-json';
import { totalOf } from '@jiebang/domain/judging/sheet';
import { checkRubric } from '@jiebang/domain/lists/rubric';
import { rankContest } from '../contest/rank-contest.ts';
import { selectTeamEntry } from '../ranking/rank.ts';
import type { RankingDocument, RulesDocument, SheetsDocument } from './format.ts';
import type { OpenDossier } from './open-dossier.ts';
import type { Finding } from './report.ts';
import type { ReadScores, ScoreRow } from './score-rows.ts';
import type { DossierTools } from './tools.ts';

const same = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);

/** The sealed bytes are those of the hash, and of the contest that the manifest names. */
export function checkRanking({ bytes, manifest, ranking }: OpenDossier, tools: DossierTools): Finding[] {
  const findings = [...ranking.findings];
  const [stated, document] = [manifest.value, ranking.value];
  const content = bytes.get('ranking.json');
  if (!stated || !document || !content) return findings;
  const file = 'ranking.json';
  if (tools.sm3(content) !== stated.rankingSm3) findings.push({ code: 'sm3_differs', file });
  const pairs = {
    competitionId: document.competition.id,
    panelId: document.panel.id,
    phaseId: document.machine.phaseId,
  };
  for (const [about, value] of Object.entries(pairs))
    if (stated[about as keyof typeof pairs] !== value) findings.push({ code: 'id_differs', file, about });
  return findings;
}

/** Rubric and formula are those that were declared, and can be reckoned with. */
export function checkRules(rules: RulesDocument, ranking: RankingDocument): Finding[] {
  const file = 'rules.json';
  const findings: Finding[] = [];
  const phase = rules.phases.find(({ id }) => id === ranking.machine.phaseId);
  const pairs: [string, unknown, unknown][] = [
    ['rubric', rules.rubric, ranking.rubric],
    ['formula', rules.formula, ranking.formula],
    ['competition.id', rules.competition.id, ranking.competition.id],
    ['phases.metric', phase?.metric, ranking.machine.metric],
  ];
  for (const [about, told, sealed] of pairs)
    if (!same(told ?? null, sealed)) findings.push({ code: 'rules_differ', file, about });
  for (const { code } of checkRubric(ranking.rubric))
    findings.push({ code: 'rubric_invalid', file: 'ranking.json', about: code });
  return findings;
}

/** Counts again which submission of each team counts, and holds it against the ranking. */
export function checkScores(
  { rows, faults }: ReadScores,
  ranking: RankingDocument,
  rules: RulesDocument | null,
): Finding[] {
  const file = 'scores.csv';
  const findings: Finding[] = faults.map(({ row, code }) => ({
    code: code === 'changed' ? 'row_changed' : 'row_unreadable',
    file,
    row,
  }));
  const rule = rules?.phases.find(({ id }) => id === ranking.machine.phaseId)?.rankingRule;
  if (!rule) return findings;
  const numbers = new Map(rows.map((row, at) => [row.submissionId, at + 2]));
  const ofTeam = Map.groupBy(rows, ({ teamId }) => teamId);
  const finals = new Map<string, ScoreRow & { final: number }>();
  for (const [teamId, own] of ofTeam) {
    const hidden = own.filter(({ privateScore }) => privateScore !== null);
    const scored = (hidden.length > 0 ? hidden : own).map((row) => ({
      ...row,
      score: row.privateScore ?? row.publicScore,
      receivedAt: Date.parse(row.receivedAt),
    }));
    const { submissionId, score } = selectTeamEntry(scored, {
      entry: rule,
      direction: ranking.machine.direction,
    });
    for (const row of own) {
      if (row.counted !== (row.submissionId === submissionId))
        findings.push({ code: 'counted_differs', file, row: numbers.get(row.submissionId) as number });
      if (row.submissionId === submissionId) finals.set(teamId, { ...row, final: score });
    }
  }
  for (const row of ranking.rows) {
    const final = finals.get(row.team.id);
    if (!final) {
      findings.push({ code: 'entry_missing', file, entry: row.entry });
      continue;
    }
    const pairs = {
      submissionId: final.submissionId,
      submissionSha256: final.sha256,
      receivedAt: final.receivedAt,
      machineRaw: final.final,
    };
    for (const [about, value] of Object.entries(pairs))
      if (row[about as keyof typeof pairs] !== value)
        findings.push({
          code: 'entry_differs',
          file,
          row: numbers.get(final.submissionId) as number,
          entry: row.entry,
          about,
        });
  }
  return findings;
}

/** Every total follows from its marks and the rubric's weights, and the ranking was made of these totals. */
export function checkSheets({ entries }: SheetsDocument, ranking: RankingDocument): Finding[] {
  const file = 'sheets.json';
  const findings: Finding[] = [];
  const { criteria } = ranking.rubric;
  const rows = new Map(ranking.rows.map((row) => [row.entry, row]));
  for (const { entry, sheets } of entries) {
    for (const { total, marks } of sheets) {
      const given = marks.map((mark, criterion) => ({ criterion, mark, reason: '' }));
      if (marks.length !== criteria.length || totalOf(criteria, given) !== total)
        findings.push({ code: 'total_differs', file, entry });
    }
    const row = rows.get(entry);
    rows.delete(entry);
    const totals = sheets.map(({ total }) => total).sort((a, b) => a - b);
    if (!row || !same(totals, row.sheets)) findings.push({ code: 'sheets_differ', file, entry });
  }
  for (const entry of rows.keys()) findings.push({ code: 'entry_missing', file, entry });
  return findings;
}

/** Ranks again by the declared formula: means, composite, places, ties and awards. */
export function checkPlaces(ranking: RankingDocument): Finding[] {
  const file = 'ranking.json';
  try {
    const { rows, undecided } = rankContest(ranking.rows, ranking.formula, ranking.tieDecisions);
    const findings: Finding[] = undecided.map((group) => ({
      code: 'tie_undecided',
      file,
      about: group.join(', '),
    }));
    for (const [at, expected] of rows.entries()) {
      const told = ranking.rows[at] as RankingDocument['rows'][number];
      for (const [about, value] of Object.entries(expected))
        if (!same(told[about as keyof typeof expected], value))
          findings.push({ code: 'place_differs', file, entry: told.entry, about });
    }
    return findings;
  } catch (error) {
    return [{ code: 'not_rankable', file, about: (error as Error).message }];
  }
}
