import { useTexts } from '../lib/texts.ts';
import { useLiveStatus } from '../lib/use-live.ts';
import './states.css';

/** Whether what stands here follows the server by itself. */
export function Live() {
  const t = useTexts('common');
  const status = useLiveStatus();
  if (status === 'off') return null;
  const look = status === 'live' ? 'live on' : status === 'lost' ? 'live lost' : 'live';
  return (
    <span className={look} role="status">
      {t(`live.${status}`)}
    </span>
  );
}
