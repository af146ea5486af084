import { getResourceRequest } from '@jiebang/contracts/resource-endpoints';
import type { ResourceRequestView } from '@jiebang/contracts/resources';
import { resourceKindLabels } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Facts } from '../../../components/facts.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { Amount, Period } from '../components/period.tsx';
import { RequestActs } from '../components/request-acts.tsx';
import { RequestFiles } from '../components/request-files.tsx';
import { Terms } from '../components/resource-facts.tsx';
import { RequestTag } from '../components/resource-tag.tsx';
import { inBoth } from '../lib/in-both.ts';
import '../resources.css';

const route = getRouteApi('/workspace/workspace/resource-requests/$id');

/** One request: the same page for both sides and the bureau, abilities decide. */
export function RequestPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getResourceRequest, { params: { id } }));
  useLive('me', [getResourceRequest]);
  return (
    <div className="page">
      <Reading query={query} whole lines={9}>
        {(view) => <Request view={view} key={view.id} />}
      </Reading>
    </div>
  );
}

function Request({ view }: { view: ResourceRequestView }) {
  const t = useTexts('resources');
  const text = useText();
  const { resource } = view;
  const title = text(inBoth(resource.title));
  useTitle(title);
  return (
    <div className="stack loose">
      <div className="stack tight">
        <p className="small no-print">
          <Link to="/workspace/resource-requests">{t('requests.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{title}</h1>
          <RequestTag {...view} />
        </div>
      </div>
      {view.reason ? (
        <Note tone="seal" title={t('requests.reason')}>
          <p>{view.reason}</p>
        </Note>
      ) : null}
      <RequestActs view={view} />
      <section className="card pad stack" aria-label={t('about')}>
        <Facts
          facts={[
            { name: t('kind'), value: text(resourceKindLabels[resource.kind]) },
            { name: t('owner'), value: resource.owner?.name ?? t('bureau') },
            { name: t('requests.body'), value: view.organisation.name },
            { name: t('requests.period'), value: <Period {...view} /> },
            { name: t('requests.amount'), value: <Amount value={view.amount} unit={resource.unit} /> },
            ...(view.grantedAmount === null
              ? []
              : [
                  {
                    name: t('requests.granted'),
                    value: <Amount value={view.grantedAmount} unit={resource.unit} />,
                  },
                ]),
            { name: t('requests.at'), value: <Instant at={view.createdAt} /> },
          ]}
        />
        <div>
          <h2 className="res-h2">{t('ask.purpose')}</h2>
          <PlainText text={view.purpose} />
        </div>
      </section>
      <Terms terms={view.terms} />
      <RequestFiles view={view} />
    </div>
  );
}
