import {
  type CompetitionStatus,
  competitionLifecycle,
  type PhaseStatus,
  phaseLifecycle,
} from '@jiebang/domain/competitions/lifecycles';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText } from '../../../lib/texts.ts';

const competitionTones: Record<CompetitionStatus, TagTone> = {
  draft: 'amber',
  published: 'green',
  archived: 'plain',
  cancelled: 'seal',
};
const phaseTones: Record<PhaseStatus, TagTone> = {
  draft: 'amber',
  rehearsed: 'blue',
  open: 'green',
  revealed: 'plain',
};

export function CompetitionTag({ status }: { status: string }) {
  const text = useText();
  const known = status as CompetitionStatus;
  return <Tag tone={competitionTones[known]}>{text(competitionLifecycle.labels[known])}</Tag>;
}

export function PhaseTag({ status }: { status: string }) {
  const text = useText();
  const known = status as PhaseStatus;
  return <Tag tone={phaseTones[known]}>{text(phaseLifecycle.labels[known])}</Tag>;
}
