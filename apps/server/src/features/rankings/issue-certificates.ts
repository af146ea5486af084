import { beijingDay, yearOf } from '@jiebang/domain/calendar/day';
import type { Work } from '../../platform/context.ts';
import { listAwarded } from './awarded.repository.ts';
import { writeCertificate } from './certificate-document.ts';
import { insertCertificates, takeNumbers } from './certificates.repository.ts';
import { readRanking } from './ranking-document.ts';
import type { HeldRanking } from './require-ranking.ts';
import { tellAwarded } from './tell-about-ranking.ts';

/** Issues the certificates of a ranking's awarded teams, in the transaction that publishes it. */
export async function issueCertificates(work: Work, { ranking, contest }: HeldRanking): Promise<void> {
  const { competition, challenge, rows } = readRanking(ranking);
  const awarded = rows.flatMap((row) => (row.award ? [{ ...row, award: row.award }] : []));
  const bodies = new Map(
    (await listAwarded(work.tx, ranking.id)).map(({ teamId, organisationId }) => [teamId, organisationId]),
  );
  const numbers = await takeNumbers(work.tx, yearOf(beijingDay(work.now.getTime())), awarded.length);
  const issued = awarded.map(({ team, place, award, composite }, at) => {
    const number = numbers[at] as string;
    const written = writeCertificate({
      kind: 'jiebang.certificate',
      version: 1,
      number,
      competition,
      challenge,
      team,
      place,
      award,
      composite,
      issuer: contest.competition.organiser,
      ranking: { id: ranking.id, number: ranking.number, sm3: ranking.sm3 },
      issuedAt: work.now.toISOString(),
    });
    return { number, team, award, written };
  });
  await insertCertificates(
    work.tx,
    issued.map(({ number, team, written }) => ({
      number,
      rankingId: ranking.id,
      teamId: team.id,
      organisationId: bodies.get(team.id) ?? null,
      ...written,
      issuedAt: work.now,
    })),
  );
  for (const { number, team, award, written } of issued) {
    await work.audit({
      action: 'certificate.issue',
      subjectType: 'ranking',
      subjectId: ranking.id,
      data: { number, teamId: team.id, sm3: written.sm3 },
    });
    await tellAwarded(work, {
      rankingId: ranking.id,
      competition: contest.competition,
      teamId: team.id,
      number,
      award,
    });
  }
}
