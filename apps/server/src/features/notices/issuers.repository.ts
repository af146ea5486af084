import type { Tx } from '@jiebang/db/client';
import { competitions } from '@jiebang/db/schema/competitions';
import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { programs } from '@jiebang/db/schema/programs';
import { rankings } from '@jiebang/db/schema/rankings';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { NoticeSubjectType } from '@jiebang/domain/notices/lifecycle';
import { eq, sql } from 'drizzle-orm';

/** Who issues a notice, and whom one calls about it; the contact is that of the list, empty where there is none. */
export type NoticeIssuer = { organiser: Text; contactName: string; contactPhone: string };

const ofList = {
  organiser: programs.organiser,
  contactName: challengeLists.contactName,
  contactPhone: challengeLists.contactPhone,
};

/** The programme that the subject belongs to speaks for it. */
const findBySubject: Record<NoticeSubjectType, (tx: Tx, id: string) => Promise<NoticeIssuer[]>> = {
  challenge_list: (tx, id) =>
    tx
      .select(ofList)
      .from(challengeLists)
      .innerJoin(programs, eq(programs.id, challengeLists.programId))
      .where(eq(challengeLists.id, id)),
  challenge: (tx, id) =>
    tx
      .select(ofList)
      .from(challenges)
      .innerJoin(challengeLists, eq(challengeLists.id, challenges.listId))
      .innerJoin(programs, eq(programs.id, challengeLists.programId))
      .where(eq(challenges.id, id)),
  ranking: (tx, id) =>
    tx
      .select({ organiser: programs.organiser, contactName: sql<string>`''`, contactPhone: sql<string>`''` })
      .from(rankings)
      .innerJoin(competitions, eq(competitions.id, rankings.competitionId))
      .innerJoin(programs, eq(programs.id, competitions.programId))
      .where(eq(rankings.id, id)),
};

export async function findIssuer(tx: Tx, type: NoticeSubjectType, id: string): Promise<NoticeIssuer> {
  const [issuer] = await findBySubject[type](tx, id);
  if (!issuer) throw new Error(`notice: no ${type} ${id}`);
  return issuer;
}
