import type { Left, Store } from './form-keeper.ts';

/** Keeps what a form has not sent yet in this browser, under a name of its own. */
export function keptChanges<T extends object>(name: string): Store<T> {
  const key = `jiebang.form.${name}`;
  return {
    read: () => {
      try {
        return JSON.parse(localStorage.getItem(key) ?? 'null') as Left<T> | null;
      } catch {
        return null;
      }
    },
    write: (left) => {
      try {
        if (left) localStorage.setItem(key, JSON.stringify(left));
        else localStorage.removeItem(key);
      } catch {
        // Storage may be switched off: the words then last as long as the window.
      }
    },
  };
}
