import { z } from 'zod';
import { done, id, idParams, instant, requiredText, text } from './common.ts';
import { endpoint } from './endpoint.ts';
import { programKind, programSettings } from './program-settings.ts';

const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .min(3)
  .max(60);

/** 专项 as everybody reads it. */
export const programView = z.object({
  id,
  slug: z.string(),
  kind: programKind,
  title: text,
  organiser: text,
  summary: text,
  demo: z.boolean(),
  abilities: z.array(z.enum(['edit'])),
});
export type ProgramView = z.infer<typeof programView>;

/** The same with its rules, for those who set them. */
export const programOffice = programView.extend({
  settings: programSettings,
  revision: z.number().int(),
  createdAt: instant,
});
export type ProgramOffice = z.infer<typeof programOffice>;

const summary = z.object({ zh: z.string().trim().max(1_000), en: z.string().trim().max(1_000) });
const fields = z.object({
  slug,
  kind: programKind,
  title: requiredText(80),
  organiser: requiredText(80),
  summary,
});

export const listPrograms = endpoint({
  name: 'listPrograms',
  method: 'GET',
  path: '/api/programs',
  summary: 'Programmes, oldest first',
  access: 'public',
  cached: true,
  response: z.object({ items: z.array(programView) }),
});
export const getProgram = endpoint({
  name: 'getProgram',
  method: 'GET',
  path: '/api/programs/:slug',
  summary: 'One programme; its rounds, challenges and competitions are listed with `program`',
  access: 'public',
  cached: true,
  params: z.object({ slug: z.string().max(60) }),
  response: programView,
});
export const getProgramRules = endpoint({
  name: 'getProgramRules',
  method: 'GET',
  path: '/api/programs/:id/rules',
  summary: 'A programme with all its rules',
  access: 'programs.manage',
  params: idParams,
  response: programOffice,
});
export const createProgram = endpoint({
  name: 'createProgram',
  method: 'POST',
  path: '/api/programs',
  summary: 'Create a programme; its rules begin with the defaults',
  access: 'programs.manage',
  status: 201,
  idempotent: true,
  body: fields.extend({ summary: summary.default({ zh: '', en: '' }) }),
  response: programOffice,
});
export const updateProgram = endpoint({
  name: 'updateProgram',
  method: 'PATCH',
  path: '/api/programs/:id',
  summary: 'Change texts or whole sections of the rules; `revision` as it was read, else `conflict`',
  access: 'programs.manage',
  params: idParams,
  body: fields.partial().extend({
    revision: z.number().int().min(1),
    settings: programSettings.partial().optional(),
  }),
  response: programOffice,
});

/** A department of the city, or the office of a district, with those who answer for it. */
export const departmentView = z.object({
  id,
  slug: z.string(),
  name: text,
  duty: text,
  district: z.string().nullable(),
  members: z.array(z.object({ userId: id, name: z.string(), joinedAt: instant })),
});
export type DepartmentView = z.infer<typeof departmentView>;
const departmentFields = z.object({
  slug,
  name: requiredText(60),
  duty: z.object({ zh: z.string().trim().max(300), en: z.string().trim().max(300) }),
  district: z
    .string()
    .regex(/^[1-9]\d{5}$/)
    .nullable(),
});

export const listDepartments = endpoint({
  name: 'listDepartments',
  method: 'GET',
  path: '/api/departments',
  summary: 'Departments that have a say before publication, with their members',
  access: 'programs.manage',
  response: z.object({ items: z.array(departmentView) }),
});
export const createDepartment = endpoint({
  name: 'createDepartment',
  method: 'POST',
  path: '/api/departments',
  summary: 'Add a department',
  access: 'programs.manage',
  status: 201,
  idempotent: true,
  body: departmentFields.extend({
    duty: departmentFields.shape.duty.default({ zh: '', en: '' }),
    district: departmentFields.shape.district.default(null),
  }),
  response: departmentView,
});
export const updateDepartment = endpoint({
  name: 'updateDepartment',
  method: 'PATCH',
  path: '/api/departments/:id',
  summary: 'Change a department',
  access: 'programs.manage',
  params: idParams,
  body: departmentFields.partial(),
  response: departmentView,
});
export const listDepartmentOfficers = endpoint({
  name: 'listDepartmentOfficers',
  method: 'GET',
  path: '/api/department-officers',
  summary: 'Who may be put into a department: active accounts that hold the role',
  access: 'programs.manage',
  response: z.object({ items: z.array(z.object({ id, name: z.string() })) }),
});
const memberParams = z.object({ id, userId: id });
export const addDepartmentMember = endpoint({
  name: 'addDepartmentMember',
  method: 'PUT',
  path: '/api/departments/:id/members/:userId',
  summary: 'Put an officer into a department',
  access: 'programs.manage',
  params: memberParams,
  response: departmentView,
});
export const removeDepartmentMember = endpoint({
  name: 'removeDepartmentMember',
  method: 'DELETE',
  path: '/api/departments/:id/members/:userId',
  summary: 'Take an officer out of a department',
  access: 'programs.manage',
  params: memberParams,
  response: done,
});
