import type { CallOutput } from '@jiebang/contracts/endpoint';
import { type getReReview, orderReReview } from '@jiebang/contracts/re-reviews';
import { MAX_RE_REVIEW_SEATS } from '@jiebang/domain/notices/re-review-lifecycle';
import { useRef } from 'react';
import { CheckField, fieldError, SelectField, TextArea } from '../../../components/field.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useSharedAct } from '../../../lib/use-shared-act.ts';
import { reReviewReads } from '../lib/lines.ts';
import { WrittenDialog } from './written-dialog.tsx';

/** An odd number has a majority. */
const SEATS = [3, 5, 7, 9].filter((seats) => seats <= MAX_RE_REVIEW_SEATS);

type Props = {
  objectionId: string;
  draft: NonNullable<CallOutput<typeof getReReview>['draft']>;
  hasFile: boolean;
  onClose: () => void;
};

/** How many look again, and the words they read: proposed without the objector, gone through by the officer. */
export function OrderReReview({ objectionId, draft, hasFile, onClose }: Props) {
  const t = useTexts('re-reviews');
  const [written, write, forget] = useKept(`re-review.${objectionId}`, {
    seats: 3,
    grounds: draft.grounds ?? '',
    evidence: draft.evidence ?? '',
    showFile: false,
  });
  // A second send after a lost answer finds the panel that was drawn; other words are another order.
  const key = useRef(randomKey());
  const set = (change: Parameters<typeof write>[0]) => {
    key.current = randomKey();
    write(change);
  };
  const act = useSharedAct(orderReReview, reReviewReads, () => {
    forget();
    onClose();
  });
  const { seats, grounds, evidence, showFile } = written;
  return (
    <WrittenDialog
      title={t('office.orderTitle')}
      act={t('office.order')}
      state={act}
      onSend={() =>
        act.mutate({
          params: { id: objectionId },
          body: { seats, grounds, evidence, showFile: hasFile && showFile },
          options: { idempotencyKey: key.current },
        })
      }
      onClose={onClose}
    >
      <p>{t('office.orderWhat')}</p>
      <SelectField
        label={t('office.seats')}
        wrong={fieldError(act.error, 'seats')}
        value={seats}
        onChange={(event) => set({ seats: Number(event.target.value) })}
      >
        {SEATS.map((count) => (
          <option key={count} value={count}>
            {t('office.seatsOf', { count })}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('office.grounds')}
        hint={t(draft.grounds === null ? 'office.groundsOwn' : 'office.groundsHint')}
        wrong={fieldError(act.error, 'grounds')}
        value={grounds}
        rows={6}
        maxLength={4000}
        required
        onChange={(event) => set({ grounds: event.target.value })}
      />
      <TextArea
        label={t('office.evidence')}
        hint={t(draft.evidence === null ? 'office.evidenceOwn' : 'office.evidenceHint')}
        wrong={fieldError(act.error, 'evidence')}
        value={evidence}
        rows={3}
        maxLength={4000}
        onChange={(event) => set({ evidence: event.target.value })}
      />
      {hasFile ? (
        <CheckField
          label={t('office.showFile')}
          checked={showFile}
          onChange={(event) => set({ showFile: event.target.checked })}
        />
      ) : (
        <p className="muted small">{t('office.noFile')}</p>
      )}
    </WrittenDialog>
  );
}
