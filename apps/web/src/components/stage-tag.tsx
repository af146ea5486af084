import type { ChallengeSummary } from '@jiebang/contracts/challenges';
import { type ChallengeStage, challengeStageLabels } from '@jiebang/domain/lists/lifecycle';
import { useText, useTexts } from '../lib/texts.ts';
import { Tag, type TagTone } from './tag.tsx';

const tones: Record<ChallengeStage, TagTone> = {
  accepting: 'green',
  suspended: 'seal',
  judging: 'amber',
  under_way: 'blue',
  finished: 'plain',
  ended: 'plain',
};

/** How a published challenge stands; one that was withdrawn says so itself. Needs the namespace `list-text`. */
export function StageTag({ challenge }: { challenge: Pick<ChallengeSummary, 'stage' | 'status'> }) {
  const t = useTexts('list-text');
  const text = useText();
  const { stage, status } = challenge;
  if (status === 'withdrawn') return <Tag tone="seal">{t('withdrawn')}</Tag>;
  if (status === 'unclaimed') return <Tag tone="plain">{t('unclaimed')}</Tag>;
  return stage ? <Tag tone={tones[stage]}>{text(challengeStageLabels[stage])}</Tag> : null;
}
