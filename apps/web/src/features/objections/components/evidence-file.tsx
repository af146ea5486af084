import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Bytes } from '../../../components/figures.tsx';
import { FileButton } from '../../../components/file-button.tsx';
import { useTexts } from '../../../lib/texts.ts';

/** The server's own limit; asked here so that nobody uploads 20 MB to learn of it. */
const MAX_BYTES = 20 * 1024 * 1024;

type Props = { file: File | null; onChange: (file: File | null) => void };

/** One file as evidence; several go into an archive. */
export function EvidenceFile({ file, onChange }: Props) {
  const t = useTexts('objections');
  const [tooBig, setTooBig] = useState(false);
  return (
    <div className="field">
      <div className="row">
        <FileButton
          label={t(file ? 'file.otherFile' : 'file.chooseFile')}
          onPick={(picked) => {
            setTooBig(picked.size > MAX_BYTES);
            if (picked.size <= MAX_BYTES) onChange(picked);
          }}
        />
        {file ? (
          <>
            <span>
              {file.name} <Bytes value={file.size} />
            </span>
            <Button look="quiet" small onClick={() => onChange(null)}>
              {t('file.removeFile')}
            </Button>
          </>
        ) : (
          <span className="muted">{t('file.noFile')}</span>
        )}
      </div>
      <span className="hint">{t('file.fileHint')}</span>
      {tooBig ? (
        <span className="wrong" role="alert">
          {t('file.tooBig')}
        </span>
      ) : null}
    </div>
  );
}
