import type { NoticeView } from '@jiebang/contracts/notices';
import { asProblem } from '../../../lib/api-problem.ts';

export type Draft = Pick<NoticeView, 'title' | 'body' | 'periodLength' | 'periodUnit'>;
type SaveState =
  | { kind: 'saved' | 'pending' | 'saving' }
  | { kind: 'failed'; error: unknown }
  /** Another window saved meanwhile; nothing is sent until the person has chosen. */
  | { kind: 'conflict'; theirs: NoticeView };
type Server = {
  save: (revision: number, draft: Draft) => Promise<NoticeView>;
  read: () => Promise<NoticeView>;
};

const QUIET_MS = 800;
const contentOf = ({ title, body, periodLength, periodUnit }: NoticeView): Draft => ({
  title,
  body,
  periodLength,
  periodUnit,
});
const same = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b);

/** Saves a draft when one pauses: one request at a time, the newest words last, never over another window's. */
export class DraftSaver {
  readonly #server: Server;
  #revision: number;
  #saved: Draft;
  #draft: Draft;
  #state: SaveState = { kind: 'saved' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(notice: NoticeView, server: Server) {
    this.#server = server;
    this.#revision = notice.office?.revision ?? 1;
    this.#saved = contentOf(notice);
    this.#draft = this.#saved;
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };
  readonly state = (): SaveState => this.#state;
  readonly draft = (): Draft => this.#draft;

  write(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    if (this.#state.kind === 'conflict') this.#tell();
    else {
      this.#become({ kind: 'pending' });
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.flush(), QUIET_MS);
    }
  }

  /** Everything written is on the server when this resolves with true. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#state.kind === 'conflict') return false;
    if (!same(this.#draft, this.#saved)) {
      this.#running = this.#send().finally(() => {
        this.#running = null;
      });
      await this.#running;
    }
    return same(this.#draft, this.#saved);
  };

  /** Ends a conflict: this window's words over the other's, or the other's taken over. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.#state.kind !== 'conflict') return;
    const { theirs } = this.#state;
    this.#revision = theirs.office?.revision ?? this.#revision;
    this.#saved = contentOf(theirs);
    if (choice === 'theirs') this.#draft = this.#saved;
    this.#become({ kind: same(this.#draft, this.#saved) ? 'saved' : 'pending' });
    void this.flush();
  }

  async #send(): Promise<void> {
    const sent = this.#draft;
    this.#become({ kind: 'saving' });
    try {
      const notice = await this.#server.save(this.#revision, sent);
      this.#revision = notice.office?.revision ?? this.#revision + 1;
      this.#saved = sent;
      if (same(this.#draft, sent)) this.#become({ kind: 'saved' });
      else this.write({});
    } catch (error) {
      const conflict = asProblem(error).code === 'conflict';
      const theirs = conflict ? await this.#server.read().catch(() => null) : null;
      this.#become(theirs ? { kind: 'conflict', theirs } : { kind: 'failed', error });
    }
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#tell();
  }
  #tell(): void {
    for (const tell of this.#listeners) tell();
  }
}
