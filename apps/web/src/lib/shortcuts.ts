import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

const STORE = 'jiebang.keys';
const listeners = new Set<() => void>();
let on = read();

function read(): boolean {
  try {
    return localStorage.getItem(STORE) !== 'off';
  } catch {
    return true;
  }
}

/** Single keys can be switched off: they get in the way of speech input and of keys of the reader's own (WCAG 2.1.4). */
export function switchShortcuts(value: boolean): void {
  on = value;
  try {
    localStorage.setItem(STORE, value ? 'on' : 'off');
  } catch {
    // Storage may be switched off: the choice then lasts as long as the window.
  }
  for (const tell of listeners) tell();
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => on,
  );
}

/** Single keys of a page: `{j: next, k: previous}`. They rest while somebody writes, chooses or answers a dialog. */
export function useShortcuts(keys: Record<string, (() => void) | undefined>): void {
  const active = useShortcutsOn();
  const press = useEffectEvent((event: KeyboardEvent) => {
    const act = keys[event.key.toLowerCase()];
    if (!act || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || writes()) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active]);
}

function writes(): boolean {
  const at = document.activeElement;
  if (document.querySelector('dialog[open]')) return true;
  if (at instanceof HTMLInputElement) return at.type !== 'checkbox' && at.type !== 'radio';
  return at instanceof HTMLTextAreaElement || at instanceof HTMLSelectElement;
}
