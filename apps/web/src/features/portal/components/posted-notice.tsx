import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { useTimeLeft } from '../../../components/deadline.tsx';
import { formatDeadline, formatDeadlineDay } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import type { Pulse } from './pulse-figures.tsx';

type Competition = Pulse['competitionsOpen'][number];
const SHOWN = 3;

/** Open competitions as a notice on the wall, the one that falls due first on top. */
export function PostedNotice({ competitions }: { competitions: Competition[] }) {
  const t = useTexts('portal');
  const dueFirst = competitions.toSorted((a, b) => dueAt(a) - dueAt(b)).slice(0, SHOWN);
  return (
    <Card kind="posted" as="section" className="bang">
      <p className="kicker">{t('posted.kicker')}</p>
      <h2>{t('posted.title')}</h2>
      {dueFirst.length === 0 ? <p className="muted nothing">{t('posted.empty')}</p> : null}
      <ol>
        {dueFirst.map((competition) => (
          <PostedRow key={competition.id} competition={competition} />
        ))}
      </ol>
      <footer>
        <span>{t('posted.count', { count: competitions.length })}</span>
        <Link to="/competitions">{t('posted.more')}</Link>
      </footer>
    </Card>
  );
}

function PostedRow({ competition }: { competition: Competition }) {
  const t = useTexts('portal');
  const text = useText();
  const names = competition.sectors.map((sector) => text(sectors[sector])).join(' · ');
  return (
    <li>
      <div>
        <Link to="/competitions/$slug" params={{ slug: competition.slug }}>
          {text(competition.title)}
        </Link>
        <div className="m">
          {names} · {text(competition.organiser)}
        </div>
        <div className="m num">
          {t('posted.counts', { teams: competition.teams, submissions: competition.submissions })}
        </div>
      </div>
      {competition.nextDeadline ? (
        <Due at={competition.nextDeadline} />
      ) : (
        <div className="d muted">{t('posted.closed')}</div>
      )}
    </li>
  );
}

function Due({ at }: { at: string }) {
  const t = useTexts('portal');
  const locale = useLocale();
  const left = useTimeLeft(at);
  return (
    <div className={left.hot ? 'd hot' : 'd'}>
      <b className="num">{left.shown}</b>
      <time dateTime={at} title={formatDeadline(at, locale)}>
        {t('posted.until', { at: left.hot ? formatDeadline(at, locale) : formatDeadlineDay(at, locale) })}
      </time>
    </div>
  );
}

function dueAt(competition: Competition): number {
  return competition.nextDeadline ? Date.parse(competition.nextDeadline) : Number.POSITIVE_INFINITY;
}
