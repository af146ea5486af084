import { type Ctx, transact } from '../../platform/context.ts';
import { requirePanel } from './require-panel.ts';
import { tellOwing } from './tell-about-panel.ts';

/** Reminds every judge who still owes a declaration or a sheet, each at most once an hour. Answers how many owe one. */
export async function remindJudges(ctx: Ctx, id: string): Promise<{ reminded: number }> {
  return await transact(ctx, async (work) => {
    const place = await requirePanel(work, id, 'open');
    const hour = work.now.toISOString().slice(0, 13);
    const reminded = await tellOwing(work, place, hour);
    await work.audit({
      action: 'panel.remind',
      subjectType: 'panel',
      subjectId: id,
      data: { judges: reminded },
    });
    return { reminded };
  });
}
