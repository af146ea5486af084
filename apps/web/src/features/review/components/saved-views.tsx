import {
  createSavedView,
  deleteSavedView,
  listSavedViews,
  type SavedView,
  updateSavedView,
} from '@jiebang/contracts/saved-views';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { ConfirmDialog, Dialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { isFiltered, type QueueFilters, queryOf, readQuery } from '../lib/queue-filters.ts';

const refreshes = [listSavedViews];

/** The default view opens the queue once per visit: who then clears the filters means it. */
let opened = false;

/** Filters under names of one's own, as tabs; the queue opens with the default one. */
export function SavedViews({ filters }: { filters: QueueFilters }) {
  const t = useTexts('review-desk');
  const navigate = useNavigate();
  const { data } = useQuery(apiQuery(listSavedViews, { query: { page: 'review' } }));
  const [asked, setAsked] = useState<'save' | 'manage' | null>(null);
  const views = data?.items ?? [];
  const present = queryOf(filters);
  useEffect(() => {
    if (!data || opened) return;
    opened = true;
    const first = data.items.find(({ isDefault }) => isDefault);
    if (first && present === '')
      void navigate({ to: '/workspace/review', search: readQuery(first.query), replace: true });
  }, [data, present, navigate]);
  const close = () => setAsked(null);
  if (views.length === 0 && !isFiltered(filters) && !filters.sort) return null;
  return (
    <nav className="row rev-chips" aria-label={t('views.title')}>
      <span className="muted small">{t('views.title')}</span>
      {views.map((view) => (
        <ChipLink
          key={view.id}
          to="/workspace/review"
          search={readQuery(view.query)}
          activeOptions={{ exact: true }}
        >
          {view.name}
          {view.isDefault ? ` · ${t('views.isDefault')}` : ''}
        </ChipLink>
      ))}
      {present && !views.some(({ query }) => query === present) ? (
        <Button look="quiet" small onClick={() => setAsked('save')}>
          {t('views.save')}
        </Button>
      ) : null}
      {views.length > 0 ? (
        <Button look="quiet" small onClick={() => setAsked('manage')}>
          {t('views.manage')}
        </Button>
      ) : null}
      {asked === 'save' ? <SaveDialog query={present} onClose={close} /> : null}
      {asked === 'manage' ? <ManageDialog views={views} onClose={close} /> : null}
    </nav>
  );
}

function SaveDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const t = useTexts('review-desk');
  const [name, setName] = useState('');
  const [lacking, setLacking] = useState(false);
  const act = useAct(createSavedView, { refreshes, onDone: onClose });
  return (
    <ConfirmDialog
      open
      title={t('views.saveTitle')}
      act={t('views.save')}
      busy={act.isPending}
      error={act.error}
      onConfirm={() => {
        setLacking(!name.trim());
        if (name.trim()) act.mutate({ body: { page: 'review', name, query } });
      }}
      onClose={onClose}
    >
      <p>{t('views.saveWhat')}</p>
      <TextField
        label={t('views.name')}
        value={name}
        maxLength={30}
        wrong={lacking && !name.trim() ? t('views.nameFill') : fieldError(act.error, 'name')}
        onChange={({ target }) => setName(target.value)}
      />
    </ConfirmDialog>
  );
}

function ManageDialog({ views, onClose }: { views: SavedView[]; onClose: () => void }) {
  const t = useTexts('review-desk');
  return (
    <Dialog open title={t('views.manageTitle')} onClose={onClose}>
      <div className="stack">
        <p className="muted">{t('views.defaultWhat')}</p>
        <ul className="plain-list stack">
          {views.map((view) => (
            <li key={view.id}>
              <View view={view} />
            </li>
          ))}
        </ul>
        <div className="dialog-acts">
          <Button onClick={onClose}>{t('views.close')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function View({ view }: { view: SavedView }) {
  const t = useTexts('review-desk');
  const [name, setName] = useState(view.name);
  const update = useAct(updateSavedView, { refreshes });
  const remove = useAct(deleteSavedView, { refreshes });
  const error = update.error ?? remove.error;
  const params = { id: view.id };
  const changed = name.trim() !== '' && name.trim() !== view.name;
  return (
    <div className="stack rev-view">
      <TextField
        label={t('views.name')}
        value={name}
        maxLength={30}
        onChange={({ target }) => setName(target.value)}
      />
      <div className="row">
        <Button
          look="ghost"
          small
          disabled={!changed}
          busy={update.isPending}
          onClick={() => update.mutate({ params, body: { name } })}
        >
          {t('views.rename')}
          <span className="sr-only"> {view.name}</span>
        </Button>
        <Button
          look="ghost"
          small
          onClick={() => update.mutate({ params, body: { isDefault: !view.isDefault } })}
        >
          {t(view.isDefault ? 'views.noDefault' : 'views.makeDefault')}
          <span className="sr-only"> {view.name}</span>
        </Button>
        <Button look="quiet" small busy={remove.isPending} onClick={() => remove.mutate({ params })}>
          {t('views.remove')}
          <span className="sr-only"> {view.name}</span>
        </Button>
      </div>
      {error ? <ProblemNote error={error} /> : null}
    </div>
  );
}
