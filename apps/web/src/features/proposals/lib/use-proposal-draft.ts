import { getProposal, listMyProposals, type ProposalView, saveProposal } from '@jiebang/contracts/proposals';
import { type ProposalField, proposalFieldIds } from '@jiebang/domain/proposals/fields';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import type { Draft, DraftKeeper } from '../../../lib/draft-keeper.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { useDraft } from '../../../lib/use-draft.ts';

export type ProposalKeeper = DraftKeeper<ProposalView, ProposalField>;
export type ProposalDraft = Draft<ProposalView, ProposalField>;
const form = { keys: proposalFieldIds, fieldOf: (key: ProposalField) => key };

/** The form of one proposal, which saves itself. */
export function useProposalDraft(view: ProposalView) {
  const client = useQueryClient();
  const params = { id: view.id };
  return useDraft<ProposalView, ProposalField>(view, form, {
    save: (revision, changes) => call(saveProposal, { params, body: { revision, changes } }),
    read: () => call(getProposal, { params }),
    onView: (next) => {
      client.setQueryData(apiQuery(getProposal, { params }).queryKey, next);
      void client.invalidateQueries({ queryKey: keyOf(listMyProposals), refetchType: 'none' });
    },
  });
}
