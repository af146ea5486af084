import type { ListActView, PreparedActView } from '@jiebang/contracts/list-acts';
import { preparedActAbilities } from '@jiebang/contracts/list-acts';
import { applyErrata, type ErratumField, isErratum, type ListActDetail } from '@jiebang/domain/lists/errata';
import type { ListActKind } from '@jiebang/domain/lists/lifecycle';
import type { Actor } from '../../platform/actor.ts';
import { canonicalJson } from '../../platform/audit/canonical-json.ts';
import { canPreparedAct } from './acts.policy.ts';
import { prepares } from './lists.policy.ts';
import type { ActRow } from './lists.repository.ts';
import type { PreparedActPlace } from './prepared-acts.repository.ts';

const presentDetail = (detail: ListActDetail | null) => ({
  erratum: isErratum(detail) ? detail : null,
  text: detail && 'text' in detail ? detail.text : null,
});

/** The public reads what was done and why, and how it is chained; who did it, the bureau. */
export function presentAct(actor: Actor, { act, code, by }: ActRow): ListActView {
  const { number, prevSm3, sm3, document } = act;
  return {
    kind: act.kind as ListActView['kind'],
    reason: act.reason,
    from: act.fromAt?.toISOString() ?? null,
    to: act.toAt?.toISOString() ?? null,
    at: act.at.toISOString(),
    code,
    ...presentDetail(act.detail),
    chain:
      number !== null && prevSm3 !== null && sm3 !== null
        ? { number, prevSm3, sm3, document: canonicalJson(document) }
        : null,
    by: prepares(actor) ? by : null,
  };
}

/** The texts of a challenge, or of the list itself (null), that errata have changed, as they now read. */
export function presentCorrected(
  acts: readonly ActRow[],
  challengeId: string | null,
  frozen: (field: ErratumField) => string,
): { field: ErratumField; text: string }[] {
  const errata = errataOn(acts, challengeId);
  return [...Map.groupBy(errata, ({ field }) => field)].map(([field, ones]) => ({
    field,
    text: applyErrata(frozen(field), ones),
  }));
}

/** Errata in the order in which they were approved. */
export const errataOn = (acts: readonly Pick<ActRow, 'act'>[], challengeId: string | null) =>
  acts
    .filter(({ act }) => act.challengeId === challengeId)
    .map(({ act }) => act.detail)
    .filter(isErratum);

export function presentPreparedAct(actor: Actor, place: PreparedActPlace): PreparedActView {
  const { act } = place;
  return {
    id: act.id,
    kind: act.kind as ListActKind,
    code: place.code,
    challengeTitle: place.challengeTitle,
    reason: act.reason,
    ...presentDetail(act.detail),
    deadlineAt: act.toAt?.toISOString() ?? null,
    status: act.status,
    preparedBy: place.preparedBy,
    preparedAt: act.preparedAt.toISOString(),
    decidedBy: place.decidedBy,
    refusal: act.refusal,
    ownWork: act.preparedBy === actor.userId,
    abilities: preparedActAbilities.filter((action) => canPreparedAct(actor, action, act)),
  };
}
