import type { PhaseView } from '@jiebang/contracts/competitions';

export type FileFormat = PhaseView['metric']['format'];

/** What a file field offers to choose. */
export const acceptOf: Record<FileFormat, string> = {
  csv: '.csv,text/csv',
  json: '.json,application/json',
};
