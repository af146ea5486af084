import { useSyncExternalStore } from 'react';

const query = matchMedia('(max-width: 820px)');

/** Is the window as narrow as a phone's, where two columns become one? Follows a window that is turned or resized. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (tell) => {
      query.addEventListener('change', tell);
      return () => query.removeEventListener('change', tell);
    },
    () => query.matches,
  );
}
