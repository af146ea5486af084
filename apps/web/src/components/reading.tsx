import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { asProblem } from '../lib/api-problem.ts';
import { ProblemNote } from './problem-note.tsx';
import { Skeleton } from './skeleton.tsx';

/** The three states of a reading: bones while it loads, the problem with «try again», or what came. */
export function Reading<T>({
  query,
  lines,
  whole,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  /** The page stands on this reading: what is not found is a page that is not found. */
  whole?: boolean;
  children: (data: T) => ReactNode;
}) {
  // What was read once stays in view when a later reading fails; the live mark tells that it may be old.
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (whole && query.error && asProblem(query.error).code === 'not_found') throw query.error;
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={lines} />;
}
