import { listNotifications, readNotifications } from '@jiebang/contracts/notifications';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useNotificationText } from '../../../lib/use-notification-text.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../account.css';

/** Everything that was told to me; the bell shows only the newest. */
export function NotificationsPage() {
  const t = useTexts('account');
  const query = useInfiniteQuery({
    queryKey: [listNotifications.name, { all: true }],
    queryFn: ({ pageParam, signal }) =>
      call(listNotifications, { query: pageParam ? { cursor: pageParam } : {} }, { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
  const read = useAct(readNotifications, { refreshes: [listNotifications] });
  useTitle(t('notifications.title'));
  const items = query.data?.pages.flatMap((page) => page.items);
  const unread = query.data?.pages[0]?.unread ?? 0;
  return (
    <div className="wrap page stack">
      <div className="row">
        <h1 className="page-title">{t('notifications.title')}</h1>
        {unread > 0 ? <Tag>{t('notifications.unreadCount', { count: unread })}</Tag> : null}
        {unread > 0 ? (
          <Button look="ghost" className="push" busy={read.isPending} onClick={() => read.mutate({})}>
            {t('notifications.readAll')}
          </Button>
        ) : null}
      </div>
      {read.error ? <ProblemNote error={read.error} /> : null}
      {query.error ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!items && !query.error ? <Skeleton /> : null}
      {items?.length === 0 ? (
        <EmptyState title={t('notifications.emptyTitle')}>{t('notifications.empty')}</EmptyState>
      ) : null}
      {items && items.length > 0 ? <Notices items={items} /> : null}
      <MorePages query={query}>{t('notifications.more')}</MorePages>
    </div>
  );
}

type Notice = {
  id: string;
  kind: string;
  data: Record<string, string>;
  link: string | null;
  at: string;
  readAt: string | null;
};

function Notices({ items }: { items: Notice[] }) {
  const t = useTexts('account');
  const textOf = useNotificationText();
  const sentence = ({ kind, data }: Notice) => textOf(kind, data);
  return (
    <ul className="card notification-list">
      {items.map((notice) => (
        <li key={notice.id} className={notice.readAt ? undefined : 'unread'}>
          <span>
            {notice.link ? <PathLink to={notice.link}>{sentence(notice)}</PathLink> : sentence(notice)}
          </span>
          {notice.readAt ? null : <Tag>{t('notifications.unread')}</Tag>}
          <span className="muted small push">
            <Instant at={notice.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}
