import { type ReReviewView, relieveReReviewer } from '@jiebang/contracts/re-reviews';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { FindingTag } from '../../../components/finding-tag.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useSharedAct } from '../../../lib/use-shared-act.ts';
import { reReviewReads } from '../lib/lines.ts';

type Finding = ReReviewView['findings'][number];

/** Every place in the order in which it was filled: what was found, who stepped back, who lets one wait. */
export function ReReviewFindings({ reReview }: { reReview: ReReviewView }) {
  const t = useTexts('re-reviews');
  const [late, setLate] = useState<Finding | null>(null);
  const may = reReview.abilities.includes('relieve');
  return (
    <>
      <h3 className="card-title">{t('office.findings')}</h3>
      <ul className="plain-list stack">
        {reReview.findings.map((finding) => (
          <li key={finding.id} className="obj-finding">
            <div className="row">
              <b>{finding.expert}</b>
              <FindingTag status={finding.status} overdue={finding.overdue} />
              <Conclusion finding={finding} majority={reReview.majority} />
            </div>
            {finding.finding ? <PlainText text={finding.finding} /> : null}
            <When finding={finding} />
            {may && finding.overdue && !finding.replaced ? (
              <div>
                <Button look="ghost" small onClick={() => setLate(finding)}>
                  {t('office.relieve')}
                  <span className="sr-only"> {finding.expert}</span>
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {late ? <Relieve finding={late} onClose={() => setLate(null)} /> : null}
    </>
  );
}

function Conclusion({ finding, majority }: { finding: Finding; majority: ReReviewView['majority'] }) {
  const t = useTexts('re-reviews');
  if (finding.supports === null) return null;
  const found = finding.supports ? 'supports' : 'against';
  return (
    <>
      <span>{t(found)}</span>
      {majority && majority !== found ? <Tag tone="amber">{t('office.dissent')}</Tag> : null}
    </>
  );
}

function When({ finding }: { finding: Finding }) {
  const t = useTexts('re-reviews');
  const locale = useLocale();
  if (finding.submittedAt)
    return (
      <div className="small muted num">
        {t('office.submittedAt', { at: formatInstant(finding.submittedAt, locale) })}
      </div>
    );
  if (finding.status === 'assigned') return <Deadline at={finding.dueAt} />;
  return (
    <div className="small">
      {finding.recusalReason ? t('office.reason', { reason: finding.recusalReason }) : null}
      <span className="muted"> · {t(finding.replaced ? 'office.replaced' : 'office.waiting')}</span>
    </div>
  );
}

function Relieve({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const t = useTexts('re-reviews');
  const act = useSharedAct(relieveReReviewer, reReviewReads, onClose);
  return (
    <ConfirmDialog
      open
      title={t('office.relieveTitle', { name: finding.expert })}
      act={t('office.relieve')}
      danger
      busy={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate({ params: { id: finding.id } })}
      onClose={onClose}
    >
      <p>{t('office.relieveWhat')}</p>
    </ConfirmDialog>
  );
}
