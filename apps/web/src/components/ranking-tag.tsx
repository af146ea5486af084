import { type RankingStatus, rankingLifecycle } from '@jiebang/domain/rankings/lifecycle';
import { useText } from '../lib/texts.ts';
import { Tag, type TagTone } from './tag.tsx';

const tones: Record<RankingStatus, TagTone> = {
  proposed: 'amber',
  sealed: 'amber',
  notice: 'blue',
  published: 'green',
  discarded: 'plain',
  void: 'seal',
};

/** Where a ranking stands, in a word. */
export function RankingTag({ status }: { status: string }) {
  const text = useText();
  return (
    <Tag tone={tones[status as RankingStatus]}>{text(rankingLifecycle.labels[status as RankingStatus])}</Tag>
  );
}
