import type { CertificateView, Honour, RankingSummary, RankingView } from '@jiebang/contracts/rankings';
import { requireMetric } from '@jiebang/scoring/metrics/require-metric';
import { readCertificate } from './certificate-document.ts';
import type { CertificateRow } from './certificates.repository.ts';
import { type RankingDocument, readRanking } from './ranking-document.ts';
import type { RankingPlace } from './rankings.repository.ts';

/** A ranking in a list. Its names are those that were sealed, whatever anybody is called today. */
export function presentSummary(place: RankingPlace): RankingSummary {
  const { ranking, competition } = place;
  const { rows, ...about } = readRanking(ranking);
  const [first] = rows;
  return {
    id: ranking.id,
    number: ranking.number,
    status: ranking.status,
    competition: about.competition,
    challenge: about.challenge,
    organiser: competition.organiser,
    entries: rows.length,
    first: first ? { team: first.team.name, organisation: first.team.organisation } : null,
    sm3: ranking.sm3,
    sealedAt: ranking.sealedAt?.toISOString() ?? null,
    publishedAt: ranking.publishedAt?.toISOString() ?? null,
    noticeId: place.notice?.id ?? null,
    demo: ranking.demo,
  };
}

export const presentMachine = (machine: RankingDocument['machine']) => ({
  ...machine,
  metricTitle: requireMetric(machine.metric).title,
});

/** A ranking on its page: what the sealed document says, and what became of it. */
export function presentRanking(place: RankingPlace, certificates: readonly CertificateRow[]): RankingView {
  const { panel, rubric, formula, machine, rows, tieDecisions, proposedAt } = readRanking(place.ranking);
  return {
    ...presentSummary(place),
    panel,
    rubric,
    formula,
    machine: presentMachine(machine),
    rows,
    tieDecisions,
    proposedAt,
    certificates: certificates.map(({ certificate: { number, teamId, checkCode } }) => ({
      number,
      teamId,
      checkCode,
    })),
  };
}

export function presentHonour({ certificate, ranking }: CertificateRow): Honour {
  const { competition, challenge, team, place, award, composite } = readCertificate(certificate);
  const { number, checkCode, rankingId, issuedAt } = certificate;
  return {
    rankingId,
    competition,
    challenge,
    team,
    place,
    award,
    composite,
    publishedAt: issuedAt.toISOString(),
    certificate: { number, checkCode },
    demo: ranking.demo,
  };
}

export function presentCertificate({ certificate, ranking }: CertificateRow): CertificateView {
  const { competition, challenge, team, place, award, issuer, issuedAt } = readCertificate(certificate);
  const { number, rankingId, sm3, checkCode } = certificate;
  return {
    number,
    rankingId,
    competition,
    challenge,
    team,
    place,
    award,
    issuer,
    issuedAt,
    sm3,
    checkCode,
    demo: ranking.demo,
  };
}
