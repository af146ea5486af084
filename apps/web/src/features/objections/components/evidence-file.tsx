import { uploadLimits } from '@jiebang/domain/files/kinds';
import { Button } from '../../../components/button.tsx';
import { Bytes } from '../../../components/figures.tsx';
import { Uploader } from '../../../components/uploader.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { Evidence } from '../lib/statement.ts';

type Props = {
  noticeId: string;
  file: Evidence | null;
  wrong: string | undefined;
  onChange: (file: Evidence | null) => void;
};

/** One file as evidence; several go into an archive. It is uploaded and checked beforehand, and filed by its id. */
export function EvidenceFile({ noticeId, file, wrong, onChange }: Props) {
  const t = useTexts('objections');
  return (
    <fieldset className="field">
      <legend>{t('file.file')}</legend>
      <span className="hint">{t('file.fileHint')}</span>
      {file ? (
        <div className="row">
          <span>
            {file.name} <Bytes value={file.bytes} />
          </span>
          <Button look="quiet" small onClick={() => onChange(null)}>
            {t('file.otherFile')}
          </Button>
        </div>
      ) : (
        <Uploader
          purpose="objection_evidence"
          target={`objection:${noticeId}`}
          maxBytes={uploadLimits.objection_evidence.maxBytes}
          onReady={async ({ id, name, bytes }) => onChange({ id, name, bytes })}
        />
      )}
      {wrong ? (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      ) : null}
    </fieldset>
  );
}
