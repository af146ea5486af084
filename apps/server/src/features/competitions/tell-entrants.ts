import type { Work } from '../../platform/context.ts';
import { type NotificationKind, notify } from '../notifications/public.ts';
import { listEntrants } from './competitions.repository.ts';
import type { PhasePlace } from './phases.repository.ts';

type Notice<K extends NotificationKind> = Parameters<typeof notify<K>>[1];

/**
 * Tells everyone in a team of the competition, also those who have not submitted yet: they plan by the deadline
 * most of all.
 */
export async function tellEntrants<K extends NotificationKind>(
  work: Work,
  competitionId: string,
  notice: (userId: string) => Notice<K>,
): Promise<void> {
  for (const userId of await listEntrants(work.tx, competitionId)) await notify(work, notice(userId));
}

/** Competition and phase as the texts of a notification name them. */
export const phaseNames = ({ competition, phase }: PhasePlace) => ({
  competitionZh: competition.title.zh,
  competitionEn: competition.title.en,
  phaseZh: phase.title.zh,
  phaseEn: phase.title.en,
});
