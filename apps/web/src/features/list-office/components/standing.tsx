import type { ListView } from '@jiebang/contracts/lists';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** How the list stands and whose turn it is; why the preparer cannot publish it. */
export function Standing({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const { setup, status } = list;
  if (!setup) return null;
  const names = [...new Set([setup.preparedBy, ...setup.editors])].join(t('comma'));
  if (status === 'draft' && setup.sentBack) {
    const { reason, at, by } = setup.sentBack;
    return (
      <Note tone="seal" title={t('standing.sentBack')}>
        <p>{reason}</p>
        <p className="meta">
          {by} · <Instant at={at} />
        </p>
      </Note>
    );
  }
  if (status === 'ready') {
    const own = setup.ownWork;
    return (
      <Note tone="amber" title={t(own ? 'standing.ownTitle' : 'standing.yourTurnTitle')}>
        <p>{t(own ? 'standing.own' : 'standing.yourTurn', { names })}</p>
        {setup.readyAt ? (
          <p className="meta">
            {t('standing.readyAt')} <Instant at={setup.readyAt} />
          </p>
        ) : null}
      </Note>
    );
  }
  if (status === 'withdrawn') {
    return (
      <Note tone="seal" title={t('standing.withdrawn')}>
        {t('standing.reason', { reason: list.withdrawnReason ?? '' })}
      </Note>
    );
  }
  if (status !== 'published') return null;
  return (
    <Note tone="green" title={t('standing.published')}>
      <p>{t('standing.frozen', { names, publisher: setup.publishedBy ?? '' })}</p>
    </Note>
  );
}
