import { listMyScenarios, type ScenarioSummary } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';

/** Scenarios that wait for the enterprise: what was sent back first, then drafts. Nothing waits: no section. */
export function MyScenarios() {
  const t = useTexts('mine');
  useLive('me', [listMyScenarios]);
  const returned = useQuery(apiQuery(listMyScenarios, { query: { status: 'returned', limit: 100 } }));
  const drafts = useQuery(apiQuery(listMyScenarios, { query: { status: 'draft', limit: 5 } }));
  const waiting = [...(returned.data?.items ?? []), ...(drafts.data?.items ?? [])];
  if (waiting.length === 0) return null;
  return (
    <section>
      <SectionHead
        title={t('scenarios.title')}
        end={<Link to="/workspace/scenarios">{t('scenarios.all')}</Link>}
      />
      <Card>
        <ul className="plain-list mine-lines">
          {waiting.map((scenario) => (
            <Waiting key={scenario.id} scenario={scenario} />
          ))}
        </ul>
      </Card>
    </section>
  );
}

function Waiting({ scenario }: { scenario: ScenarioSummary }) {
  const t = useTexts('mine');
  const text = useText();
  const back = scenario.status === 'returned';
  return (
    <li className="row">
      <span>
        <Link to="/workspace/scenarios/$id" params={{ id: scenario.id }}>
          <b>{scenario.title.trim() || t('scenarios.untitled')}</b>
        </Link>
        <br />
        <span className="muted small">
          {scenario.organisation.name} · {text(scenario.round.title)}
        </span>
      </span>
      <span className="push">
        <Tag tone={back ? 'seal' : 'amber'}>
          {back ? t('scenarios.returned', { count: scenario.openReturns }) : t('scenarios.draft')}
        </Tag>
      </span>
    </li>
  );
}
