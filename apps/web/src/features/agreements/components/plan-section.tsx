import {
  acceptMilestone,
  cancelMilestone,
  downloadMilestoneFile,
  exportMilestones,
  refuseMilestone,
  startMilestone,
} from '@jiebang/contracts/agreement-endpoints';
import type { AgreementView } from '@jiebang/contracts/agreements';
import type { MilestoneView } from '@jiebang/contracts/milestones';
import { reportKindLabels } from '@jiebang/domain/agreements/lifecycle';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Card } from '../../../components/card.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { Bytes, Instant } from '../../../components/figures.tsx';
import { Money } from '../../../components/money.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatCalendarDay } from '../../../lib/calendar-day.ts';
import { addressOf } from '../../../lib/call.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { useAgreementAct } from '../lib/use-agreement-act.ts';
import { ClockTag, MilestoneTag } from './agreement-tag.tsx';
import { ReportForm } from './report-form.tsx';

/** The milestones as they were agreed, how far each is, and what was reported of it. */
export function PlanSection({ view }: { view: AgreementView }) {
  const t = useTexts('agreements');
  if (view.plan.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="plan">
      <div className="row">
        <h2 id="plan" className="agr-h2">
          {t('plan.heading')}
        </h2>
        <span className="muted small">{t('plan.over', view.milestones)}</span>
        <span className="push">
          <SpreadsheetLink endpoint={exportMilestones} params={{ id: view.id }} />
        </span>
      </div>
      <ol className="plain-list stack">
        {view.plan.map((milestone) => (
          <Milestone key={milestone.id} milestone={milestone} />
        ))}
      </ol>
    </section>
  );
}

function Milestone({ milestone }: { milestone: MilestoneView }) {
  const t = useTexts('agreements');
  const locale = useLocale();
  const { plannedDay, actualDay, cancelReason } = milestone;
  return (
    <Card as="li" className="stack tight">
      <div className="row tight">
        <h3 className="agr-h3">
          {milestone.position + 1}. {milestone.title}
        </h3>
        <MilestoneTag status={milestone.status} />
        <ClockTag clock={milestone} />
      </div>
      <p>{milestone.deliverable}</p>
      <p className="row small muted">
        <span>{t('plan.planned', { day: formatCalendarDay(plannedDay, locale, true) })}</span>
        {actualDay ? (
          <span>{t('plan.actual', { day: formatCalendarDay(actualDay, locale, true) })}</span>
        ) : null}
        <span>
          {t('plan.share')} <Money fen={milestone.shareFen} />
        </span>
      </p>
      {cancelReason ? <p className="small">{t('plan.cancelled', { reason: cancelReason })}</p> : null}
      <Reports milestone={milestone} />
      <MilestoneActs milestone={milestone} />
    </Card>
  );
}

function Reports({ milestone }: { milestone: MilestoneView }) {
  const t = useTexts('agreements');
  const text = useText();
  if (milestone.reports.length === 0) return null;
  return (
    <ul className="plain-list agr-reports">
      {milestone.reports.map((report) => (
        <li key={report.id}>
          <p className="row small">
            <b>{text(reportKindLabels[report.kind])}</b>
            <span className="muted">
              {report.by} <Instant at={report.at} />
            </span>
            {report.kind === 'completion' ? (
              <Tag tone={report.accepted === null ? 'amber' : report.accepted ? 'green' : 'seal'}>
                {t(
                  report.accepted === null
                    ? 'report.waits'
                    : report.accepted
                      ? 'report.accepted'
                      : 'report.refused',
                )}
              </Tag>
            ) : null}
          </p>
          <p className="agr-lines">{report.text}</p>
          {report.file ? (
            <p className="small">
              <a
                href={addressOf(downloadMilestoneFile, { params: { id: milestone.id, report: report.id } })}
                download={report.file.name}
              >
                {report.file.name}
              </a>{' '}
              <Bytes value={report.file.bytes} />
            </p>
          ) : null}
          {report.reason ? (
            <p className="small">
              <b>{t('reasonGiven')}</b> {report.reason}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

type Open = 'report' | 'accept' | 'refuse' | 'cancel';

function MilestoneActs({ milestone }: { milestone: MilestoneView }) {
  const t = useTexts('agreements');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const start = useAgreementAct(startMilestone);
  const accept = useAgreementAct(acceptMilestone, close);
  const refuse = useAgreementAct(refuseMilestone, close);
  const cancel = useAgreementAct(cancelMilestone, close);
  const { abilities, title } = milestone;
  const params = { id: milestone.id };
  const reasoned = { refuse, cancel };
  if (abilities.length === 0 && open === null) return null;
  return (
    <div className="stack tight">
      <div className="row">
        {abilities.includes('start') ? (
          <Button look="ghost" small busy={start.isPending} onClick={() => start.mutate({ params })}>
            {t('milestone.start')}
            <span className="sr-only"> {title}</span>
          </Button>
        ) : null}
        {(['report', 'accept', 'refuse', 'cancel'] as const)
          .filter((one) => abilities.includes(one))
          .map((one) => (
            <Button
              key={one}
              small
              look={one === 'cancel' ? 'quiet' : one === 'refuse' ? 'ghost' : 'primary'}
              onClick={() => setOpen(open === one ? null : one)}
            >
              {t(`milestone.${one}`)}
              <span className="sr-only"> {title}</span>
            </Button>
          ))}
      </div>
      {start.error ? <ProblemNote error={start.error} /> : null}
      {open === 'report' ? <ReportForm milestone={milestone} onDone={close} /> : null}
      <ConfirmDialog
        open={open === 'accept'}
        title={t('milestone.acceptTitle', { title })}
        act={t('milestone.accept')}
        busy={accept.isPending}
        error={accept.error}
        onConfirm={() => accept.mutate({ params })}
        onClose={close}
      >
        <p>{t('milestone.acceptWhat')}</p>
      </ConfirmDialog>
      {(['refuse', 'cancel'] as const).map((one) => (
        <ReasonDialog
          key={one}
          open={open === one}
          title={t(`milestone.${one}Title`, { title })}
          act={t(`milestone.${one}`)}
          danger={one === 'cancel'}
          hint={t('reasonHint')}
          state={reasoned[one]}
          onSend={(reason) => reasoned[one].mutate({ params, body: { reason } })}
          onClose={close}
        >
          <p>{t(`milestone.${one}What`)}</p>
        </ReasonDialog>
      ))}
    </div>
  );
}
