import type { Tx } from '@jiebang/db/client';
import { findPhase, type PhasePlace } from './phases.repository.ts';

/** Phase, track and competition as the acceptance of an entry needs them; null when there is no such phase. */
export const findPhaseForEntry = (tx: Tx, phaseId: string): Promise<PhasePlace | null> =>
  findPhase(tx, phaseId, undefined);

/** What a notice or a console line calls a phase: competition · track · phase, in both languages. */
export function phaseTitle({ phase, track, competition }: PhasePlace): { zh: string; en: string } {
  const line = (language: 'zh' | 'en') =>
    [competition, track, phase].map(({ title }) => title[language]).join(' · ');
  return { zh: line('zh'), en: line('en') };
}
