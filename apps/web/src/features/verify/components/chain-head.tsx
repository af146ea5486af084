import { getChainHead } from '@jiebang/contracts/audit';
import { useQuery } from '@tanstack/react-query';
import { SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** Seconds between readings: the sealer works in batches of seconds. */
const EVERY_MS = 10_000;

export function ChainHead() {
  const t = useTexts('verify');
  const locale = useLocale();
  const query = useQuery({ ...apiQuery(getChainHead, {}), refetchInterval: EVERY_MS });
  return (
    <section>
      <SectionHead title={t('chain.title')} />
      <p className="muted prose">{t('chain.note')}</p>
      <Reading query={query} lines={4}>
        {({ events, batches, root, sealedAt, pending }) => (
          <Facts
            facts={[
              { name: t('chain.events'), value: <span className="num">{formatNumber(events, locale)}</span> },
              {
                name: t('chain.batches'),
                value: <span className="num">{formatNumber(batches, locale)}</span>,
              },
              { name: t('chain.root'), value: root ? <code>{root}</code> : t('chain.none') },
              { name: t('chain.sealedAt'), value: sealedAt ? <Instant at={sealedAt} /> : t('chain.none') },
              {
                name: t('chain.pending'),
                value: pending > 0 ? t('chain.waiting', { count: pending }) : t('chain.now'),
              },
            ]}
          />
        )}
      </Reading>
    </section>
  );
}
