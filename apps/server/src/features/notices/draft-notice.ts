import type { PeriodUnit } from '@jiebang/domain/calendar/working-days';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import type { NoticeSubjectType } from '@jiebang/domain/notices/lifecycle';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import { insertNotice, isReadyForNotice } from './notices.repository.ts';
import { findNoticeRules } from './programme-rules.repository.ts';

type Content = {
  title: Text;
  body: Text;
  periodLength?: number | undefined;
  periodUnit?: PeriodUnit | undefined;
};

/** Draws up a notice on a published subject, by the rules of its programme. Answers its id. */
export async function draftNotice(
  ctx: Ctx,
  input: Content & { subjectType: NoticeSubjectType; subjectId: string },
): Promise<string> {
  const { userId, demo } = requireUser(ctx);
  return await transact(ctx, async (work) => {
    const { subjectType, subjectId } = input;
    if (!(await isReadyForNotice(work.tx, subjectType, subjectId)))
      throw new AppError('invalid_request', 'subject', {
        errors: [{ path: 'subjectId', code: 'unknown', message: 'There is no such published subject.' }],
      });
    const rules = await findNoticeRules(work.tx, subjectType, subjectId);
    const { periodLength = rules.length, periodUnit = rules.unit } = input;
    const row = { ...input, periodLength, periodUnit, pausedByObjection: rules.pausedByObjection };
    const id = await insertNotice(work.tx, { ...row, demo, preparedBy: userId, createdAt: work.now });
    await work.audit({
      action: 'notice.draft',
      subjectType: 'notice',
      subjectId: id,
      data: { subjectType, subjectId, periodLength, periodUnit },
    });
    return id;
  });
}
