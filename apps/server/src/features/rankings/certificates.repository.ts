import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { challenges } from '@jiebang/db/schema/lists';
import { memberships } from '@jiebang/db/schema/organisations';
import { certificates, rankings } from '@jiebang/db/schema/rankings';
import { teamMembers } from '@jiebang/db/schema/teams';
import { and, desc, eq, exists, lt, or, type SQL, sql } from 'drizzle-orm';
import { beginsWith } from '../../platform/documents/hash-range.ts';

/**
 * `ZS-<year>-<0001>`, the next of its year. Held until commit: of two rankings published at once the second counts on,
 * and a transaction that fails leaves no gap.
 */
export async function takeNumbers(tx: Tx, year: number, count: number): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('certificates.number'), ${year})`);
  const prefix = `ZS-${year}-`;
  const { rows } = await tx.execute<{ next: number }>(sql`
    select coalesce(max(substr(number, ${prefix.length + 1}::int)::int), 0) + 1 as next
      from certificates where starts_with(number, ${prefix})`);
  const next = rows[0]?.next ?? 1;
  return Array.from({ length: count }, (_, at) => `${prefix}${String(next + at).padStart(4, '0')}`);
}

export async function insertCertificates(tx: Tx, rows: (typeof certificates.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(certificates).values(rows);
}

/** A certificate with its ranking and what that is about, so that `visibleTo` can be asked. */
const certificateRows = (tx: Tx) =>
  tx
    .select({ certificate: certificates, ranking: rankings })
    .from(certificates)
    .innerJoin(rankings, eq(rankings.id, certificates.rankingId))
    .innerJoin(competitions, eq(competitions.id, rankings.competitionId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId));
export type CertificateRow = Awaited<ReturnType<typeof certificateRows>>[number];

/** Is it of a team or a body of this person? */
export const isOf = (tx: Tx, userId: string): SQL =>
  or(
    exists(
      tx
        .select({ one: sql`1` })
        .from(teamMembers)
        .where(and(eq(teamMembers.teamId, certificates.teamId), eq(teamMembers.userId, userId))),
    ),
    exists(
      tx
        .select({ one: sql`1` })
        .from(memberships)
        .where(
          and(eq(memberships.organisationId, certificates.organisationId), eq(memberships.userId, userId)),
        ),
    ),
  ) as SQL;

export async function findCertificate(
  tx: Tx,
  { number }: { number: string },
  visible: SQL | undefined,
): Promise<CertificateRow | null> {
  const [row] = await certificateRows(tx).where(and(eq(certificates.number, number), visible));
  return row ?? null;
}

/** The certificate whose document has a hash that begins with this. */
export async function findCertificateByHash(tx: Tx, prefix: string): Promise<CertificateRow | null> {
  const [row] = await certificateRows(tx).where(beginsWith(certificates.sm3, prefix)).limit(1);
  return row ?? null;
}

export async function listOfRanking(tx: Tx, rankingId: string): Promise<CertificateRow[]> {
  return await certificateRows(tx).where(eq(certificates.rankingId, rankingId)).orderBy(certificates.number);
}

/** Newest first; `before` is the id of the last row of the page before. */
export async function listCertificateRows(
  tx: Tx,
  { where, before, limit }: { where: SQL | undefined; before: string | undefined; limit: number },
): Promise<CertificateRow[]> {
  return await certificateRows(tx)
    .where(and(where, before ? lt(certificates.id, before) : undefined))
    .orderBy(desc(certificates.id))
    .limit(limit);
}

/** The year in Beijing in which it was issued, as its number has it. */
export const inYear = (year: number): SQL => sql`starts_with(${certificates.number}, ${`ZS-${year}-`})`;

/** Years in which an award was made that the reader may know of, newest first. */
export async function listYears(tx: Tx, visible: SQL | undefined): Promise<number[]> {
  const rows = await tx
    .selectDistinct({ year: sql<number>`substr(${certificates.number}, 4, 4)::int` })
    .from(certificates)
    .innerJoin(rankings, eq(rankings.id, certificates.rankingId))
    .innerJoin(competitions, eq(competitions.id, rankings.competitionId))
    .leftJoin(challenges, eq(challenges.id, competitions.challengeId))
    .where(visible);
  return rows.map(({ year }) => year).sort((a, b) => b - a);
}

/** Part of a name that the certificate states, whatever the case; the words are taken as they are, not as a pattern. */
export function names(q: string): SQL {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const told = (...path: string[]) =>
    sql`${certificates.document}::jsonb #>> ${`{${path.join(',')}}`}::text[] ilike ${pattern}`;
  return or(
    told('team', 'name'),
    told('team', 'organisation'),
    told('competition', 'title', 'zh'),
    told('competition', 'title', 'en'),
    told('challenge', 'title'),
  ) as SQL;
}
