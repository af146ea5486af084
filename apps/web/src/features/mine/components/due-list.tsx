import type { DeskView } from '@jiebang/contracts/desk';
import { beijingDay } from '@jiebang/domain/calendar/day';
import { dueLabels } from '@jiebang/domain/desk/kinds';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText, useTexts } from '../../../lib/texts.ts';

type Due = DeskView['due'][number];

/** What falls due, the next first: what it is, the working days left, and the instant with its zone. */
export function DueList({ due }: { due: Due[] }) {
  const text = useText();
  return (
    <Card kind="plain">
      <ul className="plain-list due-lines">
        {due.map((one) => (
          <li key={`${one.kind} ${one.link} ${one.at}`}>
            <span className="row tight">
              <PathLink to={one.link}>
                <b>{text(one.title)}</b>
              </PathLink>
              <WorkingDays due={one} />
            </span>
            <span className="small">
              <span className="muted">{text(dueLabels[one.kind])} · </span>
              <Deadline at={one.at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Working days in words; a year whose calendar is missing is named, never guessed. */
function WorkingDays({ due: { at, workingDaysLeft: count, missingYear } }: { due: Due }) {
  const t = useTexts('mine');
  const end = Date.parse(at);
  const now = serverNow();
  const tag = () => {
    if (end <= now) return <Tag tone="seal">{t('due.overdue')}</Tag>;
    if (missingYear !== null) return <Tag tone="amber">{t('due.missingYear', { year: missingYear })}</Tag>;
    if (beijingDay(end - 1) === beijingDay(now)) return <Tag tone="seal">{t('due.today')}</Tag>;
    if (!count) return <Tag tone="seal">{t('due.lessThanOne')}</Tag>;
    return <Tag tone={count <= 2 ? 'seal' : 'plain'}>{t('due.days', { count })}</Tag>;
  };
  return <span className="push">{tag()}</span>;
}
