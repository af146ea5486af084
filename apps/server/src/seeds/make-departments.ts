import { defaultReview } from '@jiebang/domain/programs/settings/review';
import type { SeedPerson } from './seed-client.ts';

type Made = { id: string; revision: number };
const DEPARTMENTS = [
  ['cyberspace', '示例市网信办', 'Cyberspace office (demonstration)', 'department_officer'],
  ['public-security', '示例市公安局', 'Public security bureau (demonstration)', 'department_officer_b'],
] as const;

/** Two departments with an officer each, and a programme that asks both about scenarios of the highest class. */
export async function makeDepartments(as: (demoKey: string) => Promise<SeedPerson>): Promise<void> {
  const clerk = await as('bureau_clerk');
  const departments: string[] = [];
  for (const [slug, zh, en, officer] of DEPARTMENTS) {
    const { id } = await clerk.send<Made>('POST', '/api/departments', { slug, name: { zh, en } });
    const { user } = await (await as(officer)).get<{ user: Made }>('/api/session');
    await clerk.send('PUT', `/api/departments/${id}/members/${user.id}`);
    departments.push(id);
  }
  const { items } = await clerk.get<{ items: Made[] }>('/api/programs');
  const path = `/api/programs/${items[0]?.id}`;
  const { revision } = await clerk.get<Made>(`${path}/rules`);
  const classes = { ...defaultReview.classes, high: { ...defaultReview.classes.high, departments } };
  await clerk.send('PATCH', path, { revision, settings: { review: { ...defaultReview, classes } } });
}
