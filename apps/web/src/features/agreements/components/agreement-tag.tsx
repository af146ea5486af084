import type { AgreementSummary } from '@jiebang/contracts/agreements';
import {
  type AgreementStatus,
  agreementLifecycle,
  type MilestoneStatus,
  milestoneLifecycle,
} from '@jiebang/domain/agreements/lifecycle';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

const tones: Record<AgreementStatus, TagTone> = {
  draft: 'plain',
  proposed: 'amber',
  agreed: 'amber',
  in_progress: 'blue',
  handed_in: 'amber',
  appraised: 'amber',
  rectification: 'seal',
  accepted: 'green',
  terminated: 'plain',
};

export function AgreementTag({ status }: { status: string }) {
  const text = useText();
  const state = status as AgreementStatus;
  return <Tag tone={tones[state]}>{text(agreementLifecycle.labels[state])}</Tag>;
}

const milestoneTones: Record<MilestoneStatus, TagTone> = {
  pending: 'plain',
  in_progress: 'blue',
  reported: 'amber',
  done: 'green',
  cancelled: 'plain',
};

export function MilestoneTag({ status }: { status: string }) {
  const text = useText();
  const state = status as MilestoneStatus;
  return <Tag tone={milestoneTones[state]}>{text(milestoneLifecycle.labels[state])}</Tag>;
}

/** Late by so many days, or due within a week; nothing else needs a word. */
export function ClockTag({ clock }: { clock: { daysLate: number; dueSoon: boolean } }) {
  const t = useTexts('agreements');
  if (clock.daysLate > 0) return <Tag tone="seal">{t('clock.late', { count: clock.daysLate })}</Tag>;
  return clock.dueSoon ? <Tag tone="amber">{t('clock.soon')}</Tag> : null;
}

/** Whose turn it is, said to the reader. */
export function Turn({ view }: { view: Pick<AgreementSummary, 'turn' | 'side'> }) {
  const t = useTexts('agreements');
  if (view.turn === null) return <span className="muted nowrap">{t('turn.nobody')}</span>;
  if (view.turn === view.side) return <b className="nowrap">{t('turn.you')}</b>;
  return <span className="nowrap">{t(`turn.${view.turn}`)}</span>;
}
