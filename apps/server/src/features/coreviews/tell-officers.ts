import type { Work } from '../../platform/context.ts';
import { notify } from '../notifications/public.ts';
import type { CoreviewRow, Department } from './coreviews.repository.ts';

/** Tells who can answer for the department, or the office of a district: it is asked, or its days are over. */
export async function tellOfficers(
  work: Work,
  what: 'asked' | 'escalated',
  coreview: CoreviewRow,
  department: Department,
  scenario: { code: string | null; title: string },
): Promise<void> {
  const kind = `${coreview.kind === 'district' ? 'district' : 'coreview'}_${what}` as const;
  for (const userId of department.officers)
    await notify(work, {
      userId,
      kind,
      data: told(coreview, department, scenario),
      link: `/workspace/coreviews/${coreview.id}`,
      dedupeKey: `${kind}:${coreview.id}`,
    });
}

export const told = (
  { lastDay }: Pick<CoreviewRow, 'lastDay'>,
  { name }: Pick<Department, 'name'>,
  scenario: { code: string | null; title: string },
) => ({
  code: scenario.code ?? '',
  title: scenario.title,
  departmentZh: name.zh,
  departmentEn: name.en,
  lastDay,
});
