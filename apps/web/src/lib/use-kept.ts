import { useState } from 'react';

/**
 * What a person writes into a form that the server does not know yet, kept in this browser until it is sent:
 * `[value, set, clear]`. A closed window or a lost line loses nothing; `clear` forgets it.
 */
export function useKept<T extends object>(
  key: string,
  first: T,
): [T, (change: Partial<T>) => void, () => void, boolean] {
  const store = `jiebang.kept.${key}`;
  const [kept, setKept] = useState<Partial<T>>(() => read<T>(store));
  const set = (change: Partial<T>) => {
    const next = { ...kept, ...change };
    setKept(next);
    write(store, next);
  };
  const clear = () => {
    setKept({});
    write(store, null);
  };
  return [{ ...first, ...kept }, set, clear, Object.keys(kept).length > 0];
}

function read<T extends object>(store: string): Partial<T> {
  try {
    return (JSON.parse(localStorage.getItem(store) ?? 'null') as Partial<T> | null) ?? {};
  } catch {
    return {};
  }
}

function write(store: string, value: object | null): void {
  try {
    if (value) localStorage.setItem(store, JSON.stringify(value));
    else localStorage.removeItem(store);
  } catch {
    // Storage may be switched off: the words then last as long as the window.
  }
}
