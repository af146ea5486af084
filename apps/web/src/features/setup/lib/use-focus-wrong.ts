import { type RefObject, useEffect, useRef } from 'react';

/** After a refusal the first field it names gets the focus: in a long form it may be out of sight. */
export function useFocusWrong(error: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (error) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [error]);
  return form;
}
