import { same } from '@jiebang/domain/scenarios/fields';
import { type ApiProblem, asProblem } from './api-problem.ts';

/** A form's values at a revision of the server. */
export type Saved<T> = { revision: number; value: T };
export type KeeperState<T> =
  | { kind: 'saved' | 'waiting' | 'saving' }
  | { kind: 'failed'; error: ApiProblem }
  /** Another window changed the same fields: the person chooses. */
  | { kind: 'clash'; theirs: Saved<T>; keys: (keyof T)[] };
export type Kept<T> = {
  /** What stands in the form. */
  value: T;
  /** The server's last word. */
  base: Saved<T>;
  state: KeeperState<T>;
  savedAt: number | null;
  /** Own values that gave way to another window's; they can be brought back. */
  shelved: Partial<T> | null;
};
type Server<T> = {
  save: (revision: number, changes: Partial<T>) => Promise<Saved<T>>;
  read: () => Promise<Saved<T>>;
  /** May this value be sent? What may not waits in the form, with what is wrong beside it. */
  sendable: (key: keyof T, value: T[keyof T]) => boolean;
};

/** What was typed and is not on the server yet, and what it was typed over. */
export type Left<T> = { base: Saved<T>; changes: Partial<T> };
/** Outlives the window: a tunnel, a closed lid. */
export type Store<T> = { read: () => Left<T> | null; write: (left: Left<T> | null) => void };

const DELAY_MS = 700;
const RETRY_MS = 5_000;

/**
 * Keeps one form and the server the same: sends what is typed after a pause, one save at a time, each with the revision
 * it was based on. Of two windows nobody loses a word: other fields are taken over, and where both changed one field
 * the person is asked.
 */
export class FormKeeper<T extends object> {
  readonly #server: Server<T>;
  readonly #store: Store<T> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #dirty = new Set<keyof T>();
  #kept: Kept<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(base: Saved<T>, server: Server<T>, store?: Store<T>) {
    this.#server = server;
    this.#store = store;
    this.#kept = { value: base.value, base, state: { kind: 'saved' }, savedAt: null, shelved: null };
    const left = store?.read();
    if (!left) return;
    // As if it were typed just now over what stood then: what another window did meanwhile is met the usual way.
    for (const key of Object.keys(left.changes) as (keyof T)[]) this.#dirty.add(key);
    this.#kept = { ...this.#kept, base: left.base, value: { ...left.base.value, ...left.changes } };
    this.#reconcile(base);
  }

  /** Sends what an earlier window left behind. */
  start(): void {
    if (this.unsaved && this.#kept.state.kind === 'waiting') this.#schedule(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly kept = (): Kept<T> => this.#kept;
  get unsaved(): boolean {
    return this.#dirty.size > 0;
  }

  change(changes: Partial<T>): void {
    for (const key of Object.keys(changes) as (keyof T)[]) this.#dirty.add(key);
    const clash = this.#kept.state.kind === 'clash';
    this.#set({
      value: { ...this.#kept.value, ...changes },
      ...(clash ? {} : { state: { kind: 'waiting' } as const }),
    });
    if (!clash) this.#schedule(DELAY_MS);
  }

  /** Sends what waits and may be sent; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (;;) {
      if (this.#running) await this.#running;
      else if (this.#kept.state.kind === 'clash' || this.#ready().length === 0) return !this.unsaved;
      else {
        this.#running = this.#send(this.#ready()).finally(() => {
          this.#running = null;
        });
        await this.#running;
        if (this.#kept.state.kind === 'failed') return false;
      }
    }
  }

  /** Takes over a reading that came by another way, unless words wait here. */
  adopt(base: Saved<T>): void {
    if (base.revision <= this.#kept.base.revision || this.unsaved || this.#running) return;
    this.#set({ base, value: base.value, state: { kind: 'saved' } });
  }

  /** After a clash: the own values take the place of the other window's. */
  keepMine(): void {
    const { state } = this.#kept;
    if (state.kind === 'clash') this.#rebase(state.theirs);
    void this.flush();
  }

  /** After a clash: the other window's values stay, the own are laid aside. */
  takeTheirs(): void {
    const { state, value } = this.#kept;
    if (state.kind !== 'clash') return;
    for (const key of state.keys) this.#dirty.delete(key);
    this.#rebase(state.theirs, pick(value, state.keys));
    void this.flush();
  }

  bringBack(): void {
    const { shelved } = this.#kept;
    if (!shelved) return;
    this.#set({ shelved: null });
    this.change(shelved);
  }

  #ready(): (keyof T)[] {
    return [...this.#dirty].filter((key) => this.#server.sendable(key, this.#kept.value[key]));
  }

  async #send(keys: (keyof T)[]): Promise<void> {
    const { base, value } = this.#kept;
    this.#set({ state: { kind: 'saving' } });
    try {
      const saved = await this.#server.save(base.revision, pick(value, keys));
      for (const key of keys) if (this.#kept.value[key] === value[key]) this.#dirty.delete(key);
      // What was sent stays as it was typed: a value that the server writes its own way must not jump under the cursor.
      this.#set({
        base: saved,
        savedAt: Date.now(),
        state: { kind: this.unsaved ? 'waiting' : 'saved' },
      });
    } catch (error) {
      await this.#fail(asProblem(error));
    }
  }

  async #fail(error: ApiProblem): Promise<void> {
    if (error.code === 'conflict') {
      const theirs = await this.#server.read().catch(asProblem);
      if ('revision' in theirs) return this.#reconcile(theirs);
      error = theirs;
    }
    this.#set({ state: { kind: 'failed', error } });
    if (error.retryable) this.#schedule(RETRY_MS);
  }

  #reconcile(theirs: Saved<T>): void {
    const { base, value } = this.#kept;
    const keys = [...this.#dirty].filter(
      (key) => !same(base.value[key], theirs.value[key]) && !same(theirs.value[key], value[key]),
    );
    if (keys.length > 0) this.#set({ state: { kind: 'clash', theirs, keys } });
    else this.#rebase(theirs);
  }

  /** Puts the own unsaved values onto what the server has now. */
  #rebase(theirs: Saved<T>, shelved: Partial<T> | null = this.#kept.shelved): void {
    this.#set({
      base: theirs,
      value: { ...theirs.value, ...pick(this.#kept.value, [...this.#dirty]) },
      state: { kind: this.unsaved ? 'waiting' : 'saved' },
      shelved,
    });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #set(changes: Partial<Kept<T>>): void {
    this.#kept = { ...this.#kept, ...changes };
    const { base, value } = this.#kept;
    this.#store?.write(this.unsaved ? { base, changes: pick(value, [...this.#dirty]) } : null);
    for (const listener of this.#listeners) listener();
  }
}

function pick<T extends object>(value: T, keys: readonly (keyof T)[]): Partial<T> {
  return Object.fromEntries(keys.map((key) => [key, value[key]])) as Partial<T>;
}
