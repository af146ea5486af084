import { useState } from 'react';
import { FileButton } from '../../../components/file-button.tsx';
import { Note } from '../../../components/note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { type Receipt, sha256Of } from '../lib/check-receipt.ts';

type Compared = { name: string; sha256: string; same: boolean };

/** Compares a file with the fingerprint of a receipt that was found valid. Nothing is uploaded. */
export function FileCheck({ receipt }: { receipt: Receipt }) {
  const t = useTexts('verify');
  const [compared, setCompared] = useState<Compared | null>(null);
  const compare = async (file: File) => {
    const sha256 = await sha256Of(await file.arrayBuffer());
    setCompared({
      name: file.name,
      sha256,
      same: sha256 === receipt.sha256.toLowerCase() && file.size === receipt.bytes,
    });
  };
  return (
    <div className="stack">
      <h3 className="card-title">{t('file.title')}</h3>
      <p className="muted">{t('file.note')}</p>
      <div>
        <FileButton label={t('file.choose')} onPick={compare} />
      </div>
      {compared ? (
        <Note
          tone={compared.same ? 'green' : 'seal'}
          role="alert"
          title={t(compared.same ? 'file.same' : 'file.different')}
        >
          <p>
            {compared.name}: {t(compared.same ? 'file.sameWhat' : 'file.differentWhat')}
          </p>
          <p className="small">
            {t('file.computed')} <code>{compared.sha256}</code>
          </p>
        </Note>
      ) : null}
    </div>
  );
}
