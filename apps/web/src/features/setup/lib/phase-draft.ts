import type { PhaseView } from '@jiebang/contracts/competitions';
import type { RankingRule } from '@jiebang/domain/competitions/lifecycles';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';

const MIB = 1024 * 1024;

/** A phase as its form holds it: dates as Beijing input values, numbers as typed, the fraction in percent, the size in MiB. */
export type PhaseDraft = {
  title: Text;
  metric: string;
  startsAt: string;
  endsAt: string;
  rankingRule: RankingRule;
  chosenLimit: string;
  quotaPerDay: string;
  quotaTotal: string;
  quotaDayStartHour: string;
  maxFileMib: string;
  publicPercent: string;
};

/** The defaults of the contract, for a new phase. */
export const emptyPhase: PhaseDraft = {
  title: { zh: '', en: '' },
  metric: '',
  startsAt: '',
  endsAt: '',
  rankingRule: 'best',
  chosenLimit: '2',
  quotaPerDay: '5',
  quotaTotal: '100',
  quotaDayStartHour: '0',
  maxFileMib: '20',
  publicPercent: '30',
};

export function draftOf(phase: PhaseView): PhaseDraft {
  return {
    title: phase.title,
    metric: phase.metric.key,
    startsAt: toBeijingInput(phase.startsAt),
    endsAt: toBeijingInput(phase.endsAt),
    rankingRule: phase.rankingRule,
    chosenLimit: String(phase.chosenLimit),
    quotaPerDay: String(phase.quotaPerDay),
    quotaTotal: String(phase.quotaTotal),
    quotaDayStartHour: String(phase.quotaDayStartHour),
    maxFileMib: tidy(phase.maxFileBytes / MIB),
    publicPercent: tidy(phase.publicFraction * 100),
  };
}

/** Fields that the browser's own checks cannot judge alone. */
export function draftFaults(draft: PhaseDraft): { endsAt?: 'datesOrder'; quotaPerDay?: 'quotaOrder' } {
  const start = fromBeijingInput(draft.startsAt);
  const end = fromBeijingInput(draft.endsAt);
  return {
    ...(start && end && end <= start ? { endsAt: 'datesOrder' as const } : {}),
    ...(Number(draft.quotaPerDay) > Number(draft.quotaTotal) ? { quotaPerDay: 'quotaOrder' as const } : {}),
  };
}

/** Body of the phase; a date that is not whole goes as it stands, so that the server names its field. */
export function bodyOf(draft: PhaseDraft, metricParams: Record<string, unknown>) {
  return {
    title: draft.title,
    metric: draft.metric,
    metricParams,
    startsAt: fromBeijingInput(draft.startsAt) ?? draft.startsAt,
    endsAt: fromBeijingInput(draft.endsAt) ?? draft.endsAt,
    rankingRule: draft.rankingRule,
    chosenLimit: Number(draft.chosenLimit),
    quotaPerDay: Number(draft.quotaPerDay),
    quotaTotal: Number(draft.quotaTotal),
    quotaDayStartHour: Number(draft.quotaDayStartHour),
    maxFileBytes: Math.round(Number(draft.maxFileMib) * MIB),
    publicFraction: Number(draft.publicPercent) / 100,
  };
}

function tidy(value: number): string {
  return String(Number(value.toFixed(4)));
}
