import { createUpload, terminateUpload, type UploadView } from '@jiebang/contracts/uploads';
import { useSyncExternalStore } from 'react';
import { call } from './call.ts';
import { sendFile } from './send-file.ts';

/** A file on its way from this window. `target` names what it is for, so that the right page makes use of it. */
export type Transfer = {
  upload: UploadView;
  file: File;
  target: string;
  sent: number;
  state: 'sending' | 'waiting' | 'paused' | 'sent' | 'failed';
  error: unknown;
};

/** They outlive the page that began them: who turns to another step of the form loses nothing. */
let transfers: ReadonlyMap<string, Transfer> = new Map();
const running = new Map<string, AbortController>();
const listeners = new Set<() => void>();

function put(id: string, changes: Partial<Transfer> | null): void {
  const next = new Map(transfers);
  const former = next.get(id);
  if (changes === null) next.delete(id);
  else if (former) next.set(id, { ...former, ...changes });
  else return;
  transfers = next;
  for (const tell of listeners) tell();
}

export function useTransfers(): ReadonlyMap<string, Transfer> {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => transfers,
  );
}

/** Announces a file and begins to send it. */
export async function beginTransfer(
  file: File,
  purpose: UploadView['purpose'],
  target: string,
): Promise<void> {
  const metadata = { filename: file.name, purpose };
  const upload = await call(
    createUpload,
    {},
    {
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(file.size),
        'upload-metadata': Object.entries(metadata)
          .map(([key, value]) => `${key} ${base64(value)}`)
          .join(','),
      },
    },
  );
  goOnWith(upload, file, target);
}

const base64 = (text: string) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

/** Goes on with an upload of which the server has a part, with the same file chosen again. */
export function goOnWith(upload: UploadView, file: File, target: string): void {
  const next = new Map(transfers);
  next.set(upload.id, { upload, file, target, sent: upload.received, state: 'sending', error: null });
  transfers = next;
  resumeTransfer(upload.id);
}

export function resumeTransfer(id: string): void {
  const transfer = transfers.get(id);
  if (!transfer || running.has(id)) return;
  const controller = new AbortController();
  running.set(id, controller);
  put(id, { state: 'sending', error: null });
  sendFile(transfer.upload, transfer.file, {
    signal: controller.signal,
    onSent: (sent) => put(id, { sent }),
    onWaiting: (waiting) => put(id, { state: waiting ? 'waiting' : 'sending' }),
  })
    .then(
      () => put(id, { state: 'sent', sent: transfer.file.size }),
      (error: unknown) =>
        put(id, controller.signal.aborted ? { state: 'paused' } : { state: 'failed', error }),
    )
    .finally(() => running.delete(id));
}

export const pauseTransfer = (id: string): void => running.get(id)?.abort();

/** Its page has made use of it, or it is over. */
export function forgetTransfer(id: string): void {
  pauseTransfer(id);
  put(id, null);
}

/** Gives an upload up, here and on the server. */
export async function cancelUpload(id: string): Promise<void> {
  forgetTransfer(id);
  await call(terminateUpload, { params: { id } }, { headers: { 'tus-resumable': '1.0.0' } });
}
