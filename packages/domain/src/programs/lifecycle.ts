import { defineLifecycle } from '../lifecycle/lifecycle.ts';

const clerk = { zh: '主管部门经办', en: 'bureau clerk' };

/** 征集批次. Whether scenarios may be handed in is computed from status and window (`roundWindow`), never a state. */
export const roundLifecycle = defineLifecycle({
  name: 'round',
  labels: {
    draft: { zh: '起草中', en: 'Draft' },
    announced: { zh: '已发布', en: 'Announced' },
    closed: { zh: '已结束', en: 'Closed' },
  },
  initial: 'draft',
  final: ['closed'],
  transitions: {
    announce: { from: ['draft'], to: 'announced', who: clerk },
    close: { from: ['announced'], to: 'closed', who: clerk },
  },
});
export type RoundStatus = (typeof roundLifecycle.states)[number];

export type RoundWindow = 'not_announced' | 'upcoming' | 'open' | 'ended';

/** Where `now` stands in a round's window; `closesAt` itself is outside («24:00» is the next day's 00:00). */
export function roundWindow(
  round: { status: RoundStatus; opensAt: number; closesAt: number },
  now: number,
): RoundWindow {
  if (round.status === 'draft') return 'not_announced';
  if (round.status === 'closed' || now >= round.closesAt) return 'ended';
  return now < round.opensAt ? 'upcoming' : 'open';
}
