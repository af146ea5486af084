import { getNotice, listNotices } from '@jiebang/contracts/notices';
import { getObjection, listObjections, type ObjectionView } from '@jiebang/contracts/objections';
import { getReReview } from '@jiebang/contracts/re-reviews';

/** What a step of a case may change: the case, and the clock of its notice. */
export const caseReads = [getObjection, listObjections, getNotice, listNotices, getReReview];
/** What an act on the re-review of a case may change. */
export const reReviewReads = [getReReview, getObjection];

/** The steps of an objection in their order, with the instant of those that were taken. */
export function stepsOf(objection: ObjectionView) {
  const { filedAt, takenAt, acceptedAt, ruledAt, answeredAt, status } = objection;
  if (status === 'refused')
    return [
      { step: 'filed', at: filedAt },
      { step: 'taken', at: takenAt },
      { step: 'refused', at: answeredAt },
    ] as const;
  return [
    { step: 'filed', at: filedAt },
    { step: 'taken', at: takenAt },
    { step: 'accepted', at: acceptedAt },
    { step: 'ruled', at: ruledAt },
    { step: 'answered', at: answeredAt },
  ] as const;
}

export type NextKey =
  | 'filed'
  | 'taken'
  | 'accepted'
  | 'investigating'
  | 'upheld'
  | 'dismissed'
  | 'answered'
  | 'refused';

/** What happens next, as a key of texts: a filed case that somebody took is a step further, though its state is not. */
export function nextOf({ status, handler }: ObjectionView): NextKey {
  return status === 'filed' && handler ? 'taken' : (status as NextKey);
}
