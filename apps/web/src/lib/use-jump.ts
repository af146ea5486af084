import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';

/** A link to a field (`#field-<name>`) does not only scroll there: its control gets the focus. `step`: what is drawn. */
export function useJump(step: string): void {
  const { hash, href } = useLocation();
  useEffect(() => {
    if (!hash.startsWith('field-')) return;
    const field = document.getElementById(hash);
    field?.scrollIntoView({ block: 'center' });
    field
      ?.querySelector<HTMLElement>('input:not([readonly]), select, textarea, button')
      ?.focus({ preventScroll: true });
    // The address is there before its section is; and the same link twice is two jumps, told apart by the address.
  }, [hash, href, step]);
}
