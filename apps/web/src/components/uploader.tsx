import { listMyUploads, type UploadView } from '@jiebang/contracts/uploads';
import { kindOfName, uploadKinds, uploadLimits } from '@jiebang/domain/files/kinds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { formatBytes } from '../lib/format.ts';
import { useLocale, useTexts } from '../lib/texts.ts';
import { beginTransfer, cancelUpload, forgetTransfer, goOnWith, useTransfers } from '../lib/transfers.ts';
import { apiQuery, keyOf } from '../lib/use-api.ts';
import { FileButton } from './file-button.tsx';
import { Note } from './note.tsx';
import { ProblemNote } from './problem-note.tsx';
import { UploadRow } from './upload-row.tsx';
import './uploader.css';

type UploaderProps = {
  purpose: UploadView['purpose'];
  /** What the files are for: uploads begun for it are handed over by themselves. */
  target: string;
  /** Of one file; what the purpose allows where nothing less is told. */
  maxBytes: number;
  /** Said instead of the button, where no more may come. */
  full?: string | undefined;
  /** Makes use of a file that is ready; a refusal is shown here. */
  onReady: (upload: UploadView) => Promise<unknown>;
};

/** Sends files that survive a broken line, and tells of each how far it is. Nothing is in use before it was checked. */
export function Uploader({ purpose, target, maxBytes, full, onReady }: UploaderProps) {
  const t = useTexts('uploads');
  const locale = useLocale();
  const client = useQueryClient();
  const transfers = useTransfers();
  const [wrong, setWrong] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const query = useQuery({
    ...apiQuery(listMyUploads, { query: { purpose } }),
    // A check takes a moment: it is asked after until it has a verdict.
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ status }) => status === 'checking') ? 1_000 : false,
  });
  const items = query.data?.items ?? [];
  const reread = () => client.invalidateQueries({ queryKey: keyOf(listMyUploads) });

  const use = async (upload: UploadView) => {
    setError(null);
    try {
      await onReady(upload);
      forgetTransfer(upload.id);
    } catch (refused) {
      setError(refused);
    }
    await reread();
  };
  const handedOver = useRef(new Set<string>());
  const arrived = [...transfers.values()].filter(({ state }) => state === 'sent').length;
  // What has come whole is being checked now: the server's list says so.
  useEffect(() => void reread(), [arrived]);
  useEffect(() => {
    for (const upload of items) {
      const ours = transfers.get(upload.id)?.target === target;
      if (!ours || upload.status !== 'ready' || handedOver.current.has(upload.id)) continue;
      handedOver.current.add(upload.id);
      void use(upload);
    }
  });

  const pick = async (file: File) => {
    setError(null);
    const kind = kindOfName(file.name);
    const { kinds } = uploadLimits[purpose];
    const limit = { limit: formatBytes(maxBytes, locale) };
    if (!kind || !kinds.includes(kind)) return setWrong(t('wrong.kind', { name: file.name }));
    if (file.size === 0) return setWrong(t('wrong.empty', { name: file.name }));
    if (file.size > maxBytes) return setWrong(t('wrong.size', { name: file.name, ...limit }));
    setWrong(null);
    const begun = items.find(
      (one) =>
        one.status === 'receiving' &&
        one.name === file.name &&
        one.bytes === file.size &&
        !transfers.has(one.id),
    );
    if (begun) return goOnWith(begun, file, target);
    await beginTransfer(file, purpose, target).catch(setError);
    await reread();
  };
  const again = (upload: UploadView, file: File) => {
    const same = file.name === upload.name && file.size === upload.bytes;
    setWrong(same ? null : t('wrong.other', { name: upload.name }));
    if (same) goOnWith(upload, file, target);
  };
  const cancel = async (id: string) => {
    setError(null);
    await cancelUpload(id).catch(setError);
    await reread();
  };
  const kinds = uploadLimits[purpose].kinds.flatMap((kind) => uploadKinds[kind].extensions);
  return (
    <div className="stack uploader">
      {items.length > 0 ? (
        <ul className="plain-list upload-rows" aria-label={t('list')}>
          {items.map((upload) => (
            <UploadRow
              key={upload.id}
              upload={upload}
              transfer={transfers.get(upload.id)}
              onAgain={(file) => again(upload, file)}
              onUse={full ? null : () => use(upload)}
              onCancel={() => cancel(upload.id)}
            />
          ))}
        </ul>
      ) : null}
      {wrong ? (
        <Note tone="seal" role="alert">
          {wrong}
        </Note>
      ) : null}
      {error ? <ProblemNote error={error} /> : null}
      {full ? (
        <p className="muted">{full}</p>
      ) : (
        <div className="row">
          <FileButton label={t('choose')} accept={kinds.map((ending) => `.${ending}`).join()} onPick={pick} />
          <span className="muted small">
            {t('hint', { kinds: kinds.join(t('comma')), limit: formatBytes(maxBytes, locale) })}
          </span>
        </div>
      )}
    </div>
  );
}
