import type { CoreviewKind } from '@jiebang/domain/coreviews/lifecycle';
import type { Work } from '../../platform/context.ts';

/** `agreed`: nobody asked is open any more and nobody objected. `objected`: one did, and the others are recalled. */
export type CoreviewTurn = 'agreed' | 'objected';
/** `coreviewId`: the answer, or the silence, that brought it about; `kind` and `departmentId`: who was asked. */
export type CoreviewNews = {
  scenarioId: string;
  coreviewId: string;
  kind: CoreviewKind;
  departmentId: string;
  turn: CoreviewTurn;
  silent: boolean;
};

/**
 * What the departments' answers mean for the scenario: runs once, in the transaction of the last answer. Hooked in at
 * `src/coreview-follow-ups.ts`, because this slice stands before that of scenarios and knows none of its states.
 */
export type CoreviewFollowUp = (work: Work, news: CoreviewNews) => Promise<void>;
