import { type ObjectionView, objectionActions } from '@jiebang/contracts/objections';
import type { RefusalGround, Ruling } from '@jiebang/domain/notices/lifecycle';
import type { Actor } from '../../platform/actor.ts';
import { canStep, mayReadStatement } from './objections.policy.ts';
import type { ObjectionRow } from './objections.repository.ts';
import type { StatementRow } from './objectors.repository.ts';

/** What the policy looks at. */
export const standingOf = ({ objection, handlerGone, mine, reReviewing }: ObjectionRow) => ({
  status: objection.status,
  handlerId: objection.handlerId,
  handlerGone,
  mine,
  reReviewing,
});

/** `statement` is asked for those who may read it only; the policy is asked here once more, as the last gate. */
export function presentObjection(
  actor: Actor,
  row: ObjectionRow,
  statement: StatementRow | null,
  due: ObjectionView['due'],
): ObjectionView {
  const { objection, title, handler } = row;
  const standing = standingOf(row);
  return {
    id: objection.id,
    notice: { id: objection.noticeId, title },
    status: objection.status,
    filedAt: objection.filedAt.toISOString(),
    handler,
    takenAt: objection.takenAt?.toISOString() ?? null,
    acceptedAt: objection.acceptedAt?.toISOString() ?? null,
    refusalGround: objection.refusalGround as RefusalGround | null,
    ruling: objection.ruling as Ruling | null,
    ruledAt: objection.ruledAt?.toISOString() ?? null,
    answeredAt: objection.answeredAt?.toISOString() ?? null,
    due,
    statement: statement && mayReadStatement(actor, standing) ? presentStatement(statement, row.mine) : null,
    abilities: objectionActions.filter((action) => canStep(actor, action, standing)),
  };
}

function presentStatement({ objector, file }: StatementRow, mine: boolean) {
  const { name, identity, contact, grounds, evidence, answer } = objector;
  return {
    name,
    identity,
    contact,
    grounds,
    evidence,
    answer,
    mine,
    file: file && { name: file.name, bytes: file.bytes, sha256: file.sha256 },
  };
}
