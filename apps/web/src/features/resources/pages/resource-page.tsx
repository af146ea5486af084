import { getResource } from '@jiebang/contracts/resource-endpoints';
import type { ResourceView } from '@jiebang/contracts/resources';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useSession } from '../../../lib/session.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { RequestForm } from '../components/request-form.tsx';
import { ResourceFacts, Terms } from '../components/resource-facts.tsx';
import { ResourceTag } from '../components/resource-tag.tsx';
import { inBoth } from '../lib/in-both.ts';
import '../resources.css';

const route = getRouteApi('/public/resources/$id');

/** One resource in the catalogue: what it is, its terms, and the way to ask for it. */
export function ResourcePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getResource, { params: { id } }));
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={9}>
        {(view) => <Resource view={view} />}
      </Reading>
    </div>
  );
}

function Resource({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const text = useText();
  const title = text(inBoth(view.title));
  useTitle(title);
  return (
    <article className="stack loose">
      <div className="stack tight">
        <p className="small no-print">
          <Link to="/resources">{t('back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{title}</h1>
          <ResourceTag {...view} />
          {view.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
      </div>
      <ResourceFacts view={view} />
      <Terms terms={view.terms} />
      <Asking view={view} />
    </article>
  );
}

/** The form for who may ask; for everybody else what they need first. */
function Asking({ view }: { view: ResourceView }) {
  const t = useTexts('resources');
  const { known, user } = useSession();
  if (view.abilities.includes('request')) return <RequestForm view={view} />;
  if (view.abilities.includes('set_terms'))
    return (
      <p>
        <LinkButton to="/workspace/resources/$id" params={{ id: view.id }} look="ghost">
          {t('manage')}
        </LinkButton>
      </p>
    );
  if (!known || view.status !== 'offered' || view.expired) return null;
  return (
    <Note title={t('ask.first')}>
      {user ? (
        <p>
          {t('ask.needsBody')} <Link to="/workspace/organisations">{t('ask.toBodies')}</Link>
        </p>
      ) : (
        <p>
          <Link to="/sign-in" search={{ next: `/resources/${view.id}` }}>
            {t('ask.signIn')}
          </Link>
        </p>
      )}
    </Note>
  );
}
