import type { SubmissionView } from '@jiebang/contracts/submissions';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';

const tones = {
  queued: 'blue',
  running: 'blue',
  scored: 'green',
  refused: 'seal',
  faulted: 'amber',
  withdrawn: 'plain',
} as const satisfies Record<string, TagTone>;
type Shown = keyof typeof tones;

/** What a submission's state is to its team: the evaluation's, unless it was withdrawn. */
export function shownStatus(submission: SubmissionView): Shown {
  return (submission.status === 'withdrawn' ? 'withdrawn' : submission.evaluation.status) as Shown;
}

export function isUnfinished({ status, evaluation }: SubmissionView): boolean {
  return status === 'accepted' && (evaluation.status === 'queued' || evaluation.status === 'running');
}

export function SubmissionTag({ submission }: { submission: SubmissionView }) {
  const t = useTexts('submissions');
  const status = shownStatus(submission);
  return <Tag tone={tones[status]}>{t(`status.${status}`)}</Tag>;
}
