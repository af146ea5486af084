import type { ProposalView } from '@jiebang/contracts/proposals';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import type { ProposalStatus } from '@jiebang/domain/proposals/lifecycle';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Deadline } from '../../../components/deadline.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { sectionOf } from '../lib/problems.ts';

type Props = { view: ProposalView };

/** How one's own proposal stands and whose turn it is, in words. */
export function StandingNote({ view }: Props) {
  const status = view.status as ProposalStatus;
  switch (status) {
    case 'draft':
      return <DraftNote view={view} />;
    case 'submitted':
      return <SubmittedNote view={view} />;
    case 'correction':
      return <CorrectionNote view={view} />;
    case 'valid':
      return <ValidNote view={view} />;
    default:
      return <EndNote view={view} status={status} />;
  }
}

function DraftNote({ view }: Props) {
  const t = useTexts('proposals');
  const { window, deadlineAt } = view.challenge;
  if (window === 'suspended') return <Note tone="amber">{t('standing.suspended')}</Note>;
  if (window !== 'accepting') return <Note tone="amber">{t('standing.late')}</Note>;
  return (
    <p className="row">
      <span className="muted">{t('standing.closes')}</span> <Deadline at={deadlineAt} />
    </p>
  );
}

function SubmittedNote({ view }: Props) {
  const t = useTexts('proposals');
  const { window, deadlineAt } = view.challenge;
  if (window === 'suspended')
    return <Note title={t('standing.sealed')}>{t('standing.sealedSuspended')}</Note>;
  if (window !== 'accepting')
    return <Note title={t('standing.submitted')}>{t('standing.submittedWhat')}</Note>;
  return (
    <Note title={t('standing.sealed')}>
      <p>{t('standing.sealedWhat')}</p>
      <p className="row">
        <span>{t('standing.opensAt')}</span> <Deadline at={deadlineAt} />
      </p>
    </Note>
  );
}

function CorrectionNote({ view }: Props) {
  const t = useTexts('proposals');
  const text = useText();
  const open = view.corrections.filter((one) => one.answeredAt === null);
  const overdue = !view.abilities.includes('correct');
  return (
    <Note tone="seal" title={t('standing.correction', { count: open.length })}>
      {view.dueAt ? (
        <p className="row">
          <span>{t('standing.correctBy')}</span> <Deadline at={view.dueAt} />
        </p>
      ) : null}
      <p>{t(overdue ? 'standing.overdue' : 'standing.correctionWhat')}</p>
      <ul className="prose">
        {open.map((one) => (
          <li key={one.field}>
            {overdue ? (
              <b>{text(proposalFields[one.field])}</b>
            ) : (
              <Link
                to="/workspace/proposals/$id"
                params={{ id: view.id }}
                search={{ step: sectionOf(one.field) }}
                hash={`field-${one.field}`}
              >
                {text(proposalFields[one.field])}
              </Link>
            )}{' '}
            {one.reason}
          </li>
        ))}
      </ul>
    </Note>
  );
}

function ValidNote({ view }: Props) {
  const t = useTexts('proposals');
  return (
    <Note tone="green" title={t('standing.valid')}>
      {t(`standing.chooser.${view.challenge.mode}`)}
    </Note>
  );
}

const tones = {
  invalid: 'seal',
  shortlisted: 'green',
  reserve: 'amber',
  not_selected: 'blue',
  won: 'green',
  contracted: 'green',
  withdrawn: 'blue',
} as const;
type End = keyof typeof tones;

function EndNote({ view, status }: Props & { status: End }) {
  const t = useTexts('proposals');
  const { window } = view.challenge;
  // One that was withdrawn may be begun anew while the challenge still takes proposals.
  const again = status === 'withdrawn' && window === 'accepting';
  return (
    <Note tone={tones[status]} title={t(`standing.${status}`)}>
      <p>{t(`standing.${status}What`)}</p>
      {view.standingReason ? (
        <Reason title={t('standing.reason')}>
          <PlainText text={view.standingReason} />
        </Reason>
      ) : null}
      {status === 'won' || status === 'contracted' ? (
        <p>
          <Link to="/workspace/agreements">{t('standing.toAgreements')}</Link>
        </p>
      ) : null}
      {['shortlisted', 'reserve', 'not_selected'].includes(status) ? (
        <>
          <p className="small">{t('standing.notice')}</p>
          <p>
            <Link to="/notices">{t('standing.toNotices')}</Link>
          </p>
        </>
      ) : null}
      {again ? (
        <p>
          <Link to="/challenges/$code" params={{ code: view.challenge.code }}>
            {t('standing.again')}
          </Link>
        </p>
      ) : null}
    </Note>
  );
}

function Reason({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="prop-reason">
      <b>{title}</b>
      {children}
    </div>
  );
}
