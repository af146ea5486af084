import { type ListView, publishList } from '@jiebang/contracts/lists';
import { useState } from 'react';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Note } from '../../../components/note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';

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
  // A reading that comes meanwhile must not put another text under this question.
  const [read] = useState(list);
  const act = useAct(publishList, { refreshes, onDone: onClose });
  const changed = act.error !== null && asProblem(act.error).code === 'conflict';
  const directed = read.challenges.filter(({ openness }) => openness === 'directed').length;
  return (
    <ConfirmDialog
      open
      title={t('acts.publishTitle', { number: read.number, title: read.title })}
      act={t('acts.publish')}
      busy={act.isPending}
      error={changed ? null : act.error}
      onConfirm={() => act.mutate({ params: { id: read.id }, body: { revision: read.setup?.revision ?? 0 } })}
      onClose={onClose}
    >
      {changed ? <Note tone="seal" role="alert" title={t('acts.publishChanged')} /> : null}
      <ul className="lo-will">
        <li>{t('acts.publishPublic', { challenges: read.challenges.length - directed })}</li>
        {directed > 0 ? <li>{t('acts.publishDirected', { directed })}</li> : null}
        <li>
          {t('acts.publishUntil')} {read.deadlineAt ? <Deadline at={read.deadlineAt} /> : null}
        </li>
        <li>{t('acts.publishFrozen')}</li>
        <li>{t('acts.publishTold')}</li>
      </ul>
    </ConfirmDialog>
  );
}
