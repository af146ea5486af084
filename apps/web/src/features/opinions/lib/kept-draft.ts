import type { OpinionView } from '@jiebang/contracts/opinions';

export type Draft = Pick<OpinionView, 'recommendation' | 'opinion'>;
type Kept = { draft: Draft; revision: number };

const keyOf = (id: string) => `jiebang.opinion.${id}`;

/** What was written and has not reached the server yet outlives the window: a train, a tunnel, a closed lid. */
export function keepDraft(id: string, kept: Kept | null): void {
  try {
    if (kept) localStorage.setItem(keyOf(id), JSON.stringify(kept));
    else localStorage.removeItem(keyOf(id));
  } catch {
    // Storage may be switched off: the draft then lasts as long as the window.
  }
}

export function readKept(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

export const sameDraft = (a: Draft, b: Draft): boolean =>
  a.opinion === b.opinion && a.recommendation === b.recommendation;
