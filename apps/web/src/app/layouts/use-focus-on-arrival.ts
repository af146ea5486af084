import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';

/**
 * Moves the focus to the main part after a change of page, as a browser does after a full load; and counts
 * arrivals, so that an open phone menu can close. Searches and hashes are no new page.
 */
export function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const path = useLocation({ select: (location) => location.pathname });
  const [first] = useState(path);
  const arrived = useRef(first);
  useEffect(() => {
    if (arrived.current === path) return;
    arrived.current = path;
    main.current?.focus({ preventScroll: true });
  }, [path]);
  return { main, path };
}
