import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useId } from 'react';
import { asProblem } from '../lib/api-problem.ts';
import { fieldText } from '../lib/field-text.ts';
import './field.css';

type Common = { label: ReactNode; hint?: ReactNode; wrong?: string | undefined };
type Described = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true; className: string };

function Field({
  label,
  hint,
  wrong,
  children,
}: Common & { children: (attributes: Described) => ReactNode }) {
  const id = useId();
  const notes = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        className: 'control',
        ...(notes ? { 'aria-describedby': notes } : {}),
        ...(wrong ? { 'aria-invalid': true } : {}),
      })}
      {hint ? (
        <span id={`${id}-hint`} className="hint">
          {hint}
        </span>
      ) : null}
      {wrong ? (
        <span id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </span>
      ) : null}
    </div>
  );
}

/** A labelled input with its hint and, after a refusal, what is wrong with it. */
export function TextField({ label, hint, wrong, ...rest }: Common & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(described) => <input {...rest} {...described} />}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  wrong,
  ...rest
}: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(described) => <textarea {...rest} {...described} />}
    </Field>
  );
}

export function SelectField({
  label,
  hint,
  wrong,
  ...rest
}: Common & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field label={label} hint={hint} wrong={wrong}>
      {(described) => <select {...rest} {...described} />}
    </Field>
  );
}

export function CheckField({ label, ...rest }: { label: ReactNode } & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="check">
      <input {...rest} id={id} type="checkbox" />
      <label htmlFor={id}>{label}</label>
    </div>
  );
}

/** What the server said about one field of the form just sent, in the reader's language. */
export function fieldError(error: unknown, path: string): string | undefined {
  if (!error) return undefined;
  const refused = asProblem(error).body.errors?.find((field) => field.path === path);
  return refused && fieldText(refused);
}
