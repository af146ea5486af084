import { networkProblem } from './api-problem.ts';
import { learnServerTime } from './server-clock.ts';

type Upload = {
  method: string;
  address: string;
  headers: Record<string, string>;
  body: FormData | Blob;
  signal?: AbortSignal;
  onProgress?: (progress: { sent: number; total: number }) => void;
};

/** Sends a form or bytes by XMLHttpRequest, the only way in which a browser tells how far an upload is. */
export function sendWithProgress(upload: Upload): Promise<{ status: number; body: unknown }> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    request.open(upload.method, upload.address);
    for (const [name, value] of Object.entries(upload.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => {
      upload.onProgress?.({ sent: event.loaded, total: event.total });
    };
    request.onload = () => {
      learnServerTime(request.getResponseHeader('date'));
      resolve({ status: request.status, body: parse(request.responseText) });
    };
    request.onerror = () => reject(networkProblem());
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onloadend = () => upload.signal?.removeEventListener('abort', abort);
    if (upload.signal?.aborted) {
      reject(new DOMException('Aborted', 'AbortError'));
      return;
    }
    upload.signal?.addEventListener('abort', abort);
    request.send(upload.body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
