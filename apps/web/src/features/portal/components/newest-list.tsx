import { type ChallengeSummary, searchChallenges } from '@jiebang/contracts/challenges';
import { type ListView, listLists } from '@jiebang/contracts/lists';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Deadline, TimeLeft } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

const SHOWN = 4;

/** What the section shows. A home page without lists is still whole: what cannot be read is not missed here. */
export function useNewest() {
  const lists = useQuery(apiQuery(listLists, { query: { status: 'published', limit: 1 } }));
  const open = useQuery(apiQuery(searchChallenges, { query: { stage: 'accepting', limit: SHOWN } }));
  return { pending: lists.isPending || open.isPending, lists: lists.data?.items, open: open.data };
}

/** The newest list as it was posted, and beside it the challenges that take proposals now. */
export function NewestList({ lists, open }: ReturnType<typeof useNewest>) {
  const t = useTexts('portal');
  if (!lists || !open) return null;
  const [list] = lists;
  return (
    <section>
      <SectionHead
        title={t('lists.title')}
        note={t('lists.open', { count: open.total })}
        end={<Link to="/lists">{t('lists.all')}</Link>}
      />
      {list ? (
        <div className="home-pair even">
          <Posted list={list} />
          <Open challenges={open.items} />
        </div>
      ) : (
        <EmptyState
          title={t('lists.emptyTitle')}
          action={
            <LinkButton to="/rounds" look="ghost">
              {t('lists.toRounds')}
            </LinkButton>
          }
        >
          {t('lists.empty')}
        </EmptyState>
      )}
    </section>
  );
}

type Listed = Pick<
  ListView,
  'id' | 'numberWords' | 'title' | 'titleEn' | 'deadlineAt' | 'publishedAt' | 'organiser'
> & {
  challenges: number;
};

function Posted({ list }: { list: Listed }) {
  const t = useTexts('portal');
  const text = useText();
  return (
    <Card kind="posted" as="article" className="home-list">
      <p className="kicker">{text(list.numberWords)}</p>
      <h3>
        <Link to="/lists/$id" params={{ id: list.id }}>
          {text({ zh: list.title, en: list.titleEn })}
        </Link>
      </h3>
      <p className="muted small">
        {text(list.organiser)} · {t('lists.count', { count: list.challenges })}
        {list.publishedAt ? (
          <>
            {' · '}
            <Instant at={list.publishedAt} dateOnly />
          </>
        ) : null}
      </p>
      {list.deadlineAt ? (
        <p>
          <span className="muted">{t('lists.deadline')}</span> <Deadline at={list.deadlineAt} />
        </p>
      ) : null}
    </Card>
  );
}

function Open({ challenges }: { challenges: ChallengeSummary[] }) {
  const t = useTexts('portal');
  if (challenges.length === 0) return <p className="muted">{t('lists.noneOpen')}</p>;
  return (
    <div>
      <ul className="home-open">
        {challenges.map((challenge) => (
          <OpenRow key={challenge.id} challenge={challenge} />
        ))}
      </ul>
      <p className="small">
        <Link to="/challenges" search={{ stage: 'accepting' }}>
          {t('lists.search')}
        </Link>
      </p>
    </div>
  );
}

function OpenRow({ challenge }: { challenge: ChallengeSummary }) {
  const t = useTexts('portal');
  const text = useText();
  const locale = useLocale();
  const { code, deadlineAt, industry, field, mode } = challenge;
  const kinds = [industry, field].flatMap((one) => (one ? text(sectors[one]) : []));
  return (
    <li>
      <div>
        <Link to="/challenges/$code" params={{ code: code ?? '' }}>
          {challenge.title}
        </Link>
        <div className="muted small">{[text(modeLabels[mode]), ...kinds].join(' · ')}</div>
      </div>
      {deadlineAt ? (
        <div className="small home-due">
          <TimeLeft at={deadlineAt} />
          <time className="muted num" dateTime={deadlineAt}>
            {t('lists.until', { at: formatDeadline(deadlineAt, locale) })}
          </time>
        </div>
      ) : null}
    </li>
  );
}
