import type { CallOutput } from '@jiebang/contracts/endpoint';
import type { listLists } from '@jiebang/contracts/lists';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

export type ListRow = CallOutput<typeof listLists>['items'][number];

/** One published list, as a notice on the wall. */
export function ListCard({ list }: { list: ListRow }) {
  const t = useTexts('lists');
  const text = useText();
  const withdrawn = list.status === 'withdrawn';
  return (
    <Card as="li" kind={withdrawn ? 'pad' : 'posted'} className="list-card">
      <div>
        <p className="list-number">{text(list.numberWords)}</p>
        <h2>
          <Link to="/lists/$id" params={{ id: list.id }}>
            {text({ zh: list.title, en: list.titleEn })}
          </Link>
        </h2>
        <div className="row small muted">
          {withdrawn ? <Tag tone="seal">{t('withdrawn')}</Tag> : null}
          {list.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
          <span>{text(list.organiser)}</span>
          {list.publishedAt ? (
            <span>
              {t('publishedAt')} <Instant at={list.publishedAt} dateOnly />
            </span>
          ) : null}
        </div>
        {withdrawn ? (
          <p className="small">{t('withdrawnFor', { reason: list.withdrawnReason ?? '' })}</p>
        ) : null}
      </div>
      <div className="side">
        <span>
          {t('count', { count: list.challenges })}
          {list.accepting > 0 ? t('accepting', { open: list.accepting }) : null}
        </span>
        {list.deadlineAt && !withdrawn ? (
          <>
            <span className="muted">{t('deadline')}</span>
            <Deadline at={list.deadlineAt} />
          </>
        ) : null}
      </div>
    </Card>
  );
}
