import { endOtherSessions, listSessions } from '@jiebang/contracts/identity';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Table } from '../../../components/table.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { Section } from './section.tsx';

export function SessionsSection() {
  const t = useTexts('account');
  const query = useQuery(apiQuery(listSessions, {}));
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
              columns={[
                {
                  key: 'device',
                  name: t('sessions.device'),
                  cell: (row) => (
                    <div className="account-device">
                      {row.userAgent} {row.current ? <Tag tone="green">{t('sessions.current')}</Tag> : null}
                    </div>
                  ),
                },
                { key: 'since', name: t('sessions.since'), cell: (row) => <Instant at={row.createdAt} /> },
                { key: 'seen', name: t('sessions.seen'), cell: (row) => <Instant at={row.lastSeenAt} /> },
              ]}
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
