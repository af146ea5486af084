import type { OpinionView } from '@jiebang/contracts/opinions';
import { opinionPoints } from '@jiebang/domain/scenarios/opinion-points';

export type Draft = Pick<OpinionView, 'recommendation' | 'opinion' | 'answers'>;
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
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Kept | null;
    // Kept by a window of before there were points.
    return kept && { ...kept, draft: { ...kept.draft, answers: kept.draft.answers ?? {} } };
  } catch {
    return null;
  }
}

export const draftOf = ({ recommendation, opinion, answers }: Draft): Draft => ({
  recommendation,
  opinion,
  answers,
});

export const sameDraft = (a: Draft, b: Draft): boolean =>
  a.opinion === b.opinion && a.recommendation === b.recommendation && sameAnswers(a.answers, b.answers);

const sameAnswers = (a: Draft['answers'], b: Draft['answers']): boolean =>
  opinionPoints.every(
    (point) =>
      (a[point]?.score ?? null) === (b[point]?.score ?? null) &&
      (a[point]?.words ?? '') === (b[point]?.words ?? ''),
  );
