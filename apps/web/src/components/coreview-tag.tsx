import { type CoreviewStatus, coreviewLifecycle } from '@jiebang/domain/coreviews/lifecycle';
import { useText } from '../lib/texts.ts';
import { Tag, type TagTone } from './tag.tsx';

const tones: Record<CoreviewStatus, TagTone> = {
  pending: 'amber',
  escalated: 'seal',
  agreed: 'green',
  objected: 'seal',
  consented: 'green',
  recalled: 'plain',
};

export function CoreviewTag({ status }: { status: CoreviewStatus }) {
  const text = useText();
  return <Tag tone={tones[status]}>{text(coreviewLifecycle.labels[status])}</Tag>;
}
