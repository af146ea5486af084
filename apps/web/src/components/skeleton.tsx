import { useTexts } from '../lib/texts.ts';
import './states.css';

/** Stands where rows will come; read out once as «loading». */
export function Skeleton({ lines = 6 }: { lines?: number }) {
  const t = useTexts('common');
  return (
    <div className="skeleton" role="status">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <i key={key} aria-hidden="true" />
      ))}
    </div>
  );
}
