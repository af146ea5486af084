import { useEffect, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, type DraftServer, type Form, type Written } from './draft-keeper.ts';

/** A form that saves itself for as long as its page is open; a window closed over unsaved words asks first. */
export function useDraft<View extends Written, Field extends string>(
  view: View,
  form: Form<View, Field>,
  server: DraftServer<View>,
) {
  const [keeper] = useState(() => new DraftKeeper(view, form, server));
  const draft = useSyncExternalStore(keeper.subscribe, keeper.draft);
  useEffect(() => keeper.adopt(view), [keeper, view]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (keeper.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      void keeper.flush();
    };
  }, [keeper]);
  return { keeper, draft };
}
