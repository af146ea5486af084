import { listMyOrganisations } from '@jiebang/contracts/organisations';
import { createResource } from '@jiebang/contracts/resource-endpoints';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { fieldError, SelectField, TextArea } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useSession } from '../../../lib/session.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ContentFields, emptyContent } from '../components/content-fields.tsx';
import { useResourceAct } from '../lib/use-resource-act.ts';
import '../resources.css';

type Owner = { id: string; name: string };

/** A new resource, for a body that one runs or for the bureau. */
export function NewResourcePage() {
  const t = useTexts('resources');
  const { can } = useSession();
  const query = useQuery(apiQuery(listMyOrganisations, {}));
  useTitle(t('form.new'));
  return (
    <div className="page stack loose">
      <div>
        <p className="small no-print">
          <Link to="/workspace/resources">{t('own.back')}</Link>
        </p>
        <h1 className="page-title">{t('form.new')}</h1>
        <p className="muted prose">{t('form.newLead')}</p>
      </div>
      <Reading query={query} lines={8}>
        {({ items }) => {
          const owners: Owner[] = items.filter(({ myRole }) => myRole === 'owner' || myRole === 'manager');
          if (can('resources.manage')) owners.unshift({ id: '', name: t('bureau') });
          return owners.length > 0 ? (
            <NewForm owners={owners} />
          ) : (
            <EmptyState
              title={t('form.noBody')}
              action={
                <LinkButton to="/workspace/organisations" look="ghost">
                  {t('ask.toBodies')}
                </LinkButton>
              }
            >
              {t('ask.needsBody')}
            </EmptyState>
          );
        }}
      </Reading>
    </div>
  );
}

function NewForm({ owners }: { owners: Owner[] }) {
  const t = useTexts('resources');
  const navigate = useNavigate();
  const [words, set, clear] = useKept('resource.new', {
    owner: owners[0]?.id ?? '',
    content: emptyContent,
    terms: '',
  });
  const [key] = useState(randomKey);
  const act = useResourceAct(createResource, ({ id }) => {
    clear();
    void navigate({ to: '/workspace/resources/$id', params: { id } });
  });
  return (
    <form
      className="card pad stack res-form"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({
          body: { organisationId: words.owner || null, content: words.content, terms: words.terms },
          options: { idempotencyKey: key },
        });
      }}
    >
      <SelectField
        label={t('owner')}
        value={words.owner}
        onChange={(event) => set({ owner: event.target.value })}
      >
        {owners.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <ContentFields
        content={words.content}
        error={act.error}
        onChange={(change) => set({ content: { ...words.content, ...change } })}
      />
      <TextArea
        label={t('terms.title')}
        hint={t('terms.hint')}
        wrong={fieldError(act.error, 'terms')}
        value={words.terms}
        maxLength={20_000}
        rows={6}
        required
        onChange={(event) => set({ terms: event.target.value })}
      />
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div>
        <Button type="submit" busy={act.isPending}>
          {t('form.create')}
        </Button>
      </div>
    </form>
  );
}
