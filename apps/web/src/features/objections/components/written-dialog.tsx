import { type ReactNode, useId } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';

type ActState = { isPending: boolean; error: unknown };
type Props = {
  title: string;
  act: string;
  danger?: boolean;
  state: ActState;
  children: ReactNode;
  onSend: () => void;
  onClose: () => void;
};

/** A step that takes words: what is written is kept in this browser until it is sent. */
export function WrittenDialog({ title, act, danger, state, children, onSend, onClose }: Props) {
  const t = useTexts('objections');
  const common = useTexts('common');
  const form = useId();
  return (
    <Dialog open title={title} onClose={onClose}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSend();
        }}
      >
        {children}
      </form>
      <p className="muted small">{t('acts.kept')}</p>
      {state.error ? <ProblemNote error={state.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" form={form} look={danger ? 'danger' : 'primary'} busy={state.isPending}>
          {act}
        </Button>
      </div>
    </Dialog>
  );
}
