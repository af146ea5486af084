import { same } from '@jiebang/domain/scenarios/fields';
import { type ApiProblem, asProblem } from './api-problem.ts';

/** What the server answers of a thing that is being written. */
export type Written = { revision: number; content: object; abilities: readonly string[] };
type ContentOf<View extends Written> = View['content'];
type KeyOf<View extends Written> = keyof ContentOf<View> & string;
type ChangesOf<View extends Written> = Partial<ContentOf<View>>;
/** The parts of the content, and the field, as people see it, that each belongs to. */
export type Form<View extends Written, Field extends string> = {
  keys: readonly KeyOf<View>[];
  fieldOf: (key: KeyOf<View>) => Field;
};
export type SaveState<View extends Written, Field extends string> =
  | { kind: 'saved' }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; error: ApiProblem }
  /** Another window changed the same fields: the person chooses. */
  | { kind: 'clash'; theirs: View; fields: Field[] };
export type Draft<View extends Written, Field extends string> = {
  /** What stands in the form. */
  content: ContentOf<View>;
  /** The server's last word. */
  view: View;
  state: SaveState<View, Field>;
  savedAt: number | null;
  /** Own words that gave way to the other window's; they can be brought back. */
  shelved: ChangesOf<View> | null;
  /** Fields that another window changed meanwhile and that were taken over, as nothing was typed in them here. */
  merged: Field[];
};
export type DraftServer<View extends Written> = {
  save: (revision: number, changes: ChangesOf<View>) => Promise<View>;
  read: () => Promise<View>;
  /** Told every view that the server answered. */
  onView: (view: View) => void;
};

const DELAY_MS = 700;
const RETRY_MS = 5_000;

/**
 * Keeps a form and the server the same. What is typed is sent after a pause, one save at a time, with the revision it
 * was based on; what is typed during a save is sent by the next. Of two windows nobody loses a word: changes of other
 * fields are taken over, and where both changed one field the person is asked.
 */
export class DraftKeeper<View extends Written, Field extends string> {
  readonly #form: Form<View, Field>;
  readonly #server: DraftServer<View>;
  readonly #listeners = new Set<() => void>();
  readonly #dirty = new Set<KeyOf<View>>();
  #draft: Draft<View, Field>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;

  constructor(view: View, form: Form<View, Field>, server: DraftServer<View>) {
    this.#form = form;
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
  readonly draft = (): Draft<View, Field> => this.#draft;
  get unsaved(): boolean {
    return this.#dirty.size > 0;
  }

  change(changes: ChangesOf<View>): void {
    for (const key of this.#form.keys) if (key in changes) this.#dirty.add(key);
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
  adopt(view: View): void {
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
    const keys = [...this.#dirty].filter((key) => state.fields.includes(this.#form.fieldOf(key)));
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

  #reconcile(theirs: View): void {
    const { view, content } = this.#draft;
    this.#server.onView(theirs);
    if (!theirs.abilities.includes('edit')) {
      // Handed in or given up elsewhere: what was typed here cannot be saved, and is not thrown away either.
      const shelved = pick(content, [...this.#dirty]);
      this.#dirty.clear();
      this.#rebase(theirs, shelved);
      return;
    }
    const keys = clashing(view.content as ContentOf<View>, theirs.content as ContentOf<View>, content, [
      ...this.#dirty,
    ]);
    const fields = [...new Set(keys.map(this.#form.fieldOf))];
    if (fields.length > 0) this.#set({ state: { kind: 'clash', theirs, fields } });
    else this.#rebase(theirs);
  }

  /** Puts the own unsaved words onto what the server has now. */
  #rebase(theirs: View, shelved: ChangesOf<View> | null = this.#draft.shelved): void {
    const { view, content } = this.#draft;
    const kept = [...this.#dirty];
    const merged = this.#form.keys.filter(
      (key) =>
        // What gave way is told of as laid aside, not as joined.
        !kept.includes(key) &&
        !(shelved && key in shelved) &&
        !same((view.content as ContentOf<View>)[key], (theirs.content as ContentOf<View>)[key]),
    );
    this.#set({
      view: theirs,
      content: { ...theirs.content, ...pick(content, kept) },
      state: { kind: this.unsaved ? 'waiting' : 'saved' },
      shelved: shelved && Object.keys(shelved).length > 0 ? shelved : null,
      merged: [...new Set(merged.map(this.#form.fieldOf))],
    });
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), delay);
  }

  #set(changes: Partial<Draft<View, Field>>): void {
    this.#draft = { ...this.#draft, ...changes };
    for (const listener of this.#listeners) listener();
  }
}

/** Of the parts typed here those that the other window changed too, to something else. */
function clashing<Content extends object, Key extends keyof Content>(
  base: Content,
  theirs: Content,
  mine: Content,
  dirty: Key[],
): Key[] {
  return dirty.filter((key) => !same(base[key], theirs[key]) && !same(theirs[key], mine[key]));
}

function pick<Content extends object>(content: Content, keys: readonly (keyof Content)[]): Partial<Content> {
  return Object.fromEntries(keys.map((key) => [key, content[key]])) as Partial<Content>;
}
