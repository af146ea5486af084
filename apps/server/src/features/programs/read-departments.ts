import type { DepartmentView } from '@jiebang/contracts/programs';
import type { Ctx } from '../../platform/context.ts';
import { notFound } from '../../platform/errors.ts';
import { listHolders } from '../identity/public.ts';
import { listDepartmentRows, listMemberRows } from './departments.repository.ts';

export async function listDepartments(ctx: Ctx): Promise<{ items: DepartmentView[] }> {
  const { db } = ctx.services;
  const [rows, members] = await Promise.all([listDepartmentRows(db), listMemberRows(db)]);
  const items = rows.map(({ id, slug, name, duty, district }) => ({
    id,
    slug,
    name,
    duty,
    district,
    members: members
      .filter(({ departmentId }) => departmentId === id)
      .map((member) => ({
        userId: member.userId,
        name: member.name,
        joinedAt: member.joinedAt.toISOString(),
      })),
  }));
  return { items };
}

export async function getDepartment(ctx: Ctx, id: string): Promise<DepartmentView> {
  const found = (await listDepartments(ctx)).items.find((item) => item.id === id);
  if (!found) throw notFound('department');
  return found;
}

/** Who holds the role that speaks for a department. */
export async function listDepartmentOfficers(ctx: Ctx) {
  return { items: await listHolders(ctx.services.db, 'coreviews.give') };
}
