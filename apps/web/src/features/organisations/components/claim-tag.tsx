import { type ClaimStatus, claimLifecycle } from '@jiebang/domain/organisations/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<ClaimStatus, TagTone> = {
  filed: 'amber',
  approved: 'green',
  rejected: 'seal',
  withdrawn: 'plain',
};

export function ClaimTag({ status }: { status: string }) {
  const text = useText();
  const known = status as ClaimStatus;
  return <Tag tone={tones[known]}>{text(claimLifecycle.labels[known])}</Tag>;
}
