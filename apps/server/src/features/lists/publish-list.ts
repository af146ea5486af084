import { challengeLists, challenges } from '@jiebang/db/schema/lists';
import { scenarios } from '@jiebang/db/schema/scenarios';
import { challengeLifecycle, listLifecycle } from '@jiebang/domain/lists/lifecycle';
import { scenarioLifecycle } from '@jiebang/domain/scenarios/lifecycle';
import type { SQL } from 'drizzle-orm';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { type Ctx, transact, type Work } from '../../platform/context.ts';
import { AppError, notFound } from '../../platform/errors.ts';
import { transition } from '../../platform/transition.ts';
import { publishEvent } from '../webhooks/public.ts';
import { lockScenarios } from './candidates.repository.ts';
import { type ChallengeWords, cutWords } from './challenge-words.ts';
import {
  type ChallengePlace,
  listChallengeRows,
  listInvitees,
  lockChallenges,
  updatePositions,
} from './challenges.repository.ts';
import { sm3Of, writeDocument } from './list-document.ts';
import { enterAll, type ListEntry, openEntries } from './list-entries.ts';
import { wroteOn } from './lists.policy.ts';
import { findList, type ListPlace, type ListRow } from './lists.repository.ts';
import { findProblems, refuseProblems } from './publication-problems.ts';
import { requireList } from './require-list.ts';
import { indexWords } from './search-words.ts';
import { tellPublished } from './tell-about-list.ts';
import { unscheduled } from './unschedule-list.ts';

/**
 * Publishes a list at once. `revision` is the one that the publisher read: a list that was sent back and changed
 * meanwhile is a conflict, never a text nobody looked at.
 */
export async function publishList(ctx: Ctx, id: string, { revision }: { revision: number }): Promise<void> {
  await publishInOneAct(ctx, id, async (_work, list) => {
    if (list.revision !== revision)
      throw new AppError('conflict', 'revision', { details: { revision: list.revision } });
    return ctx.actor.userId;
  });
}

/** Answers the person who publishes; refuses the list as it is held. `when` is asked once more by the very update. */
type Publisher = (work: Work, list: ListRow) => Promise<string | null>;

/**
 * Publication as one act, by another person than those who wrote on the list, whether at once or by the clock: in one
 * transaction it is checked again, the challenges get their codes and the one deadline and open, their scenarios are
 * listed, and what went out is kept with its hash.
 *
 * Words for the search are cut before: a list that awaits publication does not change while it keeps its revision.
 */
export async function publishInOneAct(ctx: Ctx, id: string, publisher: Publisher, when?: SQL): Promise<void> {
  const words = await cutWords(await listChallengeRows(ctx.services.db, id, undefined));
  await transact(ctx, async (work) => {
    const held = await requireList(work, id);
    if (held.status !== 'ready') throw new AppError('wrong_state', `list is ${held.status}`);
    const by = await publisher(work, held);
    if (by === null || wroteOn(by, held)) throw new AppError('second_person_needed');
    const place = await findList(work.tx, id, undefined);
    if (!place) throw notFound('list');
    const entries = enterAll(work.now, place, await requireWhole(work, place));
    await updatePositions(
      work.tx,
      id,
      entries.map(({ challenge }) => challenge.id),
    );
    const published = await publishRows(work, place, entries, { by, words, when });
    await tellPublished(work, published, entries);
    const { number, title, titleEn, deadlineAt } = published;
    await publishEvent(work, {
      type: 'list.published',
      subject: id,
      data: {
        number,
        title: { zh: title, en: titleEn },
        deadlineAt: deadlineAt?.toISOString() ?? null,
        sm3: published.contentSm3,
      },
    });
  });
}

/** The challenges, held until commit with their scenarios; refused while anything is missing, by the clock of now. */
async function requireWhole(work: Work, { list }: ListPlace): Promise<ChallengePlace[]> {
  const held = await lockChallenges(work.tx, list.id);
  const ids = held.map(({ id }) => id);
  const scenarioIds = held.map(({ scenarioId }) => scenarioId);
  const [invitees, sources, rows] = await Promise.all([
    listInvitees(work.tx, ids),
    lockScenarios(work.tx, scenarioIds),
    listChallengeRows(work.tx, list.id, undefined),
  ]);
  refuseProblems(findProblems(list, held, invitees, work.now), held);
  const unapproved = sources.find(({ status }) => status !== 'approved');
  if (unapproved)
    throw new AppError('scenario_not_approved', unapproved.status, { details: { title: unapproved.title } });
  return rows;
}

async function publishRows(
  work: Work,
  place: ListPlace,
  entries: ListEntry[],
  { by, words, when }: { by: string; words: Map<string, ChallengeWords>; when: SQL | undefined },
): Promise<ListRow> {
  const { id, deadlineAt } = place.list;
  const written = writeDocument(
    place,
    work.now,
    openEntries(entries).map(({ out }) => out),
  );
  const [list] = await Promise.all([
    transition(work, {
      table: challengeLists,
      lifecycle: listLifecycle,
      verb: 'publish',
      id,
      when,
      set: { publishedBy: by, publishedAt: work.now, ...unscheduled, scheduleFailure: null, ...written },
      // Of one that the clock brings about the event has no actor: whose act it is stands here. A dossier shows it.
      data: {
        ...(when ? { by, scheduledFor: place.list.publishAt?.toISOString() } : {}),
        sm3: written.contentSm3,
        challenges: entries.length,
      },
    }),
    ...entries.map(({ challenge, code, content, out }) => {
      const cut = words.get(challenge.id);
      // Added after the words were cut: then it was not there either when the publisher read the list.
      if (!cut) throw new AppError('conflict', 'a challenge without words');
      return transition(work, {
        table: challenges,
        lifecycle: challengeLifecycle,
        verb: 'publish',
        id: challenge.id,
        set: {
          code,
          content,
          deadlineAt,
          publishedAt: work.now,
          titleWords: cut.titleWords,
          searchWords: `${indexWords(code)} ${cut.searchWords}`,
        },
        // Of a directed challenge this is the only hash: it is not in the document that everybody reads.
        data: { listId: id, code, sm3: sm3Of(canonicalJson(out)) },
      });
    }),
    ...entries.map(({ challenge, code }) =>
      transition(work, {
        table: scenarios,
        lifecycle: scenarioLifecycle,
        verb: 'list',
        id: challenge.scenarioId,
        data: { listId: id, challengeId: challenge.id, code },
      }),
    ),
  ]);
  return list;
}
