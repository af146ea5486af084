import { endReReview, getReReview, type ReReviewView } from '@jiebang/contracts/re-reviews';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useSharedAct } from '../../../lib/use-shared-act.ts';
import { reReviewReads } from '../lib/lines.ts';
import { OrderReReview } from './order-re-review.tsx';
import { ReReviewDraw } from './re-review-draw.tsx';
import { ReReviewFindings } from './re-review-findings.tsx';

type Props = { objectionId: string; hasFile: boolean };

/** For the officer of the case: has another panel look again before the ruling, and reads what it found. */
export function ReReviewSection({ objectionId, hasFile }: Props) {
  const t = useTexts('re-reviews');
  const query = useQuery(apiQuery(getReReview, { params: { id: objectionId } }));
  const { reReview = null, draft = null, abilities = [] } = query.data ?? {};
  const [ordering, setOrdering] = useState(false);
  useRereadAt(
    reReview?.findings.flatMap(({ status, dueAt }) => (status === 'assigned' ? [dueAt] : [])) ?? [],
    [getReReview],
  );
  const may = abilities.includes('order');
  if (!reReview && !may) return null;
  return (
    <section aria-label={t('office.title')}>
      <SectionHead title={t('office.title')} note={t('office.note')} />
      <Card className="stack">
        {reReview ? (
          <Ordered objectionId={objectionId} reReview={reReview} />
        ) : (
          <>
            <p>{t('office.lead')}</p>
            <div>
              <Button look="ghost" onClick={() => setOrdering(true)}>
                {t('office.order')}
              </Button>
            </div>
          </>
        )}
      </Card>
      {ordering && may && draft ? (
        <OrderReReview
          objectionId={objectionId}
          draft={draft}
          hasFile={hasFile}
          onClose={() => setOrdering(false)}
        />
      ) : null}
    </section>
  );
}

function Ordered({ objectionId, reReview }: { objectionId: string; reReview: ReReviewView }) {
  const t = useTexts('re-reviews');
  const [ending, setEnding] = useState(false);
  const { status, supports, against, seats, majority, grounds, evidence, fileShown } = reReview;
  return (
    <>
      <Standing reReview={reReview} />
      <Facts
        facts={[
          {
            name: t('office.majority'),
            value: (
              <>
                <b>{t(majority ?? (status === 'open' ? 'office.noMajority' : 'office.neverMajority'))}</b>
                <div className="small muted num">{t('office.counts', { supports, against, seats })}</div>
              </>
            ),
          },
          {
            name: t('office.shown'),
            value: (
              <div className="stack">
                <PlainText text={evidence ? `${grounds}\n\n${evidence}` : grounds} />
                <span className="small muted">{t(fileShown ? 'office.fileShown' : 'office.fileHidden')}</span>
              </div>
            ),
          },
        ]}
      />
      <ReReviewFindings reReview={reReview} />
      {reReview.abilities.includes('end') ? (
        <div>
          <Button look="danger" onClick={() => setEnding(true)}>
            {t('office.end')}
          </Button>
        </div>
      ) : null}
      <ReReviewDraw objectionId={objectionId} reReview={reReview} />
      {ending ? <End objectionId={objectionId} onClose={() => setEnding(false)} /> : null}
    </>
  );
}

function Standing({ reReview }: { reReview: ReReviewView }) {
  const t = useTexts('re-reviews');
  const { status, seats, supports, against, endReason } = reReview;
  if (status === 'open')
    return (
      <Note tone="amber" title={t('office.open')}>
        <p>{t('office.openBody', { count: seats, given: supports + against })}</p>
      </Note>
    );
  if (status === 'complete')
    return (
      <Note tone="green" title={t('office.complete')}>
        <p>{t('office.completeBody')}</p>
      </Note>
    );
  return (
    <Note title={t('office.ended')}>
      <p>{t('office.endedBody', { reason: endReason ?? '' })}</p>
    </Note>
  );
}

function End({ objectionId, onClose }: { objectionId: string; onClose: () => void }) {
  const t = useTexts('re-reviews');
  const act = useSharedAct(endReReview, reReviewReads, onClose);
  return (
    <ReasonDialog
      open
      title={t('office.endTitle')}
      act={t('office.end')}
      danger
      hint={t('office.endHint')}
      state={act}
      onSend={(reason) => act.mutate({ params: { id: objectionId }, body: { reason } })}
      onClose={onClose}
    >
      <p>{t('office.endWhat')}</p>
    </ReasonDialog>
  );
}
