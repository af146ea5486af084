import { type ListView, publishList, scheduleList } from '@jiebang/contracts/lists';
import { useId, useState } from 'react';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

const ways = ['now', 'later'] as const;

/** Names what will happen. The text is published as it was read when the dialog was opened, or not at all. */
export function PublishDialog({
  list,
  open,
  onClose,
}: {
  list: ListView;
  open: boolean;
  onClose: () => void;
}) {
  return open ? <Publish list={list} onClose={onClose} /> : null;
}

function Publish({ list, onClose }: { list: ListView; onClose: () => void }) {
  const t = useTexts('list-office');
  const text = useText();
  const name = useId();
  // A reading that comes meanwhile must not put another text under this question.
  const [read] = useState(list);
  const [way, setWay] = useState<(typeof ways)[number]>('now');
  const [at, setAt] = useState('');
  const publish = useAct(publishList, { refreshes, onDone: onClose });
  const schedule = useAct(scheduleList, { refreshes, onDone: onClose });
  const act = way === 'now' ? publish : schedule;
  const wrong = way === 'later' ? fieldError(schedule.error, 'publishAt') : undefined;
  const changed = act.error !== null && asProblem(act.error).code === 'conflict';
  const confirm = () => {
    const params = { id: read.id };
    const revision = read.setup?.revision ?? 0;
    if (way === 'now') publish.mutate({ params, body: { revision } });
    else schedule.mutate({ params, body: { revision, publishAt: fromBeijingInput(at) ?? at } });
  };
  return (
    <ConfirmDialog
      open
      title={t('acts.publishTitle', {
        number: text(read.numberWords),
        title: text({ zh: read.title, en: read.titleEn }),
      })}
      act={t(way === 'now' ? 'acts.publish' : 'acts.schedule')}
      busy={act.isPending}
      error={changed || wrong ? null : act.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      {changed ? <Note tone="seal" role="alert" title={t('acts.publishChanged')} /> : null}
      <Effects list={read} />
      {read.abilities.includes('schedule') ? (
        <fieldset className="lo-when">
          <legend>{t('schedule.when')}</legend>
          {ways.map((one) => (
            <label key={one}>
              <input type="radio" name={name} checked={way === one} onChange={() => setWay(one)} />
              <span>{t(`schedule.${one}`)}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {way === 'later' ? (
        <TextField
          type="datetime-local"
          label={t('schedule.at')}
          hint={t('schedule.atHint')}
          value={at}
          min={toBeijingInput(new Date(serverNow()).toISOString())}
          required
          wrong={wrong ? t('schedule.wrong') : undefined}
          onChange={(event) => setAt(event.target.value)}
        />
      ) : null}
    </ConfirmDialog>
  );
}

function Effects({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const directed = list.challenges.filter(({ openness }) => openness === 'directed').length;
  return (
    <ul className="lo-will">
      <li>{t('acts.publishPublic', { challenges: list.challenges.length - directed })}</li>
      {directed > 0 ? <li>{t('acts.publishDirected', { directed })}</li> : null}
      <li>
        {t('acts.publishUntil')} {list.deadlineAt ? <Deadline at={list.deadlineAt} /> : null}
      </li>
      <li>{t('acts.publishFrozen')}</li>
      <li>{t('acts.publishTold')}</li>
    </ul>
  );
}
