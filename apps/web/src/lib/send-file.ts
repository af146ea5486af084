import { appendUpload, getUpload, type UploadView } from '@jiebang/contracts/uploads';
import { asProblem } from './api-problem.ts';
import { call } from './call.ts';

/** Small enough that a broken line costs little, large enough that a fast one is not kept waiting. */
const PIECE_BYTES = 2 * 1024 * 1024;
const WAITS_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

type Watch = {
  signal: AbortSignal;
  onSent: (bytes: number) => void;
  /** The line is broken: it is tried again by itself. */
  onWaiting: (waiting: boolean) => void;
};

/**
 * Sends a file piece by piece (tus 1.0), from wherever the server stands. A broken line is waited out: what the server
 * has is asked anew, and it goes on from there. What the server refuses for good is thrown.
 */
export async function sendFile(upload: UploadView, file: File, watch: Watch): Promise<void> {
  let failures = 0;
  for (;;) {
    try {
      const { received, bytes, status } = await call(
        getUpload,
        { params: { id: upload.id } },
        { signal: watch.signal },
      );
      watch.onWaiting(false);
      watch.onSent(received);
      if (received === bytes || status !== 'receiving') return;
      await sendPiece(upload.id, file.slice(received, received + PIECE_BYTES), received, watch);
      failures = 0;
    } catch (error) {
      if (watch.signal.aborted) throw error;
      const { retryable, code } = asProblem(error);
      // Another window sends the same file, or a piece came torn: the next look tells where to go on.
      const again = retryable || code === 'upload_offset' || code === 'upload_checksum';
      if (!again) throw error;
      watch.onWaiting(true);
      await pause(WAITS_MS[Math.min(failures++, WAITS_MS.length - 1)] as number, watch.signal);
    }
  }
}

async function sendPiece(id: string, piece: Blob, offset: number, { signal, onSent }: Watch): Promise<void> {
  const checksum = await checksumOf(piece);
  await call(
    appendUpload,
    { params: { id } },
    {
      signal,
      bytes: piece,
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        ...checksum,
      },
      onProgress: ({ sent }) => onSent(offset + sent),
    },
  );
}

/** Browsers hash on https and on this machine alone; a trial over plain http goes without. */
async function checksumOf(piece: Blob): Promise<Record<string, string>> {
  if (!globalThis.crypto?.subtle) return {};
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await piece.arrayBuffer()));
  return { 'upload-checksum': `sha256 ${btoa(String.fromCharCode(...hash))}` };
}

/** Waits, at most until the browser says that the line is back. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      window.removeEventListener('online', end);
      signal.removeEventListener('abort', end);
      if (signal.aborted) reject(new DOMException('Aborted', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(end, ms);
    window.addEventListener('online', end);
    signal.addEventListener('abort', end);
  });
}
