import { createWebhook, listWebhooks, updateWebhook, type WebhookView } from '@jiebang/contracts/webhooks';
import { choosableEvents, type WebhookEventType, webhookEvents } from '@jiebang/domain/webhooks/events';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { CheckField, fieldError, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { SecretOnce } from './secret-once.tsx';

type Props = {
  open: boolean;
  organisationId: string | null;
  /** The one that is changed; none: a new one. */
  webhook?: WebhookView;
  onClose: () => void;
};

export function WebhookDialog(props: Props) {
  const t = useTexts('webhooks');
  return (
    <Dialog open={props.open} title={t(props.webhook ? 'edit' : 'add')} onClose={props.onClose}>
      {props.webhook ? <Change {...props} webhook={props.webhook} /> : <Add {...props} />}
    </Dialog>
  );
}

function Add({ organisationId, onClose }: Props) {
  const act = useAct(createWebhook, { refreshes: [listWebhooks] });
  if (act.data?.secret) return <SecretOnce secret={act.data.secret} onClose={onClose} />;
  return (
    <Fields
      offered={offeredTo(organisationId)}
      error={act.error}
      busy={act.isPending}
      onSave={(fields) => act.mutate({ body: { ...fields, organisationId } })}
    />
  );
}

function Change({ organisationId, webhook, onClose }: Props & { webhook: WebhookView }) {
  const act = useAct(updateWebhook, { refreshes: [listWebhooks], onDone: onClose });
  // As it was read when the dialog opened: what another window has saved since is a conflict.
  const [{ revision }] = useState(webhook);
  return (
    <Fields
      from={webhook}
      offered={offeredTo(organisationId)}
      error={act.error}
      busy={act.isPending}
      onSave={(fields) => act.mutate({ params: { id: webhook.id }, body: { ...fields, revision } })}
    />
  );
}

/** What concerns one body is never told to the bureau's addresses. */
const offeredTo = (organisationId: string | null) =>
  choosableEvents.filter((type) => organisationId !== null || webhookEvents[type].scope === 'public');

type Values = { url: string; description: string; events: WebhookEventType[] };
type FieldsProps = {
  from?: Values;
  offered: WebhookEventType[];
  error: unknown;
  busy: boolean;
  onSave: (values: Values) => void;
};

function Fields({ from, offered, error, busy, onSave }: FieldsProps) {
  const t = useTexts('webhooks');
  const [url, setUrl] = useState(from?.url ?? '');
  const [description, setDescription] = useState(from?.description ?? '');
  const [events, setEvents] = useState<WebhookEventType[]>(from?.events ?? offered);
  const [needed, setNeeded] = useState(false);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setNeeded(events.length === 0);
        if (events.length > 0) onSave({ url, description, events });
      }}
    >
      <TextField
        label={t('url')}
        hint={t('urlHint')}
        type="url"
        value={url}
        maxLength={500}
        required
        wrong={fieldError(error, 'url')}
        onChange={(event) => setUrl(event.target.value)}
      />
      <TextField
        label={t('description')}
        value={description}
        maxLength={200}
        onChange={(event) => setDescription(event.target.value)}
      />
      <Events events={events} offered={offered} onChange={setEvents} needed={needed} />
      {error ? <ProblemNote error={error} /> : null}
      <div className="dialog-acts">
        <Button type="submit" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

type EventsProps = {
  events: WebhookEventType[];
  offered: WebhookEventType[];
  onChange: (events: WebhookEventType[]) => void;
  needed: boolean;
};

function Events({ events, offered, onChange, needed }: EventsProps) {
  const t = useTexts('webhooks');
  const text = useText();
  const toggle = (type: WebhookEventType) =>
    onChange(events.includes(type) ? events.filter((one) => one !== type) : [...events, type]);
  return (
    <fieldset className="webhook-events">
      <legend>{t('events')}</legend>
      {offered.map((type) => (
        <CheckField
          key={type}
          checked={events.includes(type)}
          onChange={() => toggle(type)}
          label={
            <>
              {text(webhookEvents[type].name)} <code>{type}</code>
            </>
          }
        />
      ))}
      {needed ? (
        <span role="alert" className="wrong">
          {t('eventNeeded')}
        </span>
      ) : null}
    </fieldset>
  );
}
