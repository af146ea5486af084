import type { ScenarioView } from '@jiebang/contracts/scenarios';
import type { ScenarioContent, ScenarioField } from '@jiebang/domain/scenarios/content';
import { type ContentKey, contentKeys, fieldOfKey, same } from '@jiebang/domain/scenarios/fields';
import { type ApiProblem, asProblem } from '../../../lib/api-problem.ts';

type Changes = Partial<ScenarioContent>;
export type SaveState =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: ApiProblem }
  /** Another window changed the same fields: the person chooses. */
  | { kind: 'clash'; theirs: ScenarioView; fields: ScenarioField[] };
export type Draft = {
  /** What stands in the form. */
  content: ScenarioContent;
  /** The server's last word. */
  view: ScenarioView;
  state: SaveState;
  savedAt: number | null;
  /** Own words that gave way to the other window's; they can be brought back. */
  shelved: Changes | null;
  /** Fields that another window changed meanwhile and that were taken over, as nothing was typed in them here. */
  merged: ScenarioField[];
};
type Server = {
  save: (revision: number, changes: Changes) => Promise<ScenarioView>;
  read: () => Promise<ScenarioView>;
  /** Told every view that the server answered. */
  onView: (view: ScenarioView) => void;
};

const DELAY_MS = 700;
const RETRY_MS = 5_000;

/**
 * Keeps a form and the server the same. What is typed is sent after a pause, one save at a time, with the revision it
 * was based on; what is typed during a save is sent by the next. Of two windows nobody loses a word: changes of other
 * fields are taken over, and where both changed one field the person is asked.
 */
export class DraftKeeper {
  readonly #server: Server;
  readonly #listeners = new Set<() => void>();
  readonly #dirty = new Set<ContentKey>();
  #draft: Draft;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(view: ScenarioView, server: Server) {
    this.#server = server;
    this.#draft = {
      content: view.content,
      view,
      state: { kind: 'saved' },
      savedAt: null,
      shelved: null,
      merged: [],
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly draft = (): Draft => this.#draft;
  get unsaved(): boolean {
    return this.#dirty.size > 0;
  }

  change(changes: Changes): void {
    for (const key of contentKeys) if (key in changes) this.#dirty.add(key);
    const clash = this.#draft.state.kind === 'clash';
    this.#set({
      content: { ...this.#draft.content, ...changes },
      ...(clash ? {} : { state: { kind: 'waiting' } as const }),
    });
    if (!clash) this.#schedule(DELAY_MS);
  }

  /** Sends what waits; true when the server has everything. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    for (;;) {
      if (this.#running) await this.#running;
      else if (!this.unsaved) return true;
      else if (this.#draft.state.kind === 'clash') return false;
      else {
        this.#running = this.#send().finally(() => {
          this.#running = null;
        });
        await this.#running;
        if (this.#draft.state.kind === 'failed') return false;
      }
    }
  }

  /** Takes over a reading that came by another way (an act, another window that was told), unless words wait here. */
  adopt(view: ScenarioView): void {
    if (view === this.#draft.view || this.unsaved || this.#running) return;
    this.#set({ view, content: view.content, state: { kind: 'saved' } });
  }

  /** After a clash: the own words take the place of the other window's. */
  keepMine(): void {
    const { state } = this.#draft;
    if (state.kind === 'clash') this.#rebase(state.theirs);
    void this.flush();
  }

  /** After a clash: the other window's words stay, the own are laid aside. */
  takeTheirs(): void {
    const { state, content } = this.#draft;
    if (state.kind !== 'clash') return;
    const keys = [...this.#dirty].filter((key) => state.fields.includes(fieldOfKey(key)));
    for (const key of keys) this.#dirty.delete(key);
    this.#rebase(state.theirs, pick(content, keys));
    void this.flush();
  }

  /** Brings back what was laid aside. */
  bringBack(): void {
    const { shelved } = this.#draft;
    if (!shelved) return;
    this.#set({ shelved: null });
    this.change(shelved);
  }

  async #send(): Promise<void> {
    const { view, content } = this.#draft;
    const keys = [...this.#dirty];
    this.#set({ state: { kind: 'saving' } });
    try {
      const saved = await this.#server.save(view.revision, pick(content, keys));
      for (const key of keys) if (this.#draft.content[key] === content[key]) this.#dirty.delete(key);
      // What was sent stays as it was typed: a value that the server writes its own way must not jump under the cursor.
      this.#set({
        view: saved,
        savedAt: Date.now(),
        state: { kind: this.unsaved ? 'waiting' : 'saved' },
      });
      this.#server.onView(saved);
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

  #reconcile(theirs: ScenarioView): void {
    const { view, content } = this.#draft;
    this.#server.onView(theirs);
    if (!theirs.abilities.includes('edit')) {
      // Handed in or given up elsewhere: what was typed here cannot be saved, and is not thrown away either.
      const shelved = pick(content, [...this.#dirty]);
      this.#dirty.clear();
      this.#rebase(theirs, shelved);
      return;
    }
    const keys = clashing(view.content, theirs.content, content, [...this.#dirty]);
    const fields = [...new Set(keys.map(fieldOfKey))];
    if (fields.length > 0) this.#set({ state: { kind: 'clash', theirs, fields } });
    else this.#rebase(theirs);
  }

  /** Puts the own unsaved words onto what the server has now. */
  #rebase(theirs: ScenarioView, shelved: Changes | null = this.#draft.shelved): void {
    const { view, content } = this.#draft;
    const kept = [...this.#dirty];
    const merged = contentKeys.filter(
      (key) =>
        // What gave way is told of as laid aside, not as joined.
        !kept.includes(key) && !(shelved && key in shelved) && !same(view.content[key], theirs.content[key]),
    );
    this.#set({
      view: theirs,
      content: { ...theirs.content, ...pick(content, kept) },
      state: { kind: this.unsaved ? 'waiting' : 'saved' },
      shelved: shelved && Object.keys(shelved).length > 0 ? shelved : null,
      merged: [...new Set(merged.map(fieldOfKey))],
    });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #set(changes: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Of the parts typed here those that the other window changed too, to something else. */
function clashing(
  base: ScenarioContent,
  theirs: ScenarioContent,
  mine: ScenarioContent,
  dirty: ContentKey[],
): ContentKey[] {
  return dirty.filter((key) => !same(base[key], theirs[key]) && !same(theirs[key], mine[key]));
}

function pick(content: ScenarioContent, keys: readonly ContentKey[]): Changes {
  return Object.fromEntries(keys.map((key) => [key, content[key]]));
}
