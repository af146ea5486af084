import {
  type DeliveryView,
  listWebhookDeliveries,
  listWebhooks,
  replayWebhookDelivery,
} from '@jiebang/contracts/webhooks';
import { webhookEvents } from '@jiebang/domain/webhooks/events';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '../../../components/button.tsx';
import { Instant } from '../../../components/figures.tsx';
import { MorePages } from '../../../components/more-pages.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { call } from '../../../lib/call.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { keyOf, useAct } from '../../../lib/use-api.ts';

const tones = { waiting: 'amber', delivered: 'green', failed: 'seal' } as const;
/** While something is on its way the log is read again. */
const AGAIN_MS = 2_000;

/** What was sent, newest first, with every try and what was answered. */
export function DeliveryLog({ webhookId }: { webhookId: string }) {
  const t = useTexts('webhooks');
  const query = useInfiniteQuery({
    queryKey: [...keyOf(listWebhookDeliveries), webhookId],
    queryFn: ({ pageParam, signal }) =>
      call(
        listWebhookDeliveries,
        { params: { id: webhookId }, query: pageParam ? { cursor: pageParam } : {} },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some(({ status }) => status === 'waiting'))
        ? AGAIN_MS
        : false,
  });
  const replay = useAct(replayWebhookDelivery, { refreshes: [listWebhookDeliveries, listWebhooks] });
  if (query.error) return <ProblemNote error={query.error} />;
  if (!query.data) return null;
  const items = query.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p className="muted">{t('log.empty')}</p>;
  return (
    <div className="stack">
      {replay.error ? <ProblemNote error={replay.error} /> : null}
      <Deliveries items={items} onReplay={(id) => replay.mutate({ params: { id } })} />
      <MorePages query={query}>{t('log.more')}</MorePages>
    </div>
  );
}

function Deliveries({ items, onReplay }: { items: DeliveryView[]; onReplay: (id: string) => void }) {
  const t = useTexts('webhooks');
  const text = useText();
  return (
    <Table
      folding
      caption={t('log.title')}
      rows={items}
      rowKey={(row) => row.id}
      columns={[
        { key: 'at', name: t('log.at'), cell: (row) => <Instant at={row.createdAt} /> },
        { key: 'event', name: t('log.event'), cell: (row) => text(webhookEvents[row.type].name) },
        {
          key: 'status',
          name: t('log.status'),
          cell: (row) => (
            <>
              <Tag tone={tones[row.status]}>{t(`statuses.${row.status}`)}</Tag>
              {row.nextTryAt ? (
                <span className="small">
                  {' '}
                  {t('log.next')} <Instant at={row.nextTryAt} />
                </span>
              ) : null}
            </>
          ),
        },
        { key: 'tries', name: t('log.tries'), cell: (row) => <Tries tries={row.tries} /> },
        {
          key: 'acts',
          name: t('log.acts'),
          acts: true,
          cell: (row) =>
            row.abilities.includes('replay') ? (
              <Button look="ghost" small onClick={() => onReplay(row.id)}>
                {t('log.replay')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

function Tries({ tries }: Pick<DeliveryView, 'tries'>) {
  const t = useTexts('webhooks');
  return (
    <ol className="webhook-tries small">
      {tries.map(({ number, at, durationMs, httpStatus, error, answer }) => (
        <li key={number}>
          <b>{httpStatus ?? t(`errors.${knownError(error)}`)}</b> · <Instant at={at} /> ·{' '}
          {t('log.took', { ms: durationMs })}
          {answer ? (
            <details>
              <summary>{t('log.answer')}</summary>
              <pre>{answer}</pre>
            </details>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

const known = ['address_refused', 'timeout', 'ECONNREFUSED', 'ENOTFOUND'] as const;
const knownError = (error: string | null) => known.find((one) => one === error) ?? 'failed';
