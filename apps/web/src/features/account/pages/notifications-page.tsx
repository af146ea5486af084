import {
  listNotifications,
  markNotificationRead,
  markNotificationUnread,
  type NotificationFilter,
  readNotifications,
} from '@jiebang/contracts/notifications';
import {
  type NotificationGroup,
  notificationGroupIds,
  notificationGroups,
} from '@jiebang/domain/notifications/groups';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { SelectField } from '../../../components/field.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Skeleton } from '../../../components/skeleton.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useNotificationText } from '../../../lib/use-notification-text.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { MAILING } from '../components/mailing-section.tsx';
import '../account.css';

const route = getRouteApi('/workspace/workspace/notifications');

/** Everything that was told to me; the bell shows only the newest. The filter stands in the address. */
export function NotificationsPage() {
  const t = useTexts('account');
  const filter = route.useSearch();
  const query = useInfiniteQuery({
    queryKey: [listNotifications.name, { all: true, ...filter }],
    queryFn: ({ pageParam, signal }) =>
      call(
        listNotifications,
        { query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        { signal },
      ),
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
        <span className="row push">
          {unread > 0 ? (
            <Button look="ghost" busy={read.isPending} onClick={() => read.mutate({})}>
              {t('notifications.readAll')}
            </Button>
          ) : null}
          <LinkButton look="ghost" to="/workspace/account" hash={MAILING}>
            {t('notifications.settings')}
          </LinkButton>
        </span>
      </div>
      <Filters filter={filter} />
      {read.error ? <ProblemNote error={read.error} /> : null}
      {query.error ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : null}
      {!items && !query.error ? <Skeleton /> : null}
      {items?.length === 0 ? <Nothing filtered={Object.keys(filter).length > 0} /> : null}
      {items && items.length > 0 ? <Notices items={items} /> : null}
      <MorePages query={query}>{t('notifications.more')}</MorePages>
    </div>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  const t = useTexts('account');
  return filtered ? (
    <EmptyState title={t('notifications.noneHere')}>{t('notifications.noneHereWhat')}</EmptyState>
  ) : (
    <EmptyState title={t('notifications.emptyTitle')}>{t('notifications.empty')}</EmptyState>
  );
}

const STATES = [undefined, 'unread', 'read'] as const;

function Filters({ filter: { state, group } }: { filter: NotificationFilter }) {
  const t = useTexts('account');
  const text = useText();
  const navigate = route.useNavigate();
  return (
    <div className="row">
      <nav aria-label={t('notifications.filter')}>
        <ul className="plain-list row tight">
          {STATES.map((one) => (
            <li key={one ?? 'all'}>
              <ChipLink
                to="/workspace/notifications"
                search={{ ...(one ? { state: one } : {}), ...(group ? { group } : {}) }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {t(`notifications.states.${one ?? 'all'}`)}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <SelectField
        label={t('notifications.group')}
        value={group ?? ''}
        onChange={({ target }) =>
          void navigate({
            search: {
              ...(state ? { state } : {}),
              ...(target.value ? { group: target.value as NotificationGroup } : {}),
            },
          })
        }
      >
        <option value="">{t('notifications.allGroups')}</option>
        {notificationGroupIds.map((one) => (
          <option key={one} value={one}>
            {text(notificationGroups[one])}
          </option>
        ))}
      </SelectField>
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
          <Mark notice={notice} about={sentence(notice)} />
        </li>
      ))}
    </ul>
  );
}

/** `about` tells a screen reader which one of many like buttons this is. */
function Mark({ notice: { id, readAt }, about }: { notice: Notice; about: string }) {
  const t = useTexts('account');
  const act = useAct(readAt ? markNotificationUnread : markNotificationRead, {
    refreshes: [listNotifications],
  });
  return (
    <>
      <Button look="quiet" small busy={act.isPending} onClick={() => act.mutate({ params: { id } })}>
        {t(readAt ? 'notifications.acts.unread' : 'notifications.acts.read')}
        <span className="sr-only"> {about}</span>
      </Button>
      {act.error ? <ProblemNote error={act.error} /> : null}
    </>
  );
}
