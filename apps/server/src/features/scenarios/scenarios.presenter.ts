import type { ScenarioSummary, ScenarioView } from '@jiebang/contracts/scenarios';
import { beijingDay } from '@jiebang/domain/calendar/day';
import type { Sector } from '@jiebang/domain/competitions/lifecycles';
import { roundSettings } from '@jiebang/domain/rounds/settings';
import { checkScenario } from '@jiebang/domain/scenarios/check-scenario';
import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import {
  changedFieldsOf,
  openFieldsOf,
  type ReviewField,
  reviewFieldsOf,
} from '@jiebang/domain/scenarios/fields';
import type { Recommendation } from '@jiebang/domain/scenarios/lifecycle';
import { majorityOf, tallyOf } from '@jiebang/domain/scenarios/panel';
import type { Actor } from '../../platform/actor.ts';
import { windowOf } from '../rounds/public.ts';
import { isReplaceable } from './opinions.policy.ts';
import type { PanelRow } from './panel.repository.ts';
import type { ReturnRow } from './returns.repository.ts';
import { refusalOf, scenarioActions, sideOf } from './scenarios.policy.ts';
import type { ScenarioPlace, SummaryRow } from './scenarios.repository.ts';

type Side = 'enterprise' | 'bureau';
const iso = (at: Date | null) => at?.toISOString() ?? null;

/** Row of a list; desk and panel are shown on the bureau's side only. */
export function presentSummary(row: SummaryRow, side: Side, now: Date): ScenarioSummary {
  const bureau = side === 'bureau';
  return {
    id: row.id,
    code: row.code,
    status: row.status,
    title: row.title ?? '',
    mode: row.mode as ScenarioSummary['mode'],
    industry: row.industry as ScenarioSummary['industry'],
    field: row.field as ScenarioSummary['field'],
    round: row.round,
    organisation: row.organisation,
    demo: row.demo,
    version: row.version ?? 0,
    openReturns: row.openReturns,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: iso(row.submittedAt),
    ...presentDue(row.dueAt, side, now),
    clerk: bureau && row.clerkId ? { id: row.clerkId, name: row.clerkName ?? '' } : null,
    panel: bureau && row.panelSize > 0 ? { size: row.panelSize, submitted: row.panelSubmitted } : null,
  };
}

/** When experts are due would tell the enterprise of its panel; the bureau's own deadlines are the bureau's. */
const presentDue = (dueAt: Date | null, side: Side, now: Date) =>
  side === 'bureau' && dueAt !== null
    ? { dueAt: dueAt.toISOString(), overdue: dueAt < now }
    : { dueAt: null, overdue: false };

export type ScenarioParts = {
  returns: ReturnRow[];
  /** What stood there when it was sent back last; null when it never was. */
  returnedContent: ScenarioContent | null;
  panel: PanelRow[];
  decidedBy: string | null;
};

/** Row, what hangs on it and viewer → view. */
export function presentScenario(
  actor: Actor,
  place: ScenarioPlace,
  parts: ScenarioParts,
  now: Date,
): ScenarioView {
  const { scenario, round, latest } = place;
  const side = sideOf(place);
  // What an enterprise is still writing is its own: the bureau reads what was handed in.
  const content = side === 'enterprise' ? scenario.content : (latest?.content ?? scenario.content);
  const decided = scenario.decidedAt !== null;
  const given = parts.panel.flatMap(({ opinion }) =>
    opinion.status === 'submitted'
      ? [{ recommendation: opinion.recommendation as Recommendation, opinion: opinion.opinion }]
      : [],
  );
  const shown = (side === 'bureau' && !place.involved) || decided ? given : [];
  return {
    ...presentHead(place, content, parts, now),
    ...presentWriting(place, parts, now),
    returns: lastReturns(parts.returns).map(presentReturn),
    reviewedFields: reviewedFields(place, content, parts),
    decision: presentDecision(place, parts),
    opinions: inNoTellingOrder(shown),
    tally: shown.length > 0 ? presentTally(shown.map(({ recommendation }) => recommendation)) : null,
    panel: presentPanel(place, parts.panel, now),
    abilities: scenarioActions.filter((action) => refusalOf(actor, action, place, now) === null),
    round: {
      id: round.id,
      slug: round.slug,
      title: round.title,
      window: windowOf(round, now),
      opensAt: round.opensAt.toISOString(),
      closesAt: round.closesAt.toISOString(),
      sectors: round.sectors,
      extraFields: roundSettings(round.settings).extraFields,
    },
  };
}

