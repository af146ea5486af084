import type { Work } from '../../platform/context.ts';
import { publishEvent } from '../webhooks/public.ts';
import { insertAct, type NewAct } from './acts.repository.ts';
import type { ChallengeRow } from './challenges.repository.ts';
import type { ListRow } from './lists.repository.ts';

type Place = {
  list: Pick<ListRow, 'id' | 'contentSm3' | 'number' | 'title' | 'titleEn'>;
  challenge: Pick<ChallengeRow, 'id' | 'code' | 'openness'> | null;
};

/**
 * An act on a published list, and word of it to the world outside. Of an act on a directed challenge nobody outside is
 * told: those who may read it are, by notification. Answers the id.
 */
export async function postAct(work: Work, place: Place, act: NewAct): Promise<string> {
  const { list, challenge } = place;
  const actId = await insertAct(work.tx, place, act);
  if (challenge?.openness === 'directed') return actId;
  await publishEvent(work, {
    type: 'list.act',
    subject: list.id,
    data: {
      number: list.number,
      title: { zh: list.title, en: list.titleEn },
      act: act.kind,
      challenge: challenge?.code ?? null,
      reason: act.reason,
      deadlineAt: act.toAt?.toISOString() ?? null,
    },
  });
  return actId;
}
