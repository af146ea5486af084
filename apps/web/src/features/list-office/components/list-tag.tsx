import { type ListStatus, listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<ListStatus, TagTone> = {
  draft: 'plain',
  ready: 'amber',
  published: 'green',
  withdrawn: 'seal',
};

export function ListTag({ status }: { status: string }) {
  const text = useText();
  const known = status as ListStatus;
  return <Tag tone={tones[known]}>{text(listLifecycle.labels[known])}</Tag>;
}
