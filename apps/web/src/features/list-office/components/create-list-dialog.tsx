import { createList, listLists } from '@jiebang/contracts/lists';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';

/** Begins a list by its title and goes to its page, where the rest is written. */
export function CreateListDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useTexts('list-office');
  return (
    <Dialog open={open} title={t('create.title')} onClose={onClose}>
      <CreateForm onClose={onClose} />
    </Dialog>
  );
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const t = useTexts('list-office');
  const common = useTexts('common');
  const navigate = useNavigate();
  const [title, setTitle] = useState('');
  const [titleEn, setTitleEn] = useState('');
  // One key until the form changes: a second send after a lost answer finds the list that was made.
  const key = useRef(randomKey());
  const act = useAct(createList, {
    refreshes: [listLists],
    onDone: ({ id }) => void navigate({ to: '/workspace/lists/$id', params: { id } }),
  });
  return (
    <form
      className="stack"
      onChange={() => {
        key.current = randomKey();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ body: { title, titleEn }, options: { idempotencyKey: key.current } });
      }}
    >
      <p className="muted small">{t('create.lead')}</p>
      <TextField
        label={t('texts.title')}
        lang="zh-CN"
        value={title}
        maxLength={120}
        required
        wrong={fieldError(act.error, 'title')}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextField
        label={t('texts.titleEn')}
        lang="en"
        hint={t('texts.titleEnHint')}
        value={titleEn}
        maxLength={240}
        wrong={fieldError(act.error, 'titleEn')}
        onChange={(event) => setTitleEn(event.target.value)}
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" busy={act.isPending}>
          {t('create.act')}
        </Button>
      </div>
    </form>
  );
}
