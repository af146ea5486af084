import type { FormalCheckView } from '@jiebang/contracts/formal-check';
import { fieldOfItem } from '@jiebang/domain/scenarios/standing-checks';
import type { Ctx } from '../../platform/context.ts';
import { readSnapshot } from '../../platform/read-snapshot.ts';
import { requireUser } from '../../platform/require-user.ts';
import { readChecklist } from './formal-check.repository.ts';
import { formalProblems } from './formal-problems.ts';
import { requireHandedIn } from './require-handed-in.ts';
import { refusalOf } from './scenarios.policy.ts';

/** The points of the formal check as they stand, and what keeps the review from ending now. */
export async function getFormalCheck(ctx: Ctx, id: string): Promise<FormalCheckView> {
  const actor = requireUser(ctx);
  return await readSnapshot(ctx, async (tx) => {
    const place = await requireHandedIn(tx, actor, id);
    const { version, checklist, standing } = await readChecklist(tx, place);
    const now = ctx.services.clock.now();
    const problems = place.scenario.status === 'formal_review' ? await formalProblems(tx, place, now) : [];
    return {
      version,
      editable: refusalOf(actor, 'pass_formal', place, now) === null,
      items: checklist.map((item) => {
        const found = standing.get(item.id);
        return {
          id: item.id,
          text: item.text,
          field: fieldOfItem(item),
          found: found
            ? {
                ok: found.ok,
                note: found.note,
                version: found.version,
                by: found.by,
                at: found.at.toISOString(),
              }
            : null,
        };
      }),
      problems: problems.map(({ path, code }) => ({ path, code })),
    };
  });
}
