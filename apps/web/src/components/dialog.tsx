import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import { ProblemNote } from './problem-note.tsx';
import './dialog.css';

type DialogProps = { open: boolean; title: string; onClose: () => void; children: ReactNode };

/** A native modal dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export function Dialog({ open, title, onClose, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (open && dialog && !dialog.open) dialog.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      {open ? (
        <div className="dialog-body">
          <h2 id={titleId}>{title}</h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}

type ConfirmProps = {
  open: boolean;
  title: string;
  /** Names what will change, and whether it can be taken back. */
  children: ReactNode;
  act: string;
  danger?: boolean;
  busy?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before an act that is hard to take back. */
export function ConfirmDialog(props: ConfirmProps) {
  const t = useTexts('common');
  return (
    <Dialog open={props.open} title={props.title} onClose={props.onClose}>
      <div className="stack">{props.children}</div>
      {props.error ? <ProblemNote error={props.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={props.onClose}>
          {t('cancel')}
        </Button>
        <Button look={props.danger ? 'danger' : 'primary'} busy={props.busy} onClick={props.onConfirm}>
          {props.act}
        </Button>
      </div>
    </Dialog>
  );
}
