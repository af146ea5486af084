import {
  listWebhookDeliveries,
  listWebhooks,
  testWebhook,
  type WebhookView,
} from '@jiebang/contracts/webhooks';
import { webhookEvents } from '@jiebang/domain/webhooks/events';
import { webhookLifecycle } from '@jiebang/domain/webhooks/lifecycle';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { DeliveryLog } from './delivery-log.tsx';
import { WebhookActs } from './webhook-acts.tsx';

/** One address: what it is told, how it fares, what was sent. */
export function WebhookCard({ webhook }: { webhook: WebhookView }) {
  const t = useTexts('webhooks');
  const text = useText();
  const logId = useId();
  const [open, setOpen] = useState(false);
  const test = useAct(testWebhook, {
    refreshes: [listWebhooks, listWebhookDeliveries],
    onDone: () => setOpen(true),
  });
  return (
    <Card as="section" label={webhook.description || webhook.url}>
      <div className="stack">
        <div className="row">
          <Tag tone={webhook.status === 'active' ? 'green' : 'amber'}>
            {text(webhookLifecycle.labels[webhook.status])}
          </Tag>
          {webhook.description ? <b>{webhook.description}</b> : null}
        </div>
        <code className="webhook-address">{webhook.url}</code>
        <p className="small">{webhook.events.map((type) => text(webhookEvents[type].name)).join(t('and'))}</p>
        {webhook.failingSince ? (
          <Note tone="amber">
            {t('failing')} <Instant at={webhook.failingSince} />
          </Note>
        ) : null}
        {webhook.previousUntil ? (
          <p className="small muted">
            {t('twoSecrets')} <Instant at={webhook.previousUntil} />
          </p>
        ) : null}
        {test.error ? <ProblemNote error={test.error} /> : null}
        <div className="row">
          {webhook.abilities.includes('test') ? (
            <Button
              look="ghost"
              small
              busy={test.isPending}
              onClick={() => test.mutate({ params: { id: webhook.id } })}
            >
              {t('test')}
            </Button>
          ) : null}
          <Button
            look="ghost"
            small
            aria-expanded={open}
            aria-controls={logId}
            onClick={() => setOpen(!open)}
          >
            {t('log.title')}
          </Button>
          <WebhookActs webhook={webhook} />
        </div>
        <div id={logId}>{open ? <DeliveryLog webhookId={webhook.id} /> : null}</div>
      </div>
    </Card>
  );
}
