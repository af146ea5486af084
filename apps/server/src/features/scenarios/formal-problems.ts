import type { Tx } from '@jiebang/db/client';
import { checklistProblems } from './checklist-problems.ts';
import { districtProblems } from './district-problems.ts';
import { eligibilityProblems } from './eligibility-problems.ts';
import type { FormalPart, FormalProblem } from './formal-part.ts';
import { riskProblems } from './risk-problems.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

/** What formal review asks for before it may end; each part stands in a file of its own. */
const parts: readonly FormalPart[] = [districtProblems, checklistProblems, riskProblems, eligibilityProblems];

/** Read one after the other: they share the connection of the transaction that ends the review. */
export async function formalProblems(tx: Tx, place: ScenarioPlace, now: Date): Promise<FormalProblem[]> {
  const found: FormalProblem[] = [];
  for (const part of parts) found.push(...(await part(tx, place, now)));
  return found;
}
