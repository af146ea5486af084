import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { Actor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { listHolders } from '../identity/public.ts';
import { type NotificationData, notify } from '../notifications/public.ts';
import { listRankedMembers } from './awarded.repository.ts';
import type { RankingRecord } from './rankings.repository.ts';

type Named = { id: string; title: Text };

const namesOf = ({ title }: Named) => ({ competitionZh: title.zh, competitionEn: title.en });
const officeOf = ({ id }: Named) => `/workspace/rankings/${id}`;

/** Everybody who may seal it: the office without the one who proposed. */
export async function tellSealers(
  work: Work,
  { id, competition, proposedBy, by }: { id: string; competition: Named; proposedBy: string; by: string },
): Promise<void> {
  for (const holder of await listHolders(work.tx, 'rankings.manage'))
    if (holder.id !== proposedBy)
      await notify(work, {
        userId: holder.id,
        kind: 'ranking_proposed',
        data: { ...namesOf(competition), by },
        link: officeOf(competition),
        dedupeKey: `ranking_proposed:${id}`,
      });
}

type OfOffice = 'ranking_sealed' | 'ranking_discarded' | 'ranking_void';
type Told<K extends OfOffice> = {
  kind: K;
  ranking: RankingRecord;
  competition: Named;
  by: Actor;
  data: Omit<NotificationData[K], 'competitionZh' | 'competitionEn' | 'by'>;
};

/** Who proposed and who sealed it, but not the one who acts. */
export async function tellProposer<K extends OfOffice>(
  work: Work,
  { kind, ranking, competition, by, data }: Told<K>,
): Promise<void> {
  for (const userId of new Set([ranking.proposedBy, ranking.sealedBy]))
    if (userId !== null && userId !== by.userId)
      await notify(work, {
        userId,
        kind,
        data: { ...namesOf(competition), by: by.name, ...data } as NotificationData[K],
        link: officeOf(competition),
        dedupeKey: `${kind}:${ranking.id}`,
      });
}

type Turn = 'ranking_in_notice' | 'ranking_published' | 'ranking_withdrawn';

/** Everybody in a team of the ranking; once a turn. `ranking_withdrawn` leads to the notice, which tells the reason. */
export async function tellRanked(
  work: Work,
  {
    kind,
    rankingId,
    competition,
    noticeId,
  }: { kind: Turn; rankingId: string; competition: Named; noticeId: string },
): Promise<void> {
  for (const { userId, place } of await listRankedMembers(work.tx, rankingId))
    await notify(work, {
      userId,
      kind,
      data: { ...namesOf(competition), place: String(place) },
      link: kind === 'ranking_withdrawn' ? `/notices/${noticeId}` : `/results/${rankingId}`,
      dedupeKey: `${kind}:${rankingId}`,
    });
}

/** The members of an awarded team: their certificate can be fetched. */
export async function tellAwarded(
  work: Work,
  given: { rankingId: string; competition: Named; teamId: string; number: string; award: Text },
): Promise<void> {
  const { rankingId, competition, teamId, number, award } = given;
  for (const member of await listRankedMembers(work.tx, rankingId))
    if (member.teamId === teamId)
      await notify(work, {
        userId: member.userId,
        kind: 'certificate_issued',
        data: { ...namesOf(competition), number, awardZh: award.zh, awardEn: award.en },
        link: '/workspace/certificates',
        dedupeKey: `certificate_issued:${number}`,
      });
}
