import {
  disableWebhook,
  enableWebhook,
  listWebhookDeliveries,
  listWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  type WebhookView,
} from '@jiebang/contracts/webhooks';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog, Dialog } from '../../../components/dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { SecretOnce } from './secret-once.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';

type Asked = 'rotate' | 'disable' | 'enable' | 'remove';
const acts: Asked[] = ['rotate', 'enable', 'disable', 'remove'];

/** What may be done with it, each asked for before. */
export function WebhookActs({ webhook }: { webhook: WebhookView }) {
  const t = useTexts('webhooks');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [editing, setEditing] = useState(false);
  const after = { refreshes: [listWebhooks, listWebhookDeliveries], onDone: () => setAsked(null) };
  const rotate = useAct(rotateWebhookSecret, after);
  const steps = {
    rotate,
    enable: useAct(enableWebhook, after),
    disable: useAct(disableWebhook, after),
    remove: useAct(removeWebhook, after),
  };
  const step = asked ? steps[asked] : null;
  const secret = rotate.data?.secret ?? null;
  return (
    <>
      {webhook.abilities.includes('edit') ? (
        <Button look="ghost" small onClick={() => setEditing(true)}>
          {t('edit')}
        </Button>
      ) : null}
      {acts
        .filter((act) => webhook.abilities.includes(act))
        .map((act) => (
          <Button key={act} look="ghost" small onClick={() => setAsked(act)}>
            {t(`acts.${act}`)}
          </Button>
        ))}
      <ConfirmDialog
        open={asked !== null}
        danger={asked === 'remove'}
        title={asked ? t(`questions.${asked}`) : ''}
        act={asked ? t(`acts.${asked}`) : ''}
        busy={step?.isPending ?? false}
        error={step?.error}
        onConfirm={() => step?.mutate({ params: { id: webhook.id } })}
        onClose={() => setAsked(null)}
      >
        <p>{asked ? t(`what.${asked}`) : ''}</p>
      </ConfirmDialog>
      <Dialog open={secret !== null} title={t('acts.rotate')} onClose={rotate.reset}>
        {secret ? <SecretOnce secret={secret} onClose={rotate.reset} /> : null}
      </Dialog>
      <WebhookDialog
        open={editing}
        organisationId={webhook.organisation?.id ?? null}
        webhook={webhook}
        onClose={() => setEditing(false)}
      />
    </>
  );
}
