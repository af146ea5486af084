import { listWebhooks } from '@jiebang/contracts/webhooks';
import { MAX_WEBHOOKS } from '@jiebang/domain/webhooks/events';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { WebhookCard } from '../components/webhook-card.tsx';
import { WebhookDialog } from '../components/webhook-dialog.tsx';
import '../webhooks.css';

const ofBody = getRouteApi('/workspace/workspace/organisations/$id/webhooks');

/** Webhooks of a body, for who runs it. */
export function BodyWebhooksPage() {
  const t = useTexts('webhooks');
  const { id } = ofBody.useParams();
  return (
    <div className="wrap page stack loose">
      <p className="small">
        <Link to="/workspace/organisations/$id" params={{ id }}>
          {t('back')}
        </Link>
      </p>
      <Webhooks organisationId={id} />
    </div>
  );
}

/** Those of the bureau. */
export function BureauWebhooksPage() {
  return (
    <div className="wrap page stack loose">
      <Webhooks organisationId={null} />
    </div>
  );
}

function Webhooks({ organisationId }: { organisationId: string | null }) {
  const t = useTexts('webhooks');
  const [adding, setAdding] = useState(false);
  const query = useQuery(
    apiQuery(listWebhooks, {
      query: organisationId ? { organisation: organisationId, limit: 100 } : { limit: 100 },
    }),
  );
  useTitle(t('title'));
  const add = <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <>
      <div className="stack">
        <h1 className="page-title">{t('title')}</h1>
        <p className="muted prose">{t(organisationId ? 'lead' : 'leadOffice', { max: MAX_WEBHOOKS })}</p>
      </div>
      <Reading query={query}>
        {({ items }) => {
          const shown = items.filter(({ organisation }) => (organisation?.id ?? null) === organisationId);
          if (shown.length === 0)
            return (
              <EmptyState title={t('emptyTitle')} action={add}>
                {t('empty')}
              </EmptyState>
            );
          return (
            <>
              {shown.map((webhook) => (
                <WebhookCard key={webhook.id} webhook={webhook} />
              ))}
              {shown.length < MAX_WEBHOOKS ? <div>{add}</div> : null}
            </>
          );
        }}
      </Reading>
      <WebhookDialog open={adding} organisationId={organisationId} onClose={() => setAdding(false)} />
    </>
  );
}
