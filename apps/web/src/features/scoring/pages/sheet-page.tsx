import {
  type AssignmentView,
  getAssignment,
  listMyPanels,
  type MyPanel,
} from '@jiebang/contracts/judging-sheets';
import { conflictKindLabels } from '@jiebang/domain/judging/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { formatInstant } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AssignmentTag } from '../components/assignment-tag.tsx';
import { ConflictDialog } from '../components/conflict-dialog.tsx';
import { DeclareCard } from '../components/declare-card.tsx';
import { LockedSheet } from '../components/locked-sheet.tsx';
import { Material } from '../components/material.tsx';
import { ProgressMarks } from '../components/progress-marks.tsx';
import { SheetForm } from '../components/sheet-form.tsx';
import '../scoring.css';

const route = getRouteApi('/workspace/workspace/scoring/$id');

/** One entry without names and, beside it, my sheet. */
export function SheetPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getAssignment, { params: { id } }));
  return (
    <div className="sco-page">
      <Reading query={query} whole>
        {(view) => <Sheet view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function Sheet({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const text = useText();
  const { data } = useQuery(apiQuery(listMyPanels, {}));
  const panel = data?.items.find(({ id }) => id === view.panel.id);
  useTitle(`${t('entry', { number: view.number })} · ${text(view.panel.competition.title)}`);
  useLive('me', [getAssignment, listMyPanels]);
  useRereadAt([view.panel.dueAt], [getAssignment, listMyPanels]);
  return (
    <>
      <Head view={view} panel={panel} />
      {view.material ? (
        <div className="sco-body">
          <Material view={view} />
          <aside className="sco-sheet" aria-label={t('sheet.title')}>
            <Side view={view} panel={panel} />
          </aside>
        </div>
      ) : (
        <Closed view={view} />
      )}
    </>
  );
}

function Head({ view, panel }: { view: AssignmentView; panel: MyPanel | undefined }) {
  const t = useTexts('scoring');
  const text = useText();
  const at = panel?.entries.findIndex(({ id }) => id === view.id) ?? -1;
  const open = view.panel.status === 'open';
  return (
    <div className="sco-head">
      <div className="row small">
        <Link to="/workspace/scoring">{t('page.back')}</Link>
        <span className="muted">{text(view.panel.competition.title)}</span>
        <span className="row tight push">
          <Neighbour id={view.panel.previousId} name={t('page.previous')} />
          <Neighbour id={view.panel.nextId} name={t('page.next')} />
        </span>
      </div>
      <div className="row">
        <h1>{t('entry', { number: view.number })}</h1>
        <Tag>{t('page.blind')}</Tag>
        <AssignmentTag status={view.status} />
        {panel ? (
          <>
            <ProgressMarks panel={panel} at={view.id} />
            <span className="muted small num">
              {t('page.place', { at: at + 1, all: panel.entries.length, done: panel.submitted })}
            </span>
          </>
        ) : null}
        {open && view.status !== 'submitted' && view.material ? (
          <span className="small">
            <span className="muted">{t('list.due')}</span> <Deadline at={view.panel.dueAt} />
          </span>
        ) : null}
      </div>
    </div>
  );
}

function Neighbour({ id, name }: { id: string | null; name: string }) {
  if (!id) return null;
  return (
    <LinkButton to="/workspace/scoring/$id" params={{ id }} look="ghost" small>
      {name}
    </LinkButton>
  );
}

function Side({ view, panel }: { view: AssignmentView; panel: MyPanel | undefined }) {
  const t = useTexts('scoring');
  const locale = useLocale();
  const [asked, setAsked] = useState(false);
  const next = panel?.entries.find(
    ({ id, status }) => id !== view.id && ['drawn', 'accepted', 'reopened'].includes(status),
  );
  if (view.abilities.includes('accept')) return <DeclareCard view={view} />;
  if (!view.abilities.includes('edit')) return <LockedSheet view={view} next={next?.id} />;
  return (
    <>
      <div className="row sco-sheet-head">
        <h2 className="card-title">{t('sheet.title')}</h2>
        {view.abilities.includes('declare_conflict') ? (
          <Button look="quiet" small className="push" onClick={() => setAsked(true)}>
            {t('declare.conflict')}
          </Button>
        ) : null}
      </div>
      {view.reopened ? (
        <Note tone="amber" title={t('reopened.title')}>
          <p>{t('reopened.reason', { reason: view.reopened.reason })}</p>
          <div className="meta num">{t('reopened.at', { at: formatInstant(view.reopened.at, locale) })}</div>
          <p className="small">{t('reopened.what')}</p>
        </Note>
      ) : null}
      <SheetForm view={view} key={view.reopened?.at ?? 'first'} />
      {asked ? <ConflictDialog view={view} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

/** Given back: nothing of the work is shown any more. */
function Closed({ view }: { view: AssignmentView }) {
  const t = useTexts('scoring');
  const text = useText();
  const { conflict, status } = view;
  return (
    <div className="sco-closed">
      <Note title={t(status === 'conflict_declared' ? 'closed.declared' : 'closed.replaced')} role="status">
        {conflict ? (
          <p>
            {t('closed.conflict', { kind: text(conflictKindLabels[conflict.kind]), note: conflict.note })}
          </p>
        ) : null}
        <p className="meta">{t('closed.next')}</p>
        <div>
          <LinkButton small look="ghost" to="/workspace/scoring">
            {t('page.back')}
          </LinkButton>
        </div>
      </Note>
    </div>
  );
}