function presentHead(place: ScenarioPlace, content: ScenarioContent, { returns }: ScenarioParts, now: Date) {
  const { scenario, latest } = place;
  const side = sideOf(place);
  const { clerkId } = scenario;
  return {
    id: scenario.id,
    code: scenario.code,
    status: scenario.status,
    revision: scenario.revision,
    title: content.title,
    mode: content.mode,
    industry: content.industry,
    field: content.field,
    content,
    organisation: { id: scenario.organisationId, name: place.organisationName },
    demo: scenario.demo,
    version: latest?.version ?? 0,
    sm3: latest?.sm3 ?? null,
    openReturns: returns.filter(({ answeredAt }) => answeredAt === null).length,
    createdAt: scenario.createdAt.toISOString(),
    updatedAt: scenario.updatedAt.toISOString(),
    submittedAt: iso(scenario.submittedAt),
    ...presentDue(place.dueAt, side, now),
    clerk: side === 'bureau' && clerkId ? { id: clerkId, name: place.clerkName ?? '' } : null,
  };
}

/** What is missing and what may be changed, for those who write it. */
function presentWriting(place: ScenarioPlace, { returns }: ScenarioParts, now: Date) {
  const { status, content } = place.scenario;
  if (!place.member || (status !== 'draft' && status !== 'returned')) return { problems: [], openFields: [] };
  const { extraFields } = roundSettings(place.round.settings);
  const round = { today: beijingDay(now.getTime()), asked: place.round.sectors as Sector[], extraFields };
  const returned = returns.filter(({ answeredAt }) => answeredAt === null).map(({ field }) => field);
  const handedIn = place.latest?.content ?? content;
  return {
    problems: checkScenario(content, round.today, round.asked, extraFields),
    openFields:
      status === 'draft' ? reviewFieldsOf(extraFields) : openFieldsOf({ content, handedIn, returned }, round),
  };
}

function lastReturns(returns: readonly ReturnRow[]): ReturnRow[] {
  const version = returns.at(-1)?.version;
  return returns.filter((row) => row.version === version);
}

export const presentReturn = ({ version, field, reason, returnedAt, answeredAt }: ReturnRow) => ({
  version,
  field,
  reason,
  returnedAt: returnedAt.toISOString(),
  answeredAt: iso(answeredAt),
});

/** What was looked at when it was sent back, found right, and has not changed since. */
function reviewedFields(
  { round }: ScenarioPlace,
  content: ScenarioContent,
  { returns, returnedContent }: ScenarioParts,
): ReviewField[] {
  if (!returnedContent) return [];
  const touched = new Set<ReviewField>([
    ...lastReturns(returns).map(({ field }) => field),
    ...changedFieldsOf(returnedContent, content),
  ]);
  return reviewFieldsOf(roundSettings(round.settings).extraFields).filter((field) => !touched.has(field));
}

function presentDecision(place: ScenarioPlace, { decidedBy }: ScenarioParts): ScenarioView['decision'] {
  const { status, decidedAt, decisionReason } = place.scenario;
  if (!decidedAt) return null;
  return {
    verdict: status === 'rejected' ? 'rejected' : 'approved',
    at: decidedAt.toISOString(),
    reason: decisionReason ?? '',
    by: sideOf(place) === 'bureau' ? decidedBy : null,
  };
}

function presentTally(given: Recommendation[]) {
  const tally = tallyOf(given);
  return { ...tally, majority: majorityOf(tally) };
}

/** Sorted by what they say: the order in which experts were named or answered would hint at who is who. */
function inNoTellingOrder<T extends { recommendation: string; opinion: string }>(given: T[]): T[] {
  const key = ({ recommendation, opinion }: T) => `${recommendation}\n${opinion}`;
  return given.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function presentPanel(place: ScenarioPlace, panel: readonly PanelRow[], now: Date): ScenarioView['panel'] {
  if (sideOf(place) !== 'bureau' || place.involved || panel.length === 0) return null;
  return {
    size: place.panelSize,
    submitted: place.panelSubmitted,
    opinions: panel.map(({ opinion, expertName, replaced }) => {
      const submitted = opinion.status === 'submitted';
      return {
        id: opinion.id,
        expert: { id: opinion.expertId, name: expertName },
        status: opinion.status,
        recommendation: submitted ? (opinion.recommendation as Recommendation) : null,
        opinion: submitted ? opinion.opinion : '',
        answers: submitted ? opinion.answers : {},
        recusalReason: opinion.recusalReason,
        chosenReason: opinion.chosenReason,
        assignedAt: opinion.assignedAt.toISOString(),
        dueAt: opinion.dueAt.toISOString(),
        submittedAt: iso(opinion.submittedAt),
        overdue: opinion.status === 'assigned' && opinion.dueAt <= now,
        replaced,
        abilities:
          place.scenario.status === 'expert_review' && isReplaceable(opinion, replaced, now)
            ? ['replace' as const]
            : [],
      };
    }),
  };
}
