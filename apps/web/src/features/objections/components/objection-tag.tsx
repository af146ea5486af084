import type { ObjectionView } from '@jiebang/contracts/objections';
import { type ObjectionStatus, objectionLifecycle } from '@jiebang/domain/notices/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<ObjectionStatus, TagTone> = {
  filed: 'amber',
  accepted: 'blue',
  refused: 'plain',
  investigating: 'blue',
  upheld: 'seal',
  dismissed: 'amber',
  answered: 'green',
};

export function ObjectionTag({ objection }: { objection: Pick<ObjectionView, 'status'> }) {
  const text = useText();
  const status = objection.status as ObjectionStatus;
  return <Tag tone={tones[status]}>{text(objectionLifecycle.labels[status])}</Tag>;
}
