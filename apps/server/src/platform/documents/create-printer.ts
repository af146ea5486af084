import { createHash } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { PictureWords } from './draw-picture.ts';
import type { Certificate, OfficialDocument } from './official-document.ts';
import { printableDocument } from './printable.ts';
import { createPrintingProcess } from './printing-process.ts';
import type { RenderTask } from './render-task.ts';

export type Printer = {
  /** @throws AppError `glyph_missing` that names the characters for which no font at hand has a glyph */
  renderPdf(document: OfficialDocument): Promise<Buffer>;
  renderDocx(document: OfficialDocument): Promise<Buffer>;
  /** @throws AppError `glyph_missing` */
  renderCertificate(certificate: Certificate): Promise<Buffer>;
  /** The picture of a page, PNG of 1200 × 630 pixels. */
  renderPicture(words: PictureWords): Promise<Buffer>;
  close(): Promise<void>;
};

/** So many may wait; who comes then is told to come again, before the sheets pile up in memory. */
const MAX_WAITING = 40;
/** What was printed lately is handed out again: everybody opens a list on the day it is published. */
const MAX_KEPT = 16;
const IDLE_MS = 30_000;

/**
 * Prints in a process of its own, one sheet after the other: the longest list takes seconds of a processor, in which the
 * API goes on answering. It is started by the first task and ended when nothing was asked for a while, and then the
 * system has its memory back.
 */
export function createPrinter(log: Logger, { idleMs = IDLE_MS } = {}): Printer {
  const drawing = createPrintingProcess();
  const kept = createKept();
  let waiting = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  const stop = async () => {
    clearTimeout(idle);
    kept.clear();
    await drawing.stop();
  };

  async function draw(task: RenderTask): Promise<Buffer> {
    const outcome = await drawing.draw(task);
    if ('bytes' in outcome) return Buffer.from(outcome.bytes);
    if ('failed' in outcome) throw new Error(`document: ${outcome.failed}`);
    log.error({ characters: outcome.missing }, 'document: no glyph for a character, not printed');
    throw new AppError('glyph_missing', outcome.missing.join(''), {
      details: { characters: outcome.missing.join(' ') },
    });
  }

  async function queue(task: RenderTask): Promise<Buffer> {
    if (waiting >= MAX_WAITING) throw new AppError('unavailable', 'too many documents wait to be printed');
    waiting += 1;
    clearTimeout(idle);
    const mine = turn.then(() => draw(task));
    turn = mine.catch(() => undefined);
    try {
      return await mine;
    } finally {
      waiting -= 1;
      if (waiting === 0) idle = setTimeout(() => void stop(), idleMs).unref();
    }
  }

  const print = (task: RenderTask) => {
    const clean = printableDocument(task);
    return kept.take(clean, () => queue(clean));
  };
  return {
    renderPdf: (document) => print({ form: 'pdf', document }),
    renderDocx: (document) => print({ form: 'docx', document }),
    renderCertificate: (certificate) => print({ form: 'certificate', certificate }),
    renderPicture: (words) => print({ form: 'picture', words }),
    close: stop,
  };
}

/** The same sheet asked for twice is printed once, also while the first is still under way. */
function createKept() {
  const kept = new Map<string, Promise<Buffer>>();
  return {
    clear: () => kept.clear(),
    take(task: RenderTask, print: () => Promise<Buffer>): Promise<Buffer> {
      const key = createHash('sha256').update(JSON.stringify(task)).digest('base64');
      const known = kept.get(key);
      if (known) return known;
      const printed = print();
      kept.set(key, printed);
      printed.catch(() => kept.delete(key));
      for (const oldest of kept.keys()) {
        if (kept.size <= MAX_KEPT) break;
        kept.delete(oldest);
      }
      return printed;
    },
  };
}
