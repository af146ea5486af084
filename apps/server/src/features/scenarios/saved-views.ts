import { MOST_VIEWS, type ViewPage } from '@jiebang/domain/scenarios/saved-view';
import { type Ctx, transact } from '../../platform/context.ts';
import { AppError, notFound, violatedConstraint } from '../../platform/errors.ts';
import { requireUser } from '../../platform/require-user.ts';
import * as repository from './saved-views.repository.ts';

type Changes = { name?: string | undefined; query?: string | undefined; isDefault?: boolean | undefined };

/** Views are nobody's business but one's own: they are not in the log, and another's looks like one that is not there. */
export async function listSavedViews(ctx: Ctx, page: ViewPage) {
  return { items: await repository.listViews(ctx.services.db, requireUser(ctx).userId, page) };
}

export async function getSavedView(ctx: Ctx, id: string) {
  const view = await repository.findView(ctx.services.db, requireUser(ctx).userId, id);
  if (!view) throw notFound('view');
  return view;
}

export async function createSavedView(
  ctx: Ctx,
  view: { page: ViewPage; name: string; query: string },
): Promise<string> {
  const { userId } = requireUser(ctx);
  return await refuseTaken(() =>
    transact(ctx, async (work) => {
      await repository.lockViews(work.tx, userId);
      const present = await repository.listViews(work.tx, userId, view.page);
      if (present.length >= MOST_VIEWS) throw new AppError('views_full');
      return await repository.insertView(work.tx, { ...view, userId });
    }),
  );
}

export async function updateSavedView(ctx: Ctx, id: string, changes: Changes): Promise<void> {
  const { userId } = requireUser(ctx);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  await refuseTaken(() =>
    transact(ctx, async (work) => {
      await repository.lockViews(work.tx, userId);
      const view = await repository.findView(work.tx, userId, id);
      if (!view) throw notFound('view');
      if (changes.isDefault) await repository.clearDefault(work.tx, userId, view.page, id);
      await repository.updateView(work.tx, userId, id, given);
    }),
  );
}

export async function deleteSavedView(ctx: Ctx, id: string): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx, async (work) => {
    if (!(await repository.deleteView(work.tx, userId, id))) throw notFound('view');
  });
}

async function refuseTaken<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (violatedConstraint(error) === 'saved_views_name') throw new AppError('view_name_taken');
    throw error;
  }
}
