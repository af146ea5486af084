import type { OpinionView } from '@jiebang/contracts/opinions';
import { asProblem } from '../../../lib/api-problem.ts';
import { type Draft, draftOf, keepDraft, readKept, sameDraft } from './kept-draft.ts';

export type SaveState =
  | { kind: 'clean' }
  | { kind: 'pending' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  | { kind: 'failed'; error: unknown }
  /** Another window was faster; nothing is sent until the person has chosen. */
  | { kind: 'conflict'; theirs: OpinionView };

export type Server = {
  save: (revision: number, changes: Draft) => Promise<OpinionView>;
  read: () => Promise<OpinionView>;
  /** The server refused for good (it is locked, or not this person's any more): the page reads again. */
  refused: () => void;
};

const QUIET_MS = 700;
const RETRY_MS = 5_000;

/** Saves a draft as it is written: one request at a time, the newest words last, and never over another window's. */
export class DraftSaver {
  readonly id: string;
  #server: Server;
  #revision: number;
  #saved: Draft;
  #draft: Draft;
  #state: SaveState = { kind: 'clean' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(view: OpinionView, server: Server) {
    this.id = view.id;
    this.#server = server;
    this.#revision = view.revision;
    this.#saved = draftOf(view);
    const kept = readKept(view.id);
    const left = kept && !sameDraft(kept.draft, this.#saved) ? kept : null;
    this.#draft = left?.draft ?? this.#saved;
    if (left)
      this.#state =
        left.revision === view.revision ? { kind: 'pending' } : { kind: 'conflict', theirs: view };
  }

  /** Sends what an earlier window left behind. */
  start(): void {
    if (this.#state.kind === 'pending') this.#later(0);
  }

  readonly subscribe = (tell: () => void): (() => void) => {
    this.#listeners.add(tell);
    return () => this.#listeners.delete(tell);
  };
  readonly state = (): SaveState => this.#state;
  readonly draft = (): Draft => this.#draft;
  get revision(): number {
    return this.#revision;
  }

  write(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    keepDraft(this.id, { draft: this.#draft, revision: this.#revision });
    if (this.#state.kind === 'conflict') this.#tell();
    else {
      this.#become({ kind: 'pending' });
      this.#later(QUIET_MS);
    }
  }

  /** Everything written is on the server when this resolves with true. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#state.kind === 'conflict') return false;
    if (!sameDraft(this.#draft, this.#saved)) await this.#send();
    return sameDraft(this.#draft, this.#saved);
  }

  /** Ends a conflict: this window's words are saved over the other's, or the other's are taken over. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.#state.kind !== 'conflict') return;
    const { theirs } = this.#state;
    this.#revision = theirs.revision;
    this.#saved = draftOf(theirs);
    if (choice === 'theirs') {
      this.#draft = this.#saved;
      keepDraft(this.id, null);
      this.#become({ kind: 'clean' });
    } else {
      this.#become({ kind: 'pending' });
      this.#later(0);
    }
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #send(): Promise<void> {
    this.#running = this.#sendOnce().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #sendOnce(): Promise<void> {
    const sent = this.#draft;
    this.#become({ kind: 'saving' });
    try {
      const { revision } = await this.#server.save(this.#revision, sent);
      this.#revision = revision;
      this.#saved = sent;
      const whole = sameDraft(sent, this.#draft);
      keepDraft(this.id, whole ? null : { draft: this.#draft, revision });
      this.#become(whole ? { kind: 'saved', at: Date.now() } : { kind: 'pending' });
      if (!whole) this.#later(QUIET_MS);
    } catch (error) {
      await this.#failed(error);
    }
  }

  async #failed(error: unknown): Promise<void> {
    const problem = asProblem(error);
    if (problem.code === 'conflict') {
      try {
        this.#become({ kind: 'conflict', theirs: await this.#server.read() });
        return;
      } catch {
        // It cannot be read now: the retry meets the conflict again.
      }
    } else if (!problem.retryable) {
      this.#become({ kind: 'failed', error });
      this.#server.refused();
      return;
    }
    this.#become({ kind: 'failed', error });
    this.#later(RETRY_MS);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#tell();
  }
  #tell(): void {
    for (const tell of this.#listeners) tell();
  }
}
