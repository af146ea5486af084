import { useId, useState } from 'react';
import { Bytes } from '../../../components/figures.tsx';
import { acceptOf, type FileFormat } from '../../../lib/file-formats.ts';
import { useTexts } from '../../../lib/texts.ts';

type Props = {
  limit: string;
  format: FileFormat;
  file: File | null;
  disabled: boolean;
  onPick: (file: File) => void;
};

/** Drop a file or choose one; the input is a real one, so that keyboard and screen reader need nothing special. */
export function FilePicker({ limit, format, file, disabled, onPick }: Props) {
  const t = useTexts('submissions');
  const [over, setOver] = useState(false);
  const id = useId();
  const take = (files: FileList | null) => {
    const [first] = files ?? [];
    if (first && !disabled) onPick(first);
  };
  return (
    <section
      className={over ? 'drop over' : 'drop'}
      aria-label={t('submit.choose')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      {file ? (
        <p className="picked">
          <b>{file.name}</b> <Bytes value={file.size} />
        </p>
      ) : (
        <p>
          <span className="big">{t('submit.drop', { format: format.toUpperCase() })}</span>{' '}
          <span className="muted">{t('submit.or')}</span>
        </p>
      )}
      <input
        id={id}
        type="file"
        accept={acceptOf[format]}
        disabled={disabled}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same name may be chosen again after the file was mended.
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className={file ? 'btn ghost small' : 'btn'} aria-disabled={disabled || undefined}>
        {t(file ? 'submit.other' : 'submit.choose')}
      </label>
      <p className="muted small">{limit}</p>
    </section>
  );
}
