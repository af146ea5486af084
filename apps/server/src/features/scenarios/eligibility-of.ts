import type { Tx } from '@jiebang/db/client';
import type { Finding } from '@jiebang/domain/eligibility/rules';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import { judgeScenario } from '../eligibility/public.ts';
import { findProgramSettings } from '../programs/public.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

/** What the rules of programme and round find of the body and the version handed in last. */
export async function eligibilityOf(
  tx: Tx,
  { scenario, round, latest }: ScenarioPlace,
  { now, hold }: { now: Date; hold: boolean },
): Promise<Finding[]> {
  const { eligibility } = (await findProgramSettings(tx, round.programId)) ?? programSettings({});
  const { id, roundId, organisationId, code } = scenario;
  const field = latest?.content.field ?? null;
  return await judgeScenario(
    tx,
    { id, roundId, organisationId, code, field, round: roundSettings(round.settings) },
    { now, rules: eligibility, hold },
  );
}
