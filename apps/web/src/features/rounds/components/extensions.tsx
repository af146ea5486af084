import type { RoundView } from '@jiebang/contracts/rounds';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

/** Every move of the end, with the reason that was published with it. */
export function Extensions({ round }: { round: RoundView }) {
  const t = useTexts('rounds');
  const locale = useLocale();
  if (round.extensions.length === 0) return null;
  return (
    <ul className="plain-list small round-moves">
      {round.extensions.map(({ from, to, reason, at }) => (
        <li key={at}>
          {t('page.extended', {
            from: formatDeadline(from, locale),
            to: formatDeadline(to, locale),
            reason,
          })}
        </li>
      ))}
    </ul>
  );
}
