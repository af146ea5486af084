import type { Tx } from '@jiebang/db/client';
import { users } from '@jiebang/db/schema/identity';
import { departmentMembers, departments } from '@jiebang/db/schema/programs';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';

export type DepartmentRow = typeof departments.$inferSelect;

export async function listDepartmentRows(tx: Tx): Promise<DepartmentRow[]> {
  return await tx.select().from(departments).orderBy(asc(departments.id));
}

export async function listDepartmentIds(tx: Tx): Promise<string[]> {
  return (await tx.select({ id: departments.id }).from(departments)).map(({ id }) => id);
}

/** Who speaks for a district, with how many can answer there. */
export async function listDistrictOffices(tx: Tx) {
  const rows = await tx
    .select({
      id: departments.id,
      name: departments.name,
      district: departments.district,
      officers: sql<number>`(select count(*)::int from department_members m
        join users u on u.id = m.user_id and u.status = 'active'
        join role_grants g on g.user_id = u.id and g.role = 'department_officer'
        where m.department_id = departments.id)`,
    })
    .from(departments)
    .where(isNotNull(departments.district))
    .orderBy(asc(departments.district));
  return rows.flatMap(({ district, ...row }) => (district === null ? [] : [{ ...row, district }]));
}

/** Takes the row for the rest of the transaction. */
export async function lockDepartment(tx: Tx, id: string): Promise<DepartmentRow | null> {
  const [row] = await tx.select().from(departments).where(eq(departments.id, id)).for('update');
  return row ?? null;
}

/** Members of all departments, who has been there longest first. */
export async function listMemberRows(tx: Tx) {
  return await tx
    .select({
      departmentId: departmentMembers.departmentId,
      userId: users.id,
      name: users.name,
      joinedAt: departmentMembers.joinedAt,
    })
    .from(departmentMembers)
    .innerJoin(users, eq(users.id, departmentMembers.userId))
    .orderBy(asc(departmentMembers.joinedAt), asc(users.id));
}
export type MemberRow = Awaited<ReturnType<typeof listMemberRows>>[number];

export async function insertDepartment(tx: Tx, row: typeof departments.$inferInsert): Promise<string> {
  const [inserted] = await tx.insert(departments).values(row).returning({ id: departments.id });
  if (!inserted) throw new Error('department insert returned nothing');
  return inserted.id;
}

export async function updateDepartmentRow(
  tx: Tx,
  id: string,
  set: Partial<typeof departments.$inferInsert>,
): Promise<void> {
  await tx.update(departments).set(set).where(eq(departments.id, id));
}

/** False when they belong to it already. */
export async function insertDepartmentMember(
  tx: Tx,
  row: typeof departmentMembers.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(departmentMembers)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: departmentMembers.userId });
  return rows.length === 1;
}

/** False when they do not belong to it. */
export async function deleteDepartmentMember(tx: Tx, departmentId: string, userId: string): Promise<boolean> {
  const rows = await tx
    .delete(departmentMembers)
    .where(and(eq(departmentMembers.departmentId, departmentId), eq(departmentMembers.userId, userId)))
    .returning({ id: departmentMembers.userId });
  return rows.length === 1;
}
