import { type ChallengeStage, challengeStages } from '@jiebang/domain/lists/lifecycle';
import { type Field, fields, type Industry, industries } from '@jiebang/domain/programs/sectors';
import { type Mode, modes } from '@jiebang/domain/scenarios/content';

export type ChallengeFilters = {
  q?: string;
  mode?: Mode;
  industry?: Industry;
  field?: Field;
  stage?: ChallengeStage;
};

/** What the address says of the filters; a value that nothing knows is no filter. */
export function readFilters(search: Record<string, unknown>): ChallengeFilters {
  const one = <K extends string, V extends string>(key: K, known: readonly V[]) =>
    (known.includes(search[key] as V) ? { [key]: search[key] } : {}) as { [P in K]?: V };
  const words = typeof search.q === 'string' ? search.q.trim().slice(0, 100) : '';
  return {
    ...(words ? { q: words } : {}),
    ...one('mode', modes),
    ...one('industry', industries),
    ...one('field', fields),
    ...one('stage', challengeStages),
  };
}
