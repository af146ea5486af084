import type { Tx } from '@jiebang/db/client';
import { organisations } from '@jiebang/db/schema/organisations';
import { officeFor } from '@jiebang/domain/coreviews/district-office';
import type { CoreviewStatus } from '@jiebang/domain/coreviews/lifecycle';
import { eq } from 'drizzle-orm';
import { listCoreviewsOf } from '../coreviews/public.ts';
import { findProgramSettings, listDistrictOffices } from '../programs/public.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';

export type District = NonNullable<Awaited<ReturnType<typeof districtOf>>>;

/**
 * The office that speaks for the poster's district and what it said last; null where the programme does not ask for it,
 * or the poster is of no district that has an office: such a scenario is the city's from the start.
 */
export async function districtOf(tx: Tx, { scenario, round }: ScenarioPlace) {
  const settings = await findProgramSettings(tx, round.programId);
  if (!settings?.review.district.asked) return null;
  const [body] = await tx
    .select({ region: organisations.region })
    .from(organisations)
    .where(eq(organisations.id, scenario.organisationId));
  const office = officeFor(body?.region ?? null, await listDistrictOffices(tx));
  if (!office) return null;
  const given = await listCoreviewsOf(tx, scenario.id);
  const last = given.find(
    ({ coreview }) => coreview.kind === 'district' && coreview.departmentId === office.id,
  )?.coreview;
  return {
    office,
    rule: settings.review.district,
    last: last ? { version: last.version, status: last.status as CoreviewStatus } : null,
  };
}
