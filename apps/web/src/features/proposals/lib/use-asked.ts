import type { ProposalView } from '@jiebang/contracts/proposals';
import { type ProposalField, proposalFieldIds } from '@jiebang/domain/proposals/fields';
import { toBeijingInput } from '../../../lib/beijing-time.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useKept } from '../../../lib/use-kept.ts';

const DAY_MS = 86_400_000;
type Reasons = Partial<Record<ProposalField, string>>;

/**
 * Fields ticked to be corrected, with the reasons as they are written and the date. They belong to one version and stay
 * in this browser until they are sent: a clerk who is called away finds them again.
 */
export function useAsked(view: ProposalView) {
  const { id, versions, challenge } = view;
  const from = Math.max(serverNow(), Date.parse(challenge.deadlineAt));
  // Five days on, at the end of a working day: nobody is given midnight.
  const due = `${toBeijingInput(new Date(from + 5 * DAY_MS).toISOString()).slice(0, 10)}T18:00`;
  const [kept, set, clear] = useKept<{ reasons: Reasons; due: string }>(
    `corrections.${id}.${versions.length}`,
    { reasons: {}, due },
  );
  const ticked = proposalFieldIds.filter((field) => kept.reasons[field] !== undefined);
  return {
    ...kept,
    ticked,
    lacking: ticked.filter((field) => !kept.reasons[field]?.trim()),
    setDue: (value: string) => set({ due: value }),
    write: (field: ProposalField, reason: string) => set({ reasons: { ...kept.reasons, [field]: reason } }),
    toggle: (field: ProposalField) => {
      const { [field]: reason, ...rest } = kept.reasons;
      set({ reasons: reason === undefined ? { ...kept.reasons, [field]: '' } : rest });
    },
    clear,
  };
}
export type Asked = ReturnType<typeof useAsked>;
