import { type CoreviewKind, type CoreviewStatus, coreviewLabel } from '@jiebang/domain/coreviews/lifecycle';
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

export function CoreviewTag({ kind, status }: { kind: CoreviewKind; status: CoreviewStatus }) {
  const text = useText();
  return <Tag tone={tones[status]}>{text(coreviewLabel(kind, status))}</Tag>;
}
