import { checkTruth } from './check-truth.ts';
import { formOf, readTableTruth, targetsOf, truthByteSize } from './read-truth.ts';
import { scoreTable } from './score-file.ts';
import type { Scoring, Truth } from './scoring.ts';
import { splitTruth } from './split-truth.ts';
import type { TableRule } from './table-rule.ts';
import type { TableTruth } from './table-truth.ts';

/** How tables with ids are read and scored under a rule. */
export interface TableScoring extends Scoring {
  rule: TableRule;
}

export function createTableScoring(rule: TableRule): TableScoring {
  const form = formOf(rule);
  const own = (truth: Truth): TableTruth => {
    if (truth.form !== form) throw new TypeError(`a truth read as ${truth.form} is not one of ${form}`);
    return truth as TableTruth;
  };
  return {
    form,
    rule,
    readTruth: (bytes, options) => readTableTruth(bytes, rule, options),
    byteSize: (truth) => truthByteSize(own(truth)),
    check: (truth, split) => checkTruth(own(truth), rule, split),
    summarize(truth, split) {
      const targets = targetsOf(own(truth), rule);
      const { rows, idColumn } = own(truth).table;
      return {
        rows,
        idColumn,
        targetColumns: rule.prediction(targets.map(({ name }) => name)).map(({ name }) => name),
        classCounts: targets.map((column) => (column.kind === 'label' ? column.labels.size : null)),
        publicRows: split ? splitTruth(own(truth), rule, split).public.rows : rows,
      };
    },
    score: (truth, bytes, split, options) => scoreTable(own(truth), bytes, rule, split, options),
  };
}
