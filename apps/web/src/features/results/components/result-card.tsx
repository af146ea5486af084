import type { RankingSummary } from '@jiebang/contracts/rankings';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { RankingTag } from '../../../components/ranking-tag.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

/** A result in the list: whose, where it stands, who came first. */
export function ResultCard({ result }: { result: RankingSummary }) {
  const t = useTexts('results');
  const text = useText();
  const { first, challenge, publishedAt, sealedAt } = result;
  return (
    <Card as="li" className="result-card">
      <div>
        <h2>
          <Link to="/results/$id" params={{ id: result.id }}>
            {text(result.competition.title)}
          </Link>
        </h2>
        <p className="row tight small muted">
          <span>{text(result.organiser)}</span>
          {challenge ? <span>{t('card.challenge', { code: challenge.code ?? '' })}</span> : null}
          <span>{t('card.entries', { count: result.entries })}</span>
        </p>
        {first ? <p>{t('card.first', { team: first.team })}</p> : null}
      </div>
      <div className="side">
        <span className="row tight">
          <RankingTag status={result.status} />
          {result.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </span>
        {publishedAt || sealedAt ? (
          <span className="muted small">
            {t(publishedAt ? 'card.publishedAt' : 'card.sealedAt')}{' '}
            <Instant at={(publishedAt ?? sealedAt) as string} dateOnly />
          </span>
        ) : null}
      </div>
    </Card>
  );
}
