import { countObjections } from '@jiebang/contracts/objections';
import { openObjectionStates } from '@jiebang/domain/notices/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { Facts } from '../../../components/facts.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** How the office stands with its cases; nothing in it tells who objected. */
export function CaseNumbers() {
  const t = useTexts('objections');
  const { data } = useQuery(apiQuery(countObjections, { query: {} }));
  if (!data || data.total === 0) return null;
  const open = openObjectionStates.reduce((sum, state) => sum + (data.byStatus[state] ?? 0), 0);
  const days = data.medianDays;
  return (
    <section className="card pad obj-numbers" aria-label={t('numbers.title')}>
      <Facts
        facts={[
          { name: t('numbers.total'), value: data.total },
          { name: t('numbers.open'), value: open },
          {
            name: t('numbers.overdue'),
            value: data.overdue > 0 ? <b className="left hot">{data.overdue}</b> : 0,
          },
          { name: t('numbers.upheld'), value: data.byRuling.upheld ?? 0 },
          { name: t('numbers.dismissed'), value: data.byRuling.dismissed ?? 0 },
          { name: t('numbers.refused'), value: data.byStatus.refused ?? 0 },
          { name: t('numbers.median'), value: days === null ? '—' : t('numbers.days', { days }) },
        ]}
      />
    </section>
  );
}
