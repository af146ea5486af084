import { listNotifications, readNotifications } from '@jiebang/contracts/notifications';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button.tsx';
import { Instant } from '../../components/figures.tsx';
import { PathLink } from '../../components/path-link.tsx';
import { HOME } from '../../lib/landing.ts';
import { useTexts } from '../../lib/texts.ts';
import { apiQuery, useAct } from '../../lib/use-api.ts';
import { useLive } from '../../lib/use-live.ts';
import { useNotificationText } from '../../lib/use-notification-text.ts';
import { BellIcon } from './icons.tsx';
import { Popup } from './popup.tsx';

/** What happened to me, newest first; the count follows live. */
export function NotificationsBell() {
  const t = useTexts('common');
  useLive('me', [listNotifications]);
  const { data } = useQuery(apiQuery(listNotifications, { query: { limit: 20 } }));
  const read = useAct(readNotifications, { refreshes: [listNotifications] });
  const unread = data?.unread ?? 0;
  const label = unread ? `${t('bell.label')} · ${t('bell.unread', { count: unread })}` : t('bell.label');
  return (
    <Popup
      label={label}
      button={
        <>
          <BellIcon />
          {unread ? <span className="count">{unread > 99 ? '99+' : unread}</span> : null}
        </>
      }
    >
      {(close) => (
        <>
          <Notices items={data?.items ?? []} onFollow={close} />
          <Link to={HOME} onClick={close}>
            {t('bell.home')}
          </Link>
          {unread ? (
            <Button look="quiet" small busy={read.isPending} onClick={() => read.mutate({})}>
              {t('bell.readAll')}
            </Button>
          ) : null}
        </>
      )}
    </Popup>
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

function Notices({ items, onFollow }: { items: Notice[]; onFollow: () => void }) {
  const t = useTexts('common');
  const textOf = useNotificationText();
  if (items.length === 0) return <p className="muted">{t('bell.empty')}</p>;
  return (
    <ul className="notices stack">
      {items.map((notice) => {
        const body = (
          <>
            <span className={notice.readAt ? undefined : 'new'}>{textOf(notice.kind, notice.data)}</span>
            <span className="muted small">
              {' '}
              <Instant at={notice.at} />
            </span>
          </>
        );
        return (
          <li key={notice.id}>
            {notice.link ? (
              <PathLink to={notice.link} onFollow={onFollow}>
                {body}
              </PathLink>
            ) : (
              <p>{body}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
