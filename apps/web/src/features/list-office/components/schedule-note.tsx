import { type ListView, unscheduleList } from '@jiebang/contracts/lists';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

/** When the clock publishes the list, or why it could not. */
export function ScheduleNote({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const text = useText();
  const { scheduled, scheduleFailure } = list.setup ?? {};
  if (scheduled)
    return (
      <Note tone="blue" title={t('schedule.title')}>
        <p>
          {t('schedule.planned')} <Deadline at={scheduled.at} />
        </p>
        <p>{t('schedule.what', { name: scheduled.by })}</p>
        {list.abilities.includes('unschedule') ? <TakeBack list={list} /> : null}
      </Note>
    );
  if (!scheduleFailure) return null;
  return (
    <Note tone="seal" role="alert" title={t('schedule.failed')}>
      <p>
        {t('schedule.plannedFor')} <Instant at={scheduleFailure.planned} />
      </p>
      <ul className="lo-will">
        {scheduleFailure.words.map((words) => (
          <li key={words.zh}>{text(words)}</li>
        ))}
      </ul>
      <p>{t('schedule.failedWhat')}</p>
    </Note>
  );
}

function TakeBack({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const text = useText();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const act = useAct(unscheduleList, { refreshes, onDone: close });
  return (
    <>
      <div className="row">
        <Button look="ghost" onClick={() => setOpen(true)}>
          {t('acts.unschedule')}
        </Button>
      </div>
      <ConfirmDialog
        open={open}
        title={t('schedule.backTitle', { number: text(list.numberWords) })}
        act={t('acts.unschedule')}
        busy={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate({ params: { id: list.id } })}
        onClose={close}
      >
        <p>{t('schedule.backWhat')}</p>
      </ConfirmDialog>
    </>
  );
}
