import { beijingDay } from '@jiebang/domain/calendar/day';
import type { Sector } from '@jiebang/domain/competitions/lifecycles';
import { normalisePhone } from '@jiebang/domain/identity/phone';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import {
  type ContentKey,
  changedFieldsOf,
  contentKeys,
  openFieldsOf,
  same,
  withFieldsOf,
} from '@jiebang/domain/scenarios/fields';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { requireRevision, requireScenario } from './require-scenario.ts';
import { listOpenReturns } from './returns.repository.ts';
import { type ScenarioPlace, updateContent } from './scenarios.repository.ts';

type Changes = { [K in ContentKey]?: ScenarioContent[K] | undefined };

/**
 * Saves a part of a draft, or of the fields that were sent back. The revision that the caller has seen must still be the
 * present one: of two tabs the second is told, and nothing is overwritten.
 */
export async function saveScenario(
  ctx: Ctx,
  id: string,
  { revision, changes }: { revision: number; changes: Changes },
): Promise<void> {
  const actor = requireUser(ctx);
  const given = changes.contactPhone
    ? { ...changes, contactPhone: normalisePhone(changes.contactPhone) }
    : changes;
  await transact(ctx, async (work) => {
    const place = await requireScenario(work, actor, id, 'edit');
    const { content } = place.scenario;
    requireRevision(place.scenario.revision, revision);
    const changed = contentKeys.filter((key) => given[key] !== undefined && !same(given[key], content[key]));
    if (changed.length === 0) return;
    const next = merge(content, given, changed);
    if (place.scenario.status === 'returned') await requireOpen(work, place, next);
    if (!(await updateContent(work.tx, { id, revision }, next, work.now))) throw new AppError('conflict');
    // Which fields, not their values: the contact is a person, and a draft is the enterprise's own.
    await work.audit({
      action: 'scenario.save',
      subjectType: 'scenario',
      subjectId: id,
      data: { revision: revision + 1, changed },
    });
  });
}

const merge = (content: ScenarioContent, given: Changes, keys: readonly ContentKey[]): ScenarioContent => ({
  ...content,
  ...Object.fromEntries(keys.map((key) => [key, given[key]])),
});

/** Refuses a change of a field whose review stands. What the returned fields become may open others (`openFieldsOf`). */
async function requireOpen(
  work: Work,
  { scenario, round, latest }: ScenarioPlace,
  next: ScenarioContent,
): Promise<void> {
  const returned = (await listOpenReturns(work.tx, scenario.id)).map(({ field }) => field);
  const today = beijingDay(work.now.getTime());
  const asked = round.sectors as Sector[];
  const { extraFields } = roundSettings(round.settings);
  const content = withFieldsOf(scenario.content, next, returned);
  const handedIn = latest?.content ?? scenario.content;
  const open = openFieldsOf({ content, handedIn, returned }, { today, asked, extraFields });
  const closed = changedFieldsOf(scenario.content, next).filter((field) => !open.includes(field));
  if (closed.length === 0) return;
  throw new AppError('fields_closed', closed.join(), {
    errors: closed.map((field) => ({
      path: `changes.${field}`,
      code: 'not_returned',
      message: 'This field was not sent back; its review stands.',
    })),
  });
}
