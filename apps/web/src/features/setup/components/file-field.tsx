import { useId } from 'react';
import { formatBytes } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

type FileFieldProps = {
  label: string;
  hint?: string;
  file: File | null;
  onChange: (file: File | null) => void;
  accept?: string;
  wrong?: string | undefined;
};

/** Chooses one file and says which and how large: the browser's own words would be in the browser's language. */
export function FileField({ label, hint, file, onChange, accept, wrong }: FileFieldProps) {
  const t = useTexts('setup');
  const locale = useLocale();
  const id = useId();
  const notes = [`${id}-chosen`, hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="setup-file file-button">
        <input
          id={id}
          type="file"
          className="sr-only"
          accept={accept}
          required
          aria-describedby={notes.join(' ')}
          aria-invalid={wrong ? true : undefined}
          onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        />
        <label htmlFor={id} className="btn ghost">
          {t('choose')}
        </label>
        <span id={`${id}-chosen`} className={file ? undefined : 'muted'}>
          {file ? t('chosen', { name: file.name, size: formatBytes(file.size, locale) }) : t('notChosen')}
        </span>
      </div>
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
