import type { DeskView } from '@jiebang/contracts/desk';
import { Card } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useNotificationText } from '../../../lib/use-notification-text.ts';

/** What was told last, the newest first. */
export function Changes({ items }: { items: DeskView['changed']['items'] }) {
  const t = useTexts('mine');
  const textOf = useNotificationText();
  return (
    <Card kind="plain">
      <ul className="plain-list change-lines">
        {items.map(({ id, kind, data, link, at, readAt }) => (
          <li key={id}>
            <span>
              {readAt ? null : (
                <>
                  <Tag>{t('changed.new')}</Tag>{' '}
                </>
              )}
              {link ? <PathLink to={link}>{textOf(kind, data)}</PathLink> : textOf(kind, data)}
            </span>
            <span className="muted small">
              <Instant at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
