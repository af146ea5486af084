import {
  getNotificationPreferences,
  type NotificationPreferences,
  saveNotificationPreferences,
} from '@jiebang/contracts/notifications';
import { notificationGroups } from '@jiebang/domain/notifications/groups';
import { type MailChannel, mailChannels } from '@jiebang/domain/notifications/when-to-mail';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckField, SelectField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Table } from '../../../components/table.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { QuietFields } from './quiet-fields.tsx';
import { Section } from './section.tsx';

/** Where the page of notifications leads to. */
export const MAILING = 'mailing';

/** How I am mailed of notifications. */
export function MailingSection() {
  const t = useTexts('account');
  const query = useQuery(apiQuery(getNotificationPreferences, {}));
  return (
    <div id={MAILING}>
      <Section title={t('mailing.title')}>
        <p className="muted">{t('mailing.lead')}</p>
        <Reading query={query} lines={6}>
          {(preferences) => <MailingForm read={preferences} />}
        </Reading>
      </Section>
    </div>
  );
}

/** What was begun here may be older than what stands by now: then the save is refused, and the person says which counts. */
function MailingForm({ read }: { read: NotificationPreferences }) {
  const t = useTexts('account');
  const client = useQueryClient();
  const [chosen, setChosen] = useState(read);
  const act = useAct(saveNotificationPreferences, {
    refreshes: [getNotificationPreferences],
    onDone: setChosen,
  });
  const change = (changes: Partial<NotificationPreferences>) => {
    act.reset();
    setChosen({ ...chosen, ...changes });
  };
  const { quiet } = chosen;
  const same = quiet !== null && quiet.from === quiet.to;
  const save = (revision: number) => {
    if (!same) act.mutate({ body: { ...chosen, revision } });
  };
  const clash = act.error ? asProblem(act.error).body.code === 'conflict' : false;
  return (
    <form
      className="stack mailing-form"
      onSubmit={(event) => {
        event.preventDefault();
        save(chosen.revision);
      }}
    >
      <Channels channels={chosen.channels} onChange={(channels) => change({ channels })} />
      <p className="muted small">{t('mailing.mandatory')}</p>
      <SelectField
        label={t('mailing.digestHour')}
        value={chosen.digestHour}
        onChange={({ target }) => change({ digestHour: Number(target.value) })}
      >
        {Array.from({ length: 24 }, (_, hour) => hour).map((hour) => (
          <option key={hour} value={hour}>
            {`${String(hour).padStart(2, '0')}:00`}
          </option>
        ))}
      </SelectField>
      <CheckField
        label={t('mailing.quiet')}
        checked={quiet !== null}
        onChange={({ target }) =>
          change({
            quiet: target.checked
              ? { from: 22 * 60, to: 8 * 60, offset: -new Date().getTimezoneOffset() }
              : null,
          })
        }
      />
      {quiet ? <QuietFields quiet={quiet} onChange={(hours) => change({ quiet: hours })} /> : null}
      {clash ? (
        <Clash
          act={act.error}
          onOverwrite={(revision) => save(revision)}
          onDiscard={async () => {
            const present = await client.fetchQuery({
              ...apiQuery(getNotificationPreferences, {}),
              staleTime: 0,
            });
            act.reset();
            setChosen(present);
          }}
        />
      ) : (
        <>
          {act.error ? <ProblemNote error={act.error} /> : null}
          <div className="row">
            <Button type="submit" busy={act.isPending} disabled={same}>
              {t('mailing.save')}
            </Button>
            <span role="status" className="small">
              {act.isSuccess ? t('mailing.saved') : ''}
            </span>
          </div>
        </>
      )}
    </form>
  );
}

type ClashProps = { act: unknown; onOverwrite: (revision: number) => void; onDiscard: () => Promise<void> };

function Clash({ act, onOverwrite, onDiscard }: ClashProps) {
  const t = useTexts('account');
  const present = Number(asProblem(act).body.details?.revision ?? 0);
  return (
    <Note tone="amber" role="alert" title={t('mailing.clash')}>
      <div className="row">
        <Button onClick={() => onOverwrite(present)}>{t('mailing.overwrite')}</Button>
        <Button look="ghost" onClick={() => void onDiscard()}>
          {t('mailing.discard')}
        </Button>
      </div>
    </Note>
  );
}

type Channel = NotificationPreferences['channels'][number];
type ChannelsProps = { channels: Channel[]; onChange: (channels: Channel[]) => void };

function Channels({ channels, onChange }: ChannelsProps) {
  const t = useTexts('account');
  const text = useText();
  const choose = (group: Channel['group'], channel: MailChannel) =>
    onChange(channels.map((one) => (one.group === group ? { group, channel } : one)));
  return (
    <Table
      caption={t('mailing.title')}
      rows={channels}
      rowKey={({ group }) => group}
      columns={[
        { key: 'group', name: t('mailing.group'), cell: ({ group }) => text(notificationGroups[group]) },
        {
          key: 'channel',
          name: t('mailing.channel'),
          cell: ({ group, channel }) => (
            <select
              className="control"
              aria-label={text(notificationGroups[group])}
              value={channel}
              onChange={({ target }) => choose(group, target.value as MailChannel)}
            >
              {mailChannels.map((one) => (
                <option key={one} value={one}>
                  {t(`mailing.channels.${one}`)}
                </option>
              ))}
            </select>
          ),
        },
      ]}
    />
  );
}
