import { type RefObject, useLayoutEffect, useRef } from 'react';

const MOVE_MS = 600;

/**
 * Slides rows to their new places after an update, so that the eye can follow a rank that moves. Rows are found by
 * `data-row`. Nobody who asks for less motion sees any; the order is the same either way.
 */
export function useRowMotion(box: RefObject<HTMLElement | null>, version: number): void {
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const rows = version >= 0 ? (box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) : [];
    const now = new Map<string, number>();
    for (const row of rows) {
      const key = row.dataset.row ?? '';
      now.set(key, row.offsetTop);
      const before = places.current.get(key);
      if (!calm && before !== undefined && before !== row.offsetTop) slide(row, before - row.offsetTop);
    }
    places.current = now;
  }, [box, version]);
}

function slide(row: HTMLElement, from: number): void {
  const wash = from > 0 ? 'var(--green-wash)' : 'transparent';
  row.animate(
    [
      { transform: `translateY(${from}px)`, backgroundColor: wash },
      { transform: 'none', backgroundColor: wash, offset: 0.6 },
      { transform: 'none', backgroundColor: 'transparent' },
    ],
    { duration: MOVE_MS, easing: 'cubic-bezier(.3,.7,.2,1)' },
  );
}
