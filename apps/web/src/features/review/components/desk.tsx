import type { ScenarioView } from '@jiebang/contracts/scenarios';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { ReturnDraft } from '../lib/use-returns.ts';
import { ClerkLine } from './clerk-line.tsx';
import { DecideDialog } from './decide-dialogs.tsx';
import { Due } from './due.tsx';
import { PassDialog } from './pass-dialog.tsx';
import { ReturnDialog, ReturnList } from './return-list.tsx';

export type Asked = 'return' | 'pass' | 'approve' | 'reject' | null;
type Props = {
  view: ScenarioView;
  draft: ReturnDraft;
  /** It was to be sent back, and a ticked field had no reason. */
  lacking: boolean;
  asked: Asked;
  onAsk: (asked: Asked) => void;
  /** What was done last, here or by the panel. */
  done: string;
  onDone: (what: string) => void;
  children: ReactNode;
};

/** Facts, whose desk it is on, and what may be done now. */
export function Desk({ view, draft, lacking, asked, onAsk, done, onDone, children }: Props) {
  const t = useTexts('review');
  const finish = (what: string) => {
    onAsk(null);
    onDone(what);
  };
  const close = () => onAsk(null);
  const dialog = { view, onDone: finish, onClose: close };
  return (
    <section id="desk" className="card pad stack rev-desk" aria-labelledby="desk-title">
      <h2 id="desk-title" className="card-title">
        {t('desk.title')}
      </h2>
      {done ? (
        <Note tone="green" role="status">
          {t('desk.done', { what: done })}
        </Note>
      ) : null}
      <DeskFacts view={view} />
      <ClerkLine view={view} />
      <Acts view={view} draft={draft} lacking={lacking} onAsk={onAsk} />
      {children}
      {asked === 'return' ? <ReturnDialog {...dialog} draft={draft} /> : null}
      {asked === 'pass' ? <PassDialog {...dialog} ticked={draft.ticked.length} /> : null}
      {asked === 'approve' || asked === 'reject' ? <DecideDialog {...dialog} verb={asked} /> : null}
    </section>
  );
}

function DeskFacts({ view }: { view: ScenarioView }) {
  const t = useTexts('review');
  const text = useText();
  return (
    <Facts
      facts={[
        { name: t('desk.due'), value: <Due at={view.dueAt} overdue={view.overdue} /> },
        { name: t('desk.organisation'), value: view.organisation.name },
        { name: t('desk.round'), value: text(view.round.title) },
        ...(view.submittedAt
          ? [{ name: t('desk.submitted'), value: <Instant at={view.submittedAt} /> }]
          : []),
        ...(view.sm3
          ? [{ name: t('desk.sm3'), value: <code title={view.sm3}>{view.sm3.slice(0, 16)}…</code> }]
          : []),
      ]}
    />
  );
}

function Acts({ view, draft, lacking, onAsk }: Pick<Props, 'view' | 'draft' | 'lacking' | 'onAsk'>) {
  const t = useTexts('review');
  const may = (ability: ScenarioView['abilities'][number]) => view.abilities.includes(ability);
  const count = draft.ticked.length;
  return (
    <div className="stack rev-acts">
      {view.decision ? <Decision decision={view.decision} /> : null}
      {may('return') ? <ReturnList draft={draft} /> : null}
      {lacking ? (
        <p role="alert" className="rev-lacking">
          {t('returns.fill')}
        </p>
      ) : null}
      {may('return') ? (
        <Button
          look={count > 0 ? 'primary' : 'ghost'}
          disabled={count === 0}
          aria-keyshortcuts="R"
          onClick={() => onAsk('return')}
        >
          {count > 0 ? t('returns.actCount', { count }) : t('returns.act')}
        </Button>
      ) : null}
      {may('pass_formal') ? (
        <Button look={count > 0 ? 'ghost' : 'primary'} aria-keyshortcuts="Y" onClick={() => onAsk('pass')}>
          {t('pass.act')}
        </Button>
      ) : null}
      {may('approve') ? (
        <Button aria-keyshortcuts="Y" onClick={() => onAsk('approve')}>
          {t('decide.approve')}
        </Button>
      ) : null}
      {may('reject') ? (
        <Button look="danger" aria-keyshortcuts="N" onClick={() => onAsk('reject')}>
          {t('decide.reject')}
        </Button>
      ) : null}
      <Waiting view={view} />
    </div>
  );
}

function Waiting({ view }: { view: ScenarioView }) {
  const t = useTexts('review');
  if (view.status === 'returned') return <p className="muted">{t('desk.waitReturned')}</p>;
  if (view.abilities.includes('convene')) return <p className="muted">{t('desk.waitPanel')}</p>;
  if (view.status === 'district_review') return <p className="muted">{t('desk.waitDistrict')}</p>;
  if (view.status === 'department_review') return <p className="muted">{t('desk.waitDepartments')}</p>;
  if (view.status === 'expert_review') return <p className="muted">{t('desk.waitOpinions')}</p>;
  const may = view.abilities.some((ability) => ['return', 'approve', 'reject'].includes(ability));
  return may || view.decision || (view.clerk && view.abilities.includes('assign')) ? null : (
    <p className="muted">{t('desk.nothing')}</p>
  );
}

function Decision({ decision }: { decision: NonNullable<ScenarioView['decision']> }) {
  const t = useTexts('review');
  return (
    <Note tone={decision.verdict === 'approved' ? 'green' : 'seal'} title={t(`decide.${decision.verdict}`)}>
      <p>{decision.reason}</p>
      <div className="meta">
        {decision.by ? `${decision.by} · ` : ''}
        <Instant at={decision.at} />
      </div>
    </Note>
  );
}
