import type { RoundView } from '@jiebang/contracts/rounds';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';

const tones: Record<RoundView['window'], TagTone> = {
  not_announced: 'amber',
  upcoming: 'blue',
  open: 'green',
  ended: 'plain',
};

/** Where a call stands now; closed books are an ended call that cannot be extended any more. */
export function WindowTag({ round }: { round: Pick<RoundView, 'window' | 'status'> }) {
  const t = useTexts('rounds');
  const closed = round.status === 'closed';
  return <Tag tone={tones[round.window]}>{t(closed ? 'window.closed' : `window.${round.window}`)}</Tag>;
}
