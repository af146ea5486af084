import type { Work } from '../../platform/context.ts';
import { type NotificationData, type NotificationKind, notify } from '../notifications/public.ts';
import { listApplicants, type ProposalRow } from './proposals.repository.ts';

type Told = { challenge: string; organisation: string; code: string };
/** Kinds whose data begins with the proposal they are about. */
type ProposalKind = {
  [K in NotificationKind]: NotificationData[K] extends Told ? K : never;
}[NotificationKind];

type Place = { proposal: ProposalRow; challenge: { title: string }; organisationName: string };

/** Tells who wrote a proposal and who runs its body; `key` tells one occasion of a kind from the next. */
export async function tellApplicants<K extends ProposalKind>(
  work: Work,
  { proposal, challenge, organisationName }: Place,
  { kind, data, key }: { kind: K; data: Omit<NotificationData[K], keyof Told>; key: string },
): Promise<void> {
  const told = { challenge: challenge.title, organisation: organisationName, code: proposal.code ?? '' };
  for (const userId of await listApplicants(work.tx, proposal))
    await notify(work, {
      userId,
      kind,
      data: { ...told, ...data } as unknown as NotificationData[K],
      link: `/workspace/proposals/${proposal.id}`,
      dedupeKey: `${kind}:${proposal.id}:${key}`,
    });
}
