import type { ChallengeView } from '@jiebang/contracts/challenges';
import { useTexts } from '../lib/texts.ts';
import { PlainText } from './plain-text.tsx';
import './list-text.css';

type Props = { corrected: ChallengeView['corrected']; field: string };

/** A text as it reads with the errata on it, under the one that was published. Needs the namespace `list-text`. */
export function CorrectedText({ corrected, field }: Props) {
  const t = useTexts('list-text');
  const found = corrected.find((one) => one.field === field);
  if (!found) return null;
  return (
    <aside className="corrected" aria-label={t('erratum.label')}>
      <p className="small">{t('erratum.label')}</p>
      <PlainText text={found.text} />
    </aside>
  );
}
