import { type ProposalStatus, proposalLifecycle } from '@jiebang/domain/proposals/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const tones: Record<ProposalStatus, TagTone> = {
  draft: 'amber',
  submitted: 'blue',
  correction: 'seal',
  valid: 'green',
  invalid: 'plain',
  shortlisted: 'green',
  reserve: 'amber',
  not_selected: 'plain',
  won: 'green',
  contracted: 'green',
  withdrawn: 'plain',
};

export function ProposalTag({ status }: { status: string }) {
  const text = useText();
  const known = status as ProposalStatus;
  return <Tag tone={tones[known]}>{text(proposalLifecycle.labels[known])}</Tag>;
}
