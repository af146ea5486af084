import { type ChallengeStatus, challengeLifecycle } from '@jiebang/domain/lists/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Partial<Record<ChallengeStatus, TagTone>> = {
  judging: 'amber',
  notice: 'amber',
  archived: 'green',
  unclaimed: 'plain',
  withdrawn: 'plain',
  terminated: 'plain',
};

export function ChallengeTag({ status }: { status: string }) {
  const text = useText();
  const known = status as ChallengeStatus;
  return <Tag tone={tones[known] ?? 'blue'}>{text(challengeLifecycle.labels[known])}</Tag>;
}
