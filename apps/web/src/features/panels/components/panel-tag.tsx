import { type PanelStatus, panelLifecycle } from '@jiebang/domain/judging/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<PanelStatus, TagTone> = {
  draft: 'amber',
  open: 'blue',
  sealed: 'green',
  cancelled: 'plain',
};

export function PanelTag({ status }: { status: string }) {
  const text = useText();
  return <Tag tone={tones[status as PanelStatus]}>{text(panelLifecycle.labels[status as PanelStatus])}</Tag>;
}
