import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import '../setup.css';

type SaveLineProps = {
  act: { isPending: boolean; isSuccess: boolean; error: unknown };
  label?: string;
  saved?: string;
  disabled?: boolean;
  children?: ReactNode;
};

/** End of a form: the refusal if there was one, the button, and that it is saved. */
export function SaveLine({ act, label, saved, disabled, children }: SaveLineProps) {
  const t = useTexts('setup');
  return (
    <div className="stack">
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="row">
        <Button type="submit" busy={act.isPending} disabled={disabled}>
          {label ?? t('save')}
        </Button>
        {children}
        <span role="status" className="small">
          {act.isSuccess && !act.isPending ? (saved ?? t('saved')) : ''}
        </span>
      </div>
    </div>
  );
}
