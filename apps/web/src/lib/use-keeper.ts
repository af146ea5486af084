import { useEffect, useState, useSyncExternalStore } from 'react';
import { FormKeeper, type Saved, type Store } from './form-keeper.ts';

/** A form that saves itself, for as long as its page is open. */
export function useKeeper<T extends object>(
  base: Saved<T>,
  server: ConstructorParameters<typeof FormKeeper<T>>[1],
  store?: Store<T>,
) {
  const [keeper] = useState(() => new FormKeeper<T>(base, server, store));
  const kept = useSyncExternalStore(keeper.subscribe, keeper.kept);
  useEffect(() => keeper.adopt(base), [keeper, base]);
  useEffect(() => {
    keeper.start();
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, kept };
}
