import { beijingDay } from '@jiebang/domain/calendar/day';
import type { Sector } from '@jiebang/domain/competitions/lifecycles';
import { normalisePhone } from '@jiebang/domain/identity/phone';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import { checkScenario, type ScenarioProblem } from '@jiebang/domain/scenarios/check-scenario';
import {
  type ScenarioContent,
  type ScenarioSection,
  scenarioFields,
} from '@jiebang/domain/scenarios/content';
import { formFieldOf, type ReviewField } from '@jiebang/domain/scenarios/fields';
import { serverNow } from '../../../lib/server-clock.ts';

export const sectionOf = (field: ReviewField): ScenarioSection => scenarioFields[formFieldOf(field)].section;

/** What keeps the form from being handed in, as it stands now: the rule that the server asks too, while one types. */
export function problemsOf(
  content: ScenarioContent,
  asked: readonly string[],
  extraFields: readonly ExtraField[],
): ScenarioProblem[] {
  const contactPhone = normalisePhone(content.contactPhone);
  return checkScenario({ ...content, contactPhone }, beijingDay(serverNow()), asked as Sector[], extraFields);
}

/** Problems that say only that something is not there yet: no news in a form that is being filled in. */
const NOT_YET: ReadonlySet<ScenarioProblem['code']> = new Set([
  'required',
  'industry_or_field',
  'no_indicator',
  // The sum stands under the rows while one types.
  'weights_not_100',
  'indicator_incomplete',
  'summary_needed',
  'row_incomplete',
  'weight_missing',
  'stage_empty',
  'stage_not_100',
  'shares_not_100',
  'no_deadline',
]);
export const isNotYet = ({ code }: ScenarioProblem): boolean => NOT_YET.has(code);
