import { getAgreement, listAgreements, saveAgreement } from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import { agreementFields } from '@jiebang/domain/agreements/check-agreement';
import type { AgreementContent } from '@jiebang/domain/agreements/content';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/call.ts';
import type { Draft, DraftKeeper } from '../../../lib/draft-keeper.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { useDraft } from '../../../lib/use-draft.ts';

/** An agreement of which there is something to read: every one but a draft of the other side that nobody was shown. */
export type WrittenAgreement = AgreementView & { content: AgreementContent };
export const isWritten = (view: AgreementView): view is WrittenAgreement => view.content !== null;

export type AgreementField = keyof AgreementContent;
export const fieldIds = Object.keys(agreementFields) as AgreementField[];
export type AgreementKeeper = DraftKeeper<WrittenAgreement, AgreementField>;
export type AgreementDraft = Draft<WrittenAgreement, AgreementField>;

const form = { keys: fieldIds, fieldOf: (key: AgreementField) => key };

/** The draft of one agreement, which saves itself. */
export function useAgreementDraft(view: WrittenAgreement) {
  const client = useQueryClient();
  const params = { id: view.id };
  return useDraft<WrittenAgreement, AgreementField>(view, form, {
    save: async (revision, changes) =>
      (await call(saveAgreement, { params, body: { revision, changes } })) as WrittenAgreement,
    read: async () => (await call(getAgreement, { params })) as WrittenAgreement,
    onView: (next) => {
      client.setQueryData(apiQuery(getAgreement, { params }).queryKey, next);
      void client.invalidateQueries({ queryKey: keyOf(listAgreements), refetchType: 'none' });
    },
  });
}
