import type { PeriodUnit } from '@jiebang/domain/calendar/working-days';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';

const UNITS: Record<PeriodUnit, Text> = {
  working_day: { zh: '工作日', en: 'working day' },
  calendar_day: { zh: '自然日', en: 'calendar day' },
};

/** The length of a period: 5个工作日. */
export function periodWords({
  periodLength,
  periodUnit,
}: {
  periodLength: number;
  periodUnit: PeriodUnit;
}): Text {
  const unit = UNITS[periodUnit];
  return {
    zh: `${periodLength}个${unit.zh}`,
    en: `${periodLength} ${unit.en}${periodLength === 1 ? '' : 's'}`,
  };
}
