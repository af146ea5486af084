import { listMyPanels } from '@jiebang/contracts/judging-sheets';
import { useQuery } from '@tanstack/react-query';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { MyPanelCard } from '../components/my-panel-card.tsx';
import '../scoring.css';

/** The contests that I score for, those to do first. */
export function ScoringPage() {
  const t = useTexts('scoring');
  const query = useQuery(apiQuery(listMyPanels, {}));
  useTitle(t('list.title'));
  useLive('me', [listMyPanels]);
  useRereadAt(query.data?.items.map(({ dueAt }) => dueAt) ?? [], [listMyPanels]);
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('list.title')}</h1>
        <p className="muted">{t('list.lead')}</p>
      </div>
      <Reading query={query}>
        {({ items, awaited }) =>
          items.length === 0 ? (
            <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>
          ) : (
            <>
              <p className="num">{awaited > 0 ? t('list.awaited', { count: awaited }) : t('list.allIn')}</p>
              {items.map((panel) => (
                <MyPanelCard key={panel.id} panel={panel} />
              ))}
            </>
          )
        }
      </Reading>
    </div>
  );
}
