import { type ReactNode, useId, useState } from 'react';
import { useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { fieldError, TextArea } from './field.tsx';
import { ProblemNote } from './problem-note.tsx';

type ReasonDialogProps = {
  open: boolean;
  title: string;
  act: string;
  danger?: boolean;
  hint: string;
  state: { isPending: boolean; error: unknown };
  /** Names what will change. */
  children: ReactNode;
  onSend: (reason: string) => void;
  onClose: () => void;
};

/** Asks for the reason of an act that is audited, after naming what it changes. */
export function ReasonDialog(props: ReasonDialogProps) {
  const t = useTexts('common');
  const form = useId();
  const [reason, setReason] = useState('');
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          props.onSend(reason.trim());
        }}
      >
        {props.children}
        <TextArea
          label={t('reason')}
          hint={props.hint}
          wrong={fieldError(props.state.error, 'reason')}
          value={reason}
          maxLength={500}
          required
          onChange={(event) => setReason(event.target.value)}
        />
      </form>
      {props.state.error ? <ProblemNote error={props.state.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button
          type="submit"
          form={form}
          look={props.danger ? 'danger' : 'primary'}
          busy={props.state.isPending}
        >
          {props.act}
        </Button>
      </div>
    </Dialog>
  );
}
