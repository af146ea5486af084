import type { z } from 'zod';
import type { Fault } from './cells.ts';

/** What the contract has against a value, in words; null: nothing. The limits stand in the contract alone. */
export function schemaProblem(schema: z.ZodType, value: unknown): Fault | null {
  const result = schema.safeParse(value);
  const [issue] = result.error?.issues ?? [];
  if (!issue) return null;
  if (issue.code === 'too_big' && issue.origin === 'string')
    return {
      code: 'too_long',
      text: { zh: `不能超过 ${issue.maximum} 个字。`, en: `At most ${issue.maximum} characters.` },
    };
  if (issue.code === 'too_big' && issue.origin === 'array')
    return {
      code: 'too_many',
      text: { zh: `每个场景最多 ${issue.maximum} 行。`, en: `At most ${issue.maximum} rows for a scenario.` },
    };
  if (issue.code === 'too_big')
    return {
      code: 'out_of_range',
      text: { zh: `不能大于 ${issue.maximum}。`, en: `At most ${issue.maximum}.` },
    };
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return {
      code: 'out_of_range',
      text: { zh: `不能小于 ${issue.minimum}。`, en: `At least ${issue.minimum}.` },
    };
  return { code: 'invalid', text: { zh: '内容不符合要求。', en: 'This is not what may stand here.' } };
}
