import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import '../identity.css';

type FormProps = {
  error: unknown;
  busy: boolean;
  submit: string;
  onSubmit: (fields: FormData) => void;
  children: ReactNode;
  after?: ReactNode;
};

/** A short form: its fields, one button, and what the server refused. Enter sends it. */
export function Form({ error, busy, submit, onSubmit, children, after }: FormProps) {
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(new FormData(event.currentTarget));
      }}
    >
      {error ? <ProblemNote error={error} /> : null}
      {children}
      <div className="row">
        <Button type="submit" busy={busy}>
          {submit}
        </Button>
        {after}
      </div>
    </form>
  );
}

/** A field of a form as text. */
export const fieldValue = (fields: FormData, name: string): string => String(fields.get(name) ?? '');
