import type { Tx } from '@jiebang/db/client';
import type { ScenarioPlace } from './scenarios.repository.ts';

/** What keeps formal review from ending, told at its place. */
export type FormalProblem = { path: string; code: string; message: string };
export type FormalPart = (tx: Tx, place: ScenarioPlace, now: Date) => Promise<FormalProblem[]>;
