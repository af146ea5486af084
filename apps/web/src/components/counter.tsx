import { useTexts } from '../lib/texts.ts';
import './wizard.css';

/** The hint of a field and its length; the last tenth is said in words too. */
export function Counter({ hint, used, max }: { hint: string; used: number; max: number }) {
  const t = useTexts('drafting');
  return (
    <span className="wiz-counter">
      <span>{hint}</span>
      <span className="num nowrap">
        {used >= max * 0.9
          ? t('counter.near', { used, max, left: max - used })
          : t('counter.used', { used, max })}
      </span>
    </span>
  );
}
