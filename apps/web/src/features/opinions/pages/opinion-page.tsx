import { getOpinion, listMyOpinions, type OpinionView } from '@jiebang/contracts/opinions';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Attachments } from '../../../components/attachment-list.tsx';
import { LinkButton } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useNarrow } from '../../../lib/use-narrow.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { LockedOpinion } from '../components/locked-opinion.tsx';
import { OpinionForm } from '../components/opinion-form.tsx';
import { OpinionTag } from '../components/opinions-table.tsx';
import '../opinions.css';

const route = getRouteApi('/workspace/workspace/opinions/$id');

/** The scenario and, beside it, what one thinks of it. */
export function OpinionPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getOpinion, { params: { id } }));
  return (
    <div className="wrap page opn-page">
      <Reading query={query} whole>
        {(view) => <Opinion view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function Opinion({ view }: { view: OpinionView }) {
  const t = useTexts('opinions');
  const around = useNeighbours(view.id);
  useTitle(view.scenario.title);
  useRereadAt([view.dueAt], [getOpinion, listMyOpinions]);
  return (
    <div className="stack">
      <Head view={view} around={around} />
      {view.content ? (
        <div className="opn-body">
          <Text id={view.id} content={view.content} />
          <aside className="opn-sheet" aria-label={t('form.title')}>
            {view.abilities.includes('edit') ? (
              <OpinionForm view={view} around={around} />
            ) : (
              <LockedOpinion view={view} />
            )}
          </aside>
        </div>
      ) : (
        <Note title={t('page.closed')}>
          {view.recusalReason ? <p>{t('page.closedReason', { reason: view.recusalReason })}</p> : null}
          <p className="meta">{t('page.closedNext')}</p>
        </Note>
      )}
    </div>
  );
}

type Around = ReturnType<typeof useNeighbours>;

function Head({ view, around }: { view: OpinionView; around: Around }) {
  const t = useTexts('opinions');
  const text = useText();
  const from = t('page.from', { organisation: view.scenario.organisation, round: text(view.round.title) });
  return (
    <div className="stack opn-head">
      <div className="row small">
        <Link to="/workspace/opinions">{t('page.back')}</Link>
        {around.at > 0 ? (
          <span className="row push">
            <span className="muted num">{t('page.place', { at: around.at, all: around.all })}</span>
            <Neighbour id={around.previous} name={t('page.previous')} />
            <Neighbour id={around.next} name={t('page.next')} />
          </span>
        ) : null}
      </div>
      <div className="row">
        <h1 className="page-title">{view.scenario.title}</h1>
        <OpinionTag status={view.status} overdue={view.overdue} />
      </div>
      <p className="muted">{[view.scenario.code, from].filter(Boolean).join(' · ')}</p>
      {view.status === 'assigned' ? (
        <p>
          {t('page.due')} <Deadline at={view.dueAt} />
        </p>
      ) : null}
      {view.overdue ? <Note tone="seal">{t('page.overdue')}</Note> : null}
    </div>
  );
}

function Neighbour({ id, name }: { id: string | undefined; name: string }) {
  if (!id) return null;
  return (
    <LinkButton to="/workspace/opinions/$id" params={{ id }} look="ghost" small>
      {name}
    </LinkButton>
  );
}

/** On a phone the text folds away above the form; beside the form it is always open. */
function Text({ id, content }: { id: string; content: NonNullable<OpinionView['content']> }) {
  const t = useTexts('opinions');
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <details
      className="card opn-text"
      open={!narrow || unfolded}
      onToggle={(event) => narrow && setUnfolded(event.currentTarget.open)}
    >
      <summary>{t('page.text')}</summary>
      <ScenarioText content={content} />
      <Attachments id={id} of="opinion" />
    </details>
  );
}

/** Where this one stands among mine, newest first as in the list. */
function useNeighbours(id: string) {
  const { data } = useQuery(apiQuery(listMyOpinions, { query: { limit: 100 } }));
  const ids = (data?.items ?? []).map((item) => item.id);
  const at = ids.indexOf(id);
  return {
    at: at + 1,
    all: ids.length,
    previous: at > 0 ? ids[at - 1] : undefined,
    next: at < 0 ? undefined : ids[at + 1],
  };
}
