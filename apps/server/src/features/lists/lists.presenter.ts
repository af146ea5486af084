import { type ListView, listAbilities } from '@jiebang/contracts/lists';
import type { Actor } from '../../platform/actor.ts';
import { presentAct, presentCorrected, presentPreparedAct } from './acts.presenter.ts';
import { presentChallenge, presentChallengeSummary } from './challenges.presenter.ts';
import type { ChallengePlace, ContestRow, InviteeRow } from './challenges.repository.ts';
import { headOf } from './list-head.ts';
import { canList, prepares, wroteOn } from './lists.policy.ts';
import type { ActRow, findSentBack, ListCounts, ListPlace } from './lists.repository.ts';
import type { PreparedActPlace } from './prepared-acts.repository.ts';
import { findProblems, presentProblems } from './publication-problems.ts';

export function presentListSummary(place: ListPlace, counts: ListCounts, now: Date) {
  const { list } = place;
  const { numberWords, issuer } = headOf(place, now);
  return {
    id: list.id,
    number: list.number,
    numberWords,
    title: list.title,
    titleEn: list.titleEn,
    status: list.status,
    organiser: issuer,
    deadlineAt: list.deadlineAt?.toISOString() ?? null,
    publishedAt: list.publishedAt?.toISOString() ?? null,
    contentSm3: list.contentSm3,
    withdrawnReason: list.withdrawnReason,
    demo: list.demo,
    ...counts,
  };
}

/** Everything that a list's page is made from, read together. */
export type ListParts = {
  place: ListPlace;
  challenges: ChallengePlace[];
  acts: ActRow[];
  invitees: InviteeRow[];
  contests: ContestRow[];
  names: Map<string, string>;
  sentBack: Awaited<ReturnType<typeof findSentBack>>;
  prepared: PreparedActPlace[];
};

export function presentList(actor: Actor, parts: ListParts, now: Date): ListView {
  const { place, challenges, acts } = parts;
  const { list } = place;
  const rows = challenges.map(({ challenge }) => challenge);
  const problems = list.publishedAt ? [] : findProblems(list, rows, parts.invitees, now);
  const summaries = challenges.map((one) => presentChallengeSummary(one, now));
  const accepting = summaries.filter(({ stage }) => stage === 'accepting').length;
  return {
    ...presentListSummary(place, { challenges: 0, accepting }, now),
    preamble: list.preamble,
    contactName: list.contactName,
    contactPhone: list.contactPhone,
    challenges: summaries,
    acts: acts.map((row) => presentAct(actor, row)),
    corrected: presentCorrected(acts, null, () => list.preamble),
    setup: prepares(actor) ? presentSetup(actor, parts, presentProblems(problems, rows), now) : null,
    abilities: listAbilities.filter((action) =>
      canList(actor, action, list, { challenges: rows, complete: problems.length === 0, now }),
    ),
  };
}

function presentSetup(
  actor: Actor,
  { place: { list }, challenges, acts, invitees, contests, names, sentBack, prepared }: ListParts,
  problems: NonNullable<ListView['setup']>['problems'],
  now: Date,
): ListView['setup'] {
  const nameOf = (id: string) => names.get(id) ?? '';
  return {
    revision: list.revision,
    preparedBy: nameOf(list.preparedBy),
    editors: list.editors.map(nameOf),
    readyAt: list.readyAt?.toISOString() ?? null,
    publishedBy: list.publishedBy ? nameOf(list.publishedBy) : null,
    scheduled:
      list.publishAt && list.scheduledBy
        ? { at: list.publishAt.toISOString(), by: nameOf(list.scheduledBy) }
        : null,
    scheduleFailure: list.scheduleFailure,
    sentBack: sentBack && list.status === 'draft' ? { ...sentBack, at: sentBack.at.toISOString() } : null,
    ownWork: wroteOn(actor.userId, list),
    problems,
    challenges: challenges.map((one) => presentChallenge(actor, one, { acts, invitees, contests }, now)),
    preparedActs: prepared.map((one) => presentPreparedAct(actor, one)),
  };
}
