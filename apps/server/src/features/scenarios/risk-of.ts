import type { Tx } from '@jiebang/db/client';
import { type AskedDepartment, departmentsFor, stillToAsk } from '@jiebang/domain/coreviews/departments-for';
import type { CoreviewStatus } from '@jiebang/domain/coreviews/lifecycle';
import { proposeRisk, type RiskProposal, sameProposal } from '@jiebang/domain/coreviews/propose-risk';
import type { ReviewSettings } from '@jiebang/domain/programs/settings/review';
import { programSettings } from '@jiebang/domain/programs/settings/settings';
import { changedFieldsOf } from '@jiebang/domain/scenarios/fields';
import { listCoreviewsOf } from '../coreviews/public.ts';
import { findProgramSettings } from '../programs/public.ts';
import { findRisk, type RiskRow } from './risk.repository.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';
import { listContents } from './versions.repository.ts';

export type ScenarioRiskState = {
  version: number;
  rules: ReviewSettings;
  proposal: RiskProposal;
  confirmed: (RiskRow & { by: string }) | null;
  /** Does what was confirmed still answer what the rules find in the present version? */
  stands: boolean;
};

/** What the programme's rules say of the version that was handed in last, and what was confirmed of it. */
export async function riskOf(tx: Tx, place: ScenarioPlace): Promise<ScenarioRiskState> {
  const settings = await findProgramSettings(tx, place.round.programId);
  const { review } = settings ?? programSettings({});
  const version = place.latest?.version ?? 0;
  const proposal = proposeRisk(place.latest?.content ?? place.scenario.content, review);
  const confirmed = await findRisk(tx, place.scenario.id);
  const stands =
    confirmed !== null &&
    (confirmed.version === version ||
      sameProposal({ risk: confirmed.proposed, factors: confirmed.found }, proposal));
  return { version, rules: review, proposal, confirmed, stands };
}

/**
 * Departments to be asked at the next pass: those of the confirmed class and factors, but for those who agreed to the
 * very text that lies there now, and with those who objected before (ADR 0038).
 */
export async function departmentsToAsk(
  tx: Tx,
  place: ScenarioPlace,
  { confirmed, stands, rules, version }: ScenarioRiskState,
): Promise<AskedDepartment[]> {
  if (!confirmed || !stands) return [];
  const asked = departmentsFor(confirmed.confirmed, confirmed.factors, rules);
  const given = (await listCoreviewsOf(tx, place.scenario.id)).filter(
    ({ coreview }) => coreview.kind === 'department',
  );
  // The latest of each department stands first.
  const last = given.filter(
    ({ coreview }, at) =>
      given.findIndex((one) => one.coreview.departmentId === coreview.departmentId) === at,
  );
  const contents = await listContents(tx, place.scenario.id, [
    ...new Set([version, ...last.map(({ coreview }) => coreview.version)]),
  ]);
  const present = contents.get(version);
  return stillToAsk(
    asked,
    last.map(({ coreview }) => {
      const read = contents.get(coreview.version);
      return {
        departmentId: coreview.departmentId,
        status: coreview.status as CoreviewStatus,
        changed: read && present ? changedFieldsOf(read, present) : ['title'],
      };
    }),
    rules.classes[confirmed.confirmed],
  );
}
