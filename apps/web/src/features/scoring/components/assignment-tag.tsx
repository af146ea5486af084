import { type AssignmentStatus, assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<AssignmentStatus, TagTone> = {
  drawn: 'amber',
  conflict_declared: 'plain',
  replaced: 'plain',
  accepted: 'blue',
  submitted: 'green',
  reopened: 'seal',
  sealed: 'green',
};

export function AssignmentTag({ status }: { status: string }) {
  const text = useText();
  return (
    <Tag tone={tones[status as AssignmentStatus]}>
      {text(assignmentLifecycle.labels[status as AssignmentStatus])}
    </Tag>
  );
}
