import { endOtherSessions, listSessions, type sessionRow } from '@jiebang/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { z } from 'zod';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { deviceName } from '../../../lib/device-name.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { Section } from './section.tsx';

type SessionRow = z.infer<typeof sessionRow>;

export function SessionsSection() {
  const t = useTexts('account');
  const query = useQuery(apiQuery(listSessions, {}));
  const columns = useColumns();
  const [asking, setAsking] = useState(false);
  const act = useAct(endOtherSessions, { refreshes: [listSessions], onDone: () => setAsking(false) });
  return (
    <Section title={t('sessions.title')}>
      <Reading query={query} lines={3}>
        {({ items }) => (
          <>
            <Table
              folding
              caption={t('sessions.caption')}
              rows={items}
              rowKey={(row) => row.id}
              columns={columns}
            />
            {items.length > 1 ? (
              <div>
                <Button look="danger" onClick={() => setAsking(true)}>
                  {t('sessions.endOthers')}
                </Button>
              </div>
            ) : (
              <p className="muted small">{t('sessions.only')}</p>
            )}
          </>
        )}
      </Reading>
      <ConfirmDialog
        open={asking}
        danger
        title={t('sessions.endTitle')}
        act={t('sessions.endOthers')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate({})}
        onClose={() => setAsking(false)}
      >
        <p>{t('sessions.endWhat')}</p>
      </ConfirmDialog>
    </Section>
  );
}

function useColumns(): Column<SessionRow>[] {
  const t = useTexts('account');
  return [
    {
      key: 'device',
      name: t('sessions.device'),
      cell: (row) => (
        <div className="account-device">
          <span title={row.userAgent}>{deviceName(row.userAgent)}</span>{' '}
          {row.current ? <Tag tone="green">{t('sessions.current')}</Tag> : null}
        </div>
      ),
    },
    { key: 'since', name: t('sessions.since'), cell: (row) => <Instant at={row.createdAt} /> },
    { key: 'seen', name: t('sessions.seen'), cell: (row) => <Instant at={row.lastSeenAt} /> },
  ];
}
