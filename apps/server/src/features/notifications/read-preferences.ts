import { notificationGroupIds } from '@jiebang/domain/notifications/groups';
import type { Ctx } from '../../platform/context.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findPreferences } from './preferences.repository.ts';

/** How the actor is mailed, every group named. */
export async function getNotificationPreferences(ctx: Ctx) {
  const { userId } = requireUser(ctx);
  const { settings, revision } = await findPreferences(ctx.services.db, userId);
  const { channels, digestHour, quiet } = settings;
  return {
    channels: notificationGroupIds.map((group) => ({ group, channel: channels[group] ?? 'at_once' })),
    digestHour,
    quiet,
    revision,
  };
}
