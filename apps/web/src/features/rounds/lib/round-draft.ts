import type { RoundView } from '@jiebang/contracts/rounds';
import { tidyExtraField } from '@jiebang/domain/rounds/check-settings';
import { type RoundSettings, roundSettings } from '@jiebang/domain/rounds/settings';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';

/** A call as its form holds it: dates as values of date-and-time inputs, in Beijing time. */
export type RoundDraft = Pick<RoundView, 'slug' | 'title' | 'summary' | 'guidance' | 'sectors'> & {
  opensAt: string;
  closesAt: string;
  /** Empty: not chosen yet; the server then takes the oldest. */
  programId: string;
  settings: RoundSettings;
};

const none = { zh: '', en: '' };
export const emptyRound: RoundDraft = {
  slug: '',
  title: none,
  summary: none,
  guidance: none,
  sectors: [],
  opensAt: '',
  closesAt: '',
  programId: '',
  settings: roundSettings({}),
};

export function draftOf({
  slug,
  title,
  summary,
  guidance,
  sectors,
  opensAt,
  closesAt,
  program,
  settings,
}: RoundView): RoundDraft {
  return {
    slug,
    title,
    summary,
    guidance,
    sectors,
    opensAt: toBeijingInput(opensAt),
    closesAt: toBeijingInput(closesAt),
    programId: program.id,
    // The contract's optional parts may be undefined by type; what comes from JSON never is.
    settings: settings as RoundSettings,
  };
}

/** The whole body; a date that is not whole goes as it stands, so that the server names its field. */
export function bodyOf({ programId, settings, ...draft }: RoundDraft) {
  return {
    ...draft,
    ...(programId ? { programId } : {}),
    settings: { ...settings, extraFields: settings.extraFields.map(tidyExtraField) },
    opensAt: fromBeijingInput(draft.opensAt) ?? draft.opensAt,
    closesAt: fromBeijingInput(draft.closesAt) ?? draft.closesAt,
  };
}

/** What may still change once a call is announced: its texts, and whom to ask. */
export function textsOf({ title, summary, guidance, settings }: RoundDraft) {
  return { title, summary, guidance, settings: { contact: settings.contact } };
}

/** The end before the beginning is told while it is typed. */
export function datesCross({ opensAt, closesAt }: RoundDraft): boolean {
  const [from, to] = [fromBeijingInput(opensAt), fromBeijingInput(closesAt)];
  return from !== null && to !== null && to <= from;
}
