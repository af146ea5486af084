import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { seedBoardBeforeReveal } from './board-before-reveal.ts';
import { seedDemo } from './demo.ts';
import { seedPhaseOpen } from './phase-open.ts';
import { seedQueueBacklog } from './queue-backlog.ts';

/** A state that people, browser tests and bug reports start from, made on a running server over HTTP. */
export type Seed = { name: string; state: Text; make: (base: string) => Promise<void> };

const seed = (name: string, zh: string, en: string, make: Seed['make']): Seed => ({
  name,
  state: { zh, en },
  make,
});

export const seeds: readonly Seed[] = [
  seed(
    'demo',
    '示例计划：两条赛道开放中，三支队伍各有得分',
    'the demonstration: two open tracks, three teams with scores',
    seedDemo,
  ),
  seed(
    'phase-open',
    '一个开放中的阶段、一支队伍，尚无提交',
    'one open phase, one team, no submission yet',
    seedPhaseOpen,
  ),
  seed(
    'board-before-reveal',
    '阶段已截止，公开榜已定，最终榜尚未揭晓（约需一分钟，等待阶段截止）',
    'a phase has ended, its public board stands, the final one is hidden (takes a minute: it waits for the end)',
    seedBoardBeforeReveal,
  ),
  seed(
    'queue-backlog',
    '三支队伍同时交入 60 份大文件，评测队列积压中（持续数秒）',
    '60 large entries of three teams handed in at once: the queue is behind for some seconds',
    seedQueueBacklog,
  ),
];
