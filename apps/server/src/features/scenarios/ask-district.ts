import { scenarios } from '@jiebang/db/schema/scenarios';
import { askOffice, mustAskOffice, type OfficeWord } from '@jiebang/domain/coreviews/district-office';
import { changedFieldsOf } from '@jiebang/domain/scenarios/fields';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { openCoreviews } from '../coreviews/public.ts';
import { type District, districtOf } from './district-of.ts';
import type { ScenarioPlace } from './scenarios.repository.ts';
import { listContents } from './versions.repository.ts';

type HandedIn = { verb: 'submit' | 'resubmit'; code: string; version: number; actorId: string };

/**
 * Puts what was just handed in before the office of its district, where the programme asks for that; false where nobody
 * is asked. A year that is not on file keeps no enterprise from handing in: the city then finds the district unheard.
 */
export async function askDistrict(
  work: Work,
  place: ScenarioPlace,
  { verb, code, version, actorId }: HandedIn,
): Promise<boolean> {
  const { id, content } = place.scenario;
  const district = await districtOf(work.tx, place);
  if (!district || !mustAskOffice(await wordOf(work, place, district), verb)) return false;
  const asked = [askOffice(district.office, district.rule)];
  try {
    const subject = { id, version, code, title: content.title };
    await openCoreviews(work, subject, { kind: 'district', asked, askedBy: actorId });
  } catch (error) {
    if (error instanceof AppError && error.code === 'calendar_missing') return false;
    throw error;
  }
  await transition(work, {
    table: scenarios,
    lifecycle: scenarioLifecycle,
    verb: 'ask_district',
    id,
    set: { updatedAt: work.now },
    data: { departmentId: district.office.id, version },
  });
  return true;
}

async function wordOf(work: Work, { scenario }: ScenarioPlace, { last }: District): Promise<OfficeWord> {
  if (!last) return null;
  const read = (await listContents(work.tx, scenario.id, [last.version])).get(last.version);
  return { status: last.status, changed: read ? changedFieldsOf(read, scenario.content) : ['title'] };
}
