import type { ScenarioContent } from '@jiebang/domain/scenarios/content';
import type { ScoringStage } from '@jiebang/domain/scenarios/terms';

type Flat = Record<string, unknown>;
type ExtraAnswers = ScenarioContent['extra'];
/** Names of attachments by their ids. */
export type FileNames = ReadonlyMap<string, string>;

/** A row for each item, with its stage before it; a stage without items is a row without one. */
export function stagesToRows(value: unknown): Flat[] {
  return (value as ScoringStage[]).flatMap(({ name, items }, at) => {
    const place = { stageNo: at + 1, stage: name };
    if (items.length === 0) return [{ ...place, item: '', weight: null, note: '' }];
    return items.map((item) => ({ ...place, item: item.name, weight: item.weight, note: item.note }));
  });
}

/** Rows that follow each other are of one stage while their number, or where there is none their name, is the same. */
export function rowsToStages(rows: Flat[]): ScoringStage[] {
  const stages: (ScoringStage & { mark: unknown })[] = [];
  for (const { stageNo, stage, item, weight, note } of rows) {
    const mark = stageNo ?? stage;
    if (stages.at(-1)?.mark !== mark) stages.push({ mark, name: String(stage), items: [] });
    if (item === '' && weight === null && note === '') continue;
    stages.at(-1)?.items.push({ name: String(item), weight: weight as number | null, note: String(note) });
  }
  return stages.map(({ name, items }) => ({ name, items }));
}

/** A row for each answer; a table has one for each of its cells. An answer that is a file has the name of the file beside it. */
export function extraToRows(value: unknown, files: FileNames): Flat[] {
  return Object.entries(value as ExtraAnswers).flatMap(([id, answer]): Flat[] => {
    if (answer === null) return [];
    if (!Array.isArray(answer)) {
      const kind = typeof answer === 'number' ? 'number' : 'text';
      return [{ id, at: null, column: '', kind, answer, file: files.get(String(answer)) ?? '' }];
    }
    return answer.flatMap((row, at) =>
      Object.entries(row).map(([column, cell]) => ({ id, at: at + 1, column, kind: 'text', answer: cell })),
    );
  });
}

export function rowsToExtra(rows: Flat[]): ExtraAnswers {
  const answers: ExtraAnswers = {};
  for (const { id, at, column, kind, answer } of rows) {
    const key = String(id);
    const number = Number(answer);
    if (at === null) answers[key] = kind === 'number' && Number.isFinite(number) ? number : String(answer);
    else {
      const before = answers[key];
      const table = Array.isArray(before) ? before : [];
      const row = Math.min(Number(at), 100) - 1;
      while (table.length <= row) table.push({});
      table[row] = { ...table[row], [String(column)]: String(answer) };
      answers[key] = table;
    }
  }
  return answers;
}
