import * as contract from '@jiebang/contracts/programs';
import { type Route, route } from '../../platform/http/route.ts';
import { addDepartmentMember } from './add-department-member.ts';
import { createDepartment } from './create-department.ts';
import { createProgram } from './create-program.ts';
import { getDepartment, listDepartmentOfficers, listDepartments } from './read-departments.ts';
import { getProgram, getProgramRules, listPrograms } from './read-programs.ts';
import { removeDepartmentMember } from './remove-department-member.ts';
import { updateDepartment } from './update-department.ts';
import { updateProgram } from './update-program.ts';

export const programRoutes: Route[] = [
  route(contract.listPrograms, (ctx) => listPrograms(ctx)),
  route(contract.getProgram, (ctx, { params }) => getProgram(ctx, params)),
  route(contract.getProgramRules, (ctx, { params }) => getProgramRules(ctx, params.id)),
  route(contract.createProgram, async (ctx, { body }) =>
    getProgramRules(ctx, await createProgram(ctx, body)),
  ),
  route(contract.updateProgram, async (ctx, { params, body }) => {
    await updateProgram(ctx, params.id, body);
    return getProgramRules(ctx, params.id);
  }),
  route(contract.listDepartments, (ctx) => listDepartments(ctx)),
  route(contract.listDepartmentOfficers, (ctx) => listDepartmentOfficers(ctx)),
  route(contract.createDepartment, async (ctx, { body }) =>
    getDepartment(ctx, await createDepartment(ctx, body)),
  ),
  route(contract.updateDepartment, async (ctx, { params, body }) => {
    await updateDepartment(ctx, params.id, body);
    return getDepartment(ctx, params.id);
  }),
  route(contract.addDepartmentMember, async (ctx, { params }) => {
    await addDepartmentMember(ctx, params.id, params.userId);
    return getDepartment(ctx, params.id);
  }),
  route(contract.removeDepartmentMember, async (ctx, { params }) => {
    await removeDepartmentMember(ctx, params.id, params.userId);
    return { ok: true as const };
  }),
];
