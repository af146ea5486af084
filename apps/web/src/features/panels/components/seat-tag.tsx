import { type AssignmentStatus, assignmentLifecycle } from '@jiebang/domain/judging/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<AssignmentStatus, TagTone> = {
  drawn: 'amber',
  conflict_declared: 'seal',
  replaced: 'plain',
  accepted: 'blue',
  submitted: 'green',
  reopened: 'amber',
  sealed: 'green',
};

/** How far a seat is at one entry, in words. */
export function SeatTag({ status }: { status: string }) {
  const text = useText();
  return (
    <Tag tone={tones[status as AssignmentStatus]}>
      {text(assignmentLifecycle.labels[status as AssignmentStatus])}
    </Tag>
  );
}
