import type { NotificationGroup } from '@jiebang/domain/notifications/groups';
import type { MailChannel, QuietHours } from '@jiebang/domain/notifications/when-to-mail';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { findPreferences, savePreferences } from './preferences.repository.ts';

type Input = {
  channels: { group: NotificationGroup; channel: MailChannel }[];
  digestHour: number;
  quiet: QuietHours | null;
  revision: number;
};

/** Says how the actor is mailed from now on; what is owed already goes out as it was planned. */
export async function saveNotificationPreferences(ctx: Ctx, input: Input): Promise<void> {
  const { userId } = requireUser(ctx);
  const { digestHour, quiet, revision } = input;
  const channels = Object.fromEntries(input.channels.map(({ group, channel }) => [group, channel]));
  await transact(ctx, async (work) => {
    const settings = { channels, digestHour, quiet };
    if (!(await savePreferences(work.tx, { userId, settings, revision, now: work.now }))) {
      const present = await findPreferences(work.tx, userId);
      throw new AppError('conflict', 'revision', { details: { revision: present.revision } });
    }
    // Kept on record: who says that they were never mailed of a term may have switched it off.
    await work.audit({
      action: 'notification_preferences.save',
      subjectType: 'user',
      subjectId: userId,
      data: settings,
    });
  });
}
