import { getResource, saveResource } from '@jiebang/contracts/resource-endpoints';
import type { ResourceView } from '@jiebang/contracts/resources';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useKept } from '../../../lib/use-kept.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ContentFields } from '../components/content-fields.tsx';
import { DownloadLog } from '../components/download-log.tsx';
import { AddFile, OwnerActs, TermsForm } from '../components/owner-acts.tsx';
import { RequestRows } from '../components/request-rows.tsx';
import { ResourceFacts, Terms } from '../components/resource-facts.tsx';
import { ResourceTag } from '../components/resource-tag.tsx';
import { Taken } from '../components/taken.tsx';
import { inBoth } from '../lib/in-both.ts';
import { useResourceAct } from '../lib/use-resource-act.ts';
import '../resources.css';

const route = getRouteApi('/workspace/workspace/resources/$id');

/** One resource as its owner and the bureau see it: text, files, terms, requests, use and log. */
export function OwnResourcePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getResource, { params: { id } }));
  useLive('me', [getResource]);
  return (
    <div className="page">
      <Reading query={query} whole lines={9}>
        {(view) => <OwnResource view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function OwnResource({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const text = useText();
  const title = text(inBoth(view.title));
  const may = (action: ResourceView['abilities'][number]) => view.abilities.includes(action);
  useTitle(title);
  return (
    <div className="stack loose">
      <div className="stack tight">
        <p className="small no-print">
          <Link to="/workspace/resources">{t('own.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{title}</h1>
          <ResourceTag {...view} />
        </div>
      </div>
      {view.withdrawnReason ? (
        <Note tone="amber" title={t('own.withdrawn')}>
          <p>{view.withdrawnReason}</p>
        </Note>
      ) : null}
      <OwnerActs view={view} />
      <ResourceFacts view={view} />
      {may('add_file') ? <AddFile view={view} /> : null}
      {may('edit') ? <EditForm view={view} key={`revision ${view.revision}`} /> : null}
      <Terms terms={view.terms} />
      {may('set_terms') ? <TermsForm view={view} key={`terms ${view.terms.version}`} /> : null}
      {may('read_log') ? (
        <>
          <section className="stack tight" aria-labelledby="asked">
            <h2 id="asked" className="res-h2">
              {t('requests.title')}
            </h2>
            <RequestRows resource={view.id} />
          </section>
          <Taken view={view} />
          <DownloadLog id={view.id} />
        </>
      ) : null}
    </div>
  );
}

/** A draft is changed as a whole; what is typed is kept in this browser until it is saved. */
function EditForm({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const { kind, sector, title, summary, capacity, unit, fromDay, untilDay } = view;
  const contact = view.contact ?? '';
  const first = { kind, sector, title, summary, capacity, unit, fromDay, untilDay, contact };
  const [content, set, clear] = useKept(`resource.${view.id}.${view.revision}`, first);
  const act = useResourceAct(saveResource, clear);
  return (
    <details className="card pad">
      <summary>{t('form.edit')}</summary>
      <form
        className="stack res-form"
        onSubmit={(event) => {
          event.preventDefault();
          act.mutate({ params: { id: view.id }, body: { revision: view.revision, content } });
        }}
      >
        <ContentFields content={content} error={act.error} onChange={set} />
        {act.error ? <ProblemNote error={act.error} /> : null}
        <div>
          <Button type="submit" busy={act.isPending}>
            {t('form.save')}
          </Button>
        </div>
      </form>
    </details>
  );
}
