import type { listCompetitions } from '@jiebang/contracts/competitions';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { competitionLifecycle, sectors } from '@jiebang/domain/competitions/lifecycles';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

export type CompetitionSummary = CallOutput<typeof listCompetitions>['items'][number];

export function CompetitionCard({ competition }: { competition: CompetitionSummary }) {
  const t = useTexts('competitions');
  const text = useText();
  const locale = useLocale();
  const { slug, status, sectors: ids, teams, submissions } = competition;
  return (
    <Card as="li" className="comp">
      <div className="stack">
        <h2>
          <Link to="/competitions/$slug" params={{ slug }}>
            {text(competition.title)}
          </Link>
        </h2>
        <p className="brief">{text(competition.summary)}</p>
        <div className="row small muted">
          {status === 'published' ? null : <Tag tone="plain">{statusLabel(status, text)}</Tag>}
          {ids.map((sector) => (
            <Tag key={sector}>{text(sectors[sector])}</Tag>
          ))}
          <span>{t('card.organiser', { name: text(competition.organiser) })}</span>
        </div>
      </div>
      <div className="side">
        {competition.nextDeadline ? <Deadline at={competition.nextDeadline} /> : null}
        <span className="muted">
          {competition.accepting > 0
            ? t('card.accepting', { count: competition.accepting })
            : t('card.closed')}
        </span>
        <span className="muted num">
          {formatNumber(teams, locale)} {t('card.teams')} · {formatNumber(submissions, locale)}{' '}
          {t('card.submissions')}
        </span>
      </div>
    </Card>
  );
}

function statusLabel(status: string, text: ReturnType<typeof useText>): string {
  return text(competitionLifecycle.labels[status as keyof typeof competitionLifecycle.labels]);
}
