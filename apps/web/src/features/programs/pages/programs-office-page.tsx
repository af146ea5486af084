import { createProgram, listPrograms, type ProgramView } from '@jiebang/contracts/programs';
import { programKindLabels } from '@jiebang/domain/programs/settings/settings';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { type Column, Table } from '../../../components/table.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { type ProgramDraft, ProgramFields } from '../components/program-fields.tsx';
import '../programs.css';

/** Programmes of the bureau: whose they are, and the way to their rules. */
export function ProgramsOfficePage() {
  const t = useTexts('programs');
  const [creating, setCreating] = useState(false);
  const query = useQuery(apiQuery(listPrograms, {}));
  const columns = useColumns();
  useTitle(t('office.title'));
  return (
    <div className="page stack loose">
      <div className="row">
        <div>
          <h1 className="page-title">{t('office.title')}</h1>
          <p className="muted">{t('office.lead')}</p>
        </div>
        <span className="row push">
          <LinkButton to="/workspace/departments" look="ghost">
            {t('departments.title')}
          </LinkButton>
          <Button onClick={() => setCreating(true)}>{t('create.open')}</Button>
        </span>
      </div>
      <Reading query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              title={t('office.emptyTitle')}
              action={<Button onClick={() => setCreating(true)}>{t('create.open')}</Button>}
            >
              {t('office.empty')}
            </EmptyState>
          ) : (
            <div className="card">
              <Table
                folding
                caption={t('office.title')}
                rows={items}
                rowKey={(row) => row.id}
                columns={columns}
              />
            </div>
          )
        }
      </Reading>
      <Dialog open={creating} title={t('create.title')} onClose={() => setCreating(false)}>
        <CreateForm onClose={() => setCreating(false)} />
      </Dialog>
    </div>
  );
}

function useColumns(): Column<ProgramView>[] {
  const t = useTexts('programs');
  const text = useText();
  return [
    {
      key: 'title',
      name: t('office.program'),
      cell: (row) => (
        <Link to="/workspace/programmes/$id" params={{ id: row.id }}>
          <b>{text(row.title)}</b>
        </Link>
      ),
    },
    { key: 'kind', name: t('basics.kind'), cell: (row) => text(programKindLabels[row.kind]) },
    { key: 'organiser', name: t('basics.organiser'), cell: (row) => text(row.organiser) },
    {
      key: 'page',
      name: t('office.page'),
      cell: (row) => (
        <Link to="/programmes/$slug" params={{ slug: row.slug }}>
          {t('office.public')}
          <span className="sr-only"> {text(row.title)}</span>
        </Link>
      ),
    },
  ];
}

const none = { zh: '', en: '' };
function CreateForm({ onClose }: { onClose: () => void }) {
  const t = useTexts('programs');
  const common = useTexts('common');
  const navigate = useNavigate();
  const [draft, setDraft] = useState<ProgramDraft>({
    slug: '',
    kind: 'park',
    title: none,
    organiser: none,
    summary: none,
  });
  // One key until the form changes: a second send after a lost answer finds the programme that was made.
  const key = useRef(randomKey());
  const act = useAct(createProgram, {
    refreshes: [listPrograms],
    onDone: ({ id }) => void navigate({ to: '/workspace/programmes/$id', params: { id } }),
  });
  return (
    <form
      className="stack"
      onChange={() => {
        key.current = randomKey();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ body: draft, options: { idempotencyKey: key.current } });
      }}
    >
      <p className="muted small">{t('create.lead')}</p>
      <ProgramFields draft={draft} onChange={setDraft} error={act.error} />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" busy={act.isPending}>
          {t('create.act')}
        </Button>
      </div>
    </form>
  );
}
