import type { UploadView } from '@jiebang/contracts/uploads';
import { uploadRefusals } from '@jiebang/domain/files/refusals';
import { useText, useTexts } from '../lib/texts.ts';
import { pauseTransfer, resumeTransfer, type Transfer } from '../lib/transfers.ts';
import { Button } from './button.tsx';
import { Bytes } from './figures.tsx';
import { FileButton } from './file-button.tsx';
import { useProblemText } from './problem-note.tsx';
import { Progress } from './progress.tsx';

type RowProps = {
  upload: UploadView;
  transfer: Transfer | undefined;
  onAgain: (file: File) => void;
  /** Null where nothing may be made use of now. */
  onUse: (() => void) | null;
  onCancel: () => void;
};

/** One file on its way: how far it is, what holds it up, and what can be done about it. */
export function UploadRow({ upload, transfer, onAgain, onUse, onCancel }: RowProps) {
  const t = useTexts('uploads');
  const receiving = upload.status === 'receiving' && transfer?.state !== 'sent';
  const sent = transfer?.sent ?? upload.received;
  const named = <span className="sr-only"> {upload.name}</span>;
  return (
    <li className="upload-row" aria-label={upload.name}>
      <div className="upload-head">
        <b className="upload-name">{upload.name}</b>
        <span className="muted small">
          <Bytes value={upload.bytes} />
        </span>
      </div>
      {receiving ? (
        <Progress value={sent / upload.bytes} label={t('progress', { name: upload.name })} />
      ) : null}
      <Words upload={upload} transfer={transfer} />
      <div className="row tight">
        {receiving && transfer && (transfer.state === 'sending' || transfer.state === 'waiting') ? (
          <Button look="ghost" small onClick={() => pauseTransfer(upload.id)}>
            {t('acts.pause')}
            {named}
          </Button>
        ) : null}
        {receiving && transfer && (transfer.state === 'paused' || transfer.state === 'failed') ? (
          <Button small onClick={() => resumeTransfer(upload.id)}>
            {t('acts.resume')}
            {named}
          </Button>
        ) : null}
        {receiving && !transfer ? (
          <FileButton label={t('acts.again', { name: upload.name })} onPick={onAgain} />
        ) : null}
        {upload.status === 'ready' && onUse ? (
          <Button small onClick={onUse}>
            {t('acts.use')}
            {named}
          </Button>
        ) : null}
        <Button look="quiet" small onClick={onCancel}>
          {t(receiving ? 'acts.cancel' : 'acts.remove')}
          {named}
        </Button>
      </div>
    </li>
  );
}

/** Its state in a sentence, read out when it changes. */
function Words({ upload, transfer }: Pick<RowProps, 'upload' | 'transfer'>) {
  const t = useTexts('uploads');
  const text = useText();
  const problemText = useProblemText();
  if (upload.status === 'refused' && upload.refusal)
    return (
      <p className="upload-wrong small" role="alert">
        {text(uploadRefusals[upload.refusal])}
      </p>
    );
  if (transfer?.state === 'failed')
    return (
      <p className="upload-wrong small" role="alert">
        {problemText(transfer.error)}
      </p>
    );
  const sending = upload.status === 'receiving' && transfer?.state !== 'sent';
  const state = sending ? (transfer?.state ?? 'broken') : upload.status === 'ready' ? 'ready' : 'checking';
  const percent = Math.floor(((transfer?.sent ?? upload.received) / upload.bytes) * 100);
  return (
    <p className="muted small" role="status">
      {t(`state.${state as 'sending'}`)}
      {sending ? <span className="num">{` ${percent}%`}</span> : null}
    </p>
  );
}
