import { agreements } from '@jiebang/db/schema/agreements';
import {
  type AgreementAct,
  type AgreementVerb,
  agreementLifecycle,
} from '@jiebang/domain/agreements/lifecycle';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import type { UserActor } from '../../platform/actor.ts';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { sideOf } from './agreements.policy.ts';
import { type AgreementPlace, insertAct } from './agreements.repository.ts';

type Step = {
  verb: AgreementVerb;
  set?: PgUpdateSetSource<typeof agreements>;
  /** A reason or a statement: for the page of the two sides, never for the audit log. */
  text?: string;
  data?: Record<string, unknown>;
};

/** One step of an agreement that is held: its state, its act on the page and its audit event together. */
export async function stepAgreement(
  work: Work,
  actor: UserActor,
  place: AgreementPlace,
  { verb, set, text = '', data }: Step,
): Promise<void> {
  const { id, challengeId, proposalId } = place.agreement;
  const version = (set as { version?: number } | undefined)?.version ?? place.agreement.version;
  await transition(work, {
    table: agreements,
    lifecycle: agreementLifecycle,
    verb,
    id,
    set: { ...set, updatedAt: work.now },
    data: { challengeId, proposalId, version, ...data },
  });
  await keepAct(work, actor, place, { kind: verb, text, version });
}

/** What was done, as both sides read it. */
export async function keepAct(
  work: Work,
  actor: UserActor,
  place: AgreementPlace,
  {
    kind,
    text = '',
    version = place.agreement.version,
  }: { kind: AgreementAct; text?: string; version?: number },
): Promise<void> {
  await insertAct(work.tx, {
    agreementId: place.agreement.id,
    kind,
    side: sideOf(actor, place) ?? 'bureau',
    by: actor.userId,
    at: work.now,
    version,
    text,
  });
  work.touch(`agreement:${place.agreement.id}`);
}
