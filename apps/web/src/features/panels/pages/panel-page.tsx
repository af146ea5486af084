import { exportPanelJudges, getPanel, type PanelView } from '@jiebang/contracts/judging';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Checks } from '../components/checks.tsx';
import { PanelActs } from '../components/panel-acts.tsx';
import { PanelForm } from '../components/panel-form.tsx';
import { PanelTag } from '../components/panel-tag.tsx';
import { ProgressMatrix } from '../components/progress-matrix.tsx';
import { Records } from '../components/records.tsx';
import { type Asked, SeatDialog } from '../components/seat-dialogs.tsx';
import { Waiting } from '../components/waiting.tsx';
import '../panels.css';

const route = getRouteApi('/workspace/workspace/panels/$id');

/** One panel: declared while it is prepared, followed while it scores. */
export function PanelPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getPanel, { params: { id } }));
  return (
    <div className="page">
      <Reading query={query} whole>
        {(panel) => <Panel panel={panel} key={panel.id} />}
      </Reading>
    </div>
  );
}

function Panel({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const text = useText();
  useTitle(t('page.title', { name: text(panel.competition.title) }));
  // A judge's step arrives as a notification of one's own.
  useLive('me', [getPanel]);
  useRereadAt([panel.dueAt], [getPanel]);
  return (
    <div className="stack loose">
      <Head panel={panel} />
      {panel.status === 'draft' ? <Preparation panel={panel} /> : <Judging panel={panel} />}
    </div>
  );
}

function Head({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const text = useText();
  const { challenge, competition } = panel;
  return (
    <div className="stack">
      <p className="small">
        <Link to="/workspace/panels">{t('page.back')}</Link>
      </p>
      <div className="row">
        <h1 className="page-title">{t('page.title', { name: text(competition.title) })}</h1>
        <PanelTag status={panel.status} />
        {panel.overdue ? <Tag tone="seal">{t('list.overdue')}</Tag> : null}
        {panel.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
      </div>
      <p className="muted">
        {t('page.facts', { seats: panel.seats, entries: panel.entries || panel.candidates.length })}
        {challenge ? (
          <>
            {' · '}
            {challenge.code ? (
              <Link to="/challenges/$code" params={{ code: challenge.code }}>
                {t('page.challenge', { title: challenge.title })}
              </Link>
            ) : (
              t('page.challenge', { title: challenge.title })
            )}
          </>
        ) : null}
      </p>
      {panel.status === 'open' ? (
        <p>
          <span className="muted">{t('fields.dueAt')}</span> <Deadline at={panel.dueAt} />
        </p>
      ) : null}
      <div className="row">
        <PanelActs panel={panel} />
        <LinkButton look="ghost" to="/workspace/competitions/$slug" params={{ slug: competition.slug }}>
          {t('page.setup')}
        </LinkButton>
        <SpreadsheetLink endpoint={exportPanelJudges} params={{ id: panel.id }} />
      </div>
    </div>
  );
}

function Preparation({ panel }: { panel: PanelView }) {
  return (
    <>
      <Checks panel={panel} />
      {panel.abilities.includes('edit') ? <PanelForm panel={panel} /> : <Records panel={panel} />}
    </>
  );
}

function Judging({ panel }: { panel: PanelView }) {
  const t = useTexts('panels');
  const [asked, setAsked] = useState<Asked | null>(null);
  return (
    <>
      {panel.status === 'cancelled' ? (
        <Note title={t('page.cancelled')}>
          {panel.cancelReason ? <p>{t('records.reason', { reason: panel.cancelReason })}</p> : null}
        </Note>
      ) : null}
      {panel.status === 'sealed' ? <Note tone="green">{t('page.sealed')}</Note> : null}
      {panel.status === 'open' && panel.complete ? (
        <Note tone="green" title={t('page.completeTitle')} role="status">
          <p>{t('page.complete')}</p>
          <div>
            <LinkButton
              small
              to="/workspace/rankings/$competitionId"
              params={{ competitionId: panel.competition.id }}
            >
              {t('page.toRanking')}
            </LinkButton>
          </div>
        </Note>
      ) : null}
      <Waiting panel={panel} onAsk={setAsked} />
      <section>
        <SectionHead
          title={t('progress.title')}
          note={
            panel.openedAt ? (
              <>
                {t('progress.opened')} <Instant at={panel.openedAt} />
              </>
            ) : null
          }
        />
        {panel.progress.length > 0 ? (
          <ProgressMatrix panel={panel} onAsk={setAsked} />
        ) : (
          <EmptyState title={t('progress.none')} />
        )}
      </section>
      <Records panel={panel} />
      {asked ? (
        <SeatDialog
          key={`${asked.act}:${asked.seat.assignmentId}`}
          panel={panel}
          asked={asked}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
