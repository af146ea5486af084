import type { searchChallenges } from '@jiebang/contracts/challenges';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels, scenarioFields } from '@jiebang/domain/scenarios/content';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { useMoney } from '../../../components/money.tsx';
import { StageTag } from '../../../components/stage-tag.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { Marked } from './marked.tsx';

type Hit = CallOutput<typeof searchChallenges>['items'][number];

/** One challenge that fits, with the place that fits. */
export function HitCard({ hit }: { hit: Hit }) {
  const t = useTexts('challenges');
  const text = useText();
  const { excerpt } = hit;
  const kinds = [
    text(modeLabels[hit.mode]),
    ...[hit.industry, hit.field].flatMap((one) => (one ? text(sectors[one]) : [])),
  ];
  return (
    <Card as="li" className="chal-hit">
      <div>
        <div className="row tight small">
          <span className="num muted">{hit.code}</span>
          <StageTag challenge={hit} />
          {hit.openness === 'directed' ? <Tag tone="amber">{t('directed')}</Tag> : null}
          {hit.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
        <h2>
          <Link to="/challenges/$code" params={{ code: hit.code ?? '' }}>
            <Marked text={hit.title} ranges={hit.titleRanges} />
          </Link>
        </h2>
        {excerpt.text ? (
          <p className="excerpt">
            <span className="muted">{text(scenarioFields[excerpt.field])}</span>{' '}
            <Marked text={excerpt.text} ranges={excerpt.ranges} />
          </p>
        ) : null}
        <p className="small muted">
          {text({ zh: hit.poster.name, en: hit.poster.nameEn })} · {kinds.join(' · ')}
        </p>
      </div>
      <div className="side">
        {hit.deadlineAt && hit.stage === 'accepting' ? <Deadline at={hit.deadlineAt} /> : null}
        <Sums hit={hit} />
      </div>
    </Card>
  );
}

function Sums({ hit: { budgetFen, prizeTotalFen } }: { hit: Hit }) {
  const t = useTexts('challenges');
  const money = useMoney();
  return (
    <>
      {budgetFen === null ? null : (
        <span>
          <span className="muted">{t('budget')}</span>{' '}
          <span className="num">{budgetFen === 0 ? t('negotiable') : money(budgetFen)}</span>
        </span>
      )}
      {prizeTotalFen ? (
        <span>
          <span className="muted">{t('prizes')}</span> <span className="num">{money(prizeTotalFen)}</span>
        </span>
      ) : null}
    </>
  );
}
