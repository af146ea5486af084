import { teamInvitations } from '@jiebang/db/schema/teams';
import { invitationLifecycle } from '@jiebang/domain/teams/lifecycle';
import type { Work } from '../../platform/context.ts';
import { transition } from '../../platform/transition.ts';
import { listPendingInvitationIds } from './invitations.repository.ts';

/** Takes back what is still open when a team closes its membership: nobody is left with a link that cannot work. */
export async function revokePending(work: Work, teamId: string, cause: string): Promise<void> {
  for (const id of await listPendingInvitationIds(work.tx, teamId)) {
    await transition(work, {
      table: teamInvitations,
      lifecycle: invitationLifecycle,
      verb: 'revoke',
      id,
      data: { teamId, cause },
    });
  }
}
