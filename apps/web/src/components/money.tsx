import { formatWanYuan, yuanInWords } from '@jiebang/domain/money/yuan';
import { useLocale, useTexts } from '../lib/texts.ts';

/** The words of a sum in 分: `80 万元`, in English `RMB 800,000`. Needs the namespace `scenario-text`. */
export function useMoney(): (fen: number) => string {
  const t = useTexts('scenario-text');
  const locale = useLocale();
  return (fen) =>
    t('money', { amount: locale === 'en' ? (fen / 100).toLocaleString('en') : formatWanYuan(fen) });
}

/** A sum with its 大写 echoed, as documents carry it in either language. */
export function Money({ fen }: { fen: number }) {
  const money = useMoney();
  return (
    <span>
      <span className="num nowrap">{money(fen)}</span>{' '}
      <span className="muted" lang="zh-CN">
        {yuanInWords(fen)}
      </span>
    </span>
  );
}
