import { resourceRequestLifecycle } from '@jiebang/domain/resources/lifecycle';
import { getRouteApi } from '@tanstack/react-router';
import { ChipLink } from '../../../components/chip-link.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { RequestRows } from '../components/request-rows.tsx';
import '../resources.css';

const route = getRouteApi('/workspace/workspace/resource-requests');

/** Requests of one's bodies and on their resources; which state, stands in the address. */
export function RequestsPage() {
  const t = useTexts('resources');
  const text = useText();
  const { status } = route.useSearch();
  useTitle(t('requests.title'));
  return (
    <div className="page stack loose">
      <div>
        <h1 className="page-title">{t('requests.title')}</h1>
        <p className="muted prose">{t('requests.lead')}</p>
      </div>
      <nav aria-label={t('own.byState')}>
        <ul className="plain-list row tight">
          {[undefined, ...resourceRequestLifecycle.states].map((one) => (
            <li key={one ?? 'all'}>
              <ChipLink
                to="/workspace/resource-requests"
                search={one ? { status: one } : {}}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {one ? text(resourceRequestLifecycle.labels[one]) : t('search.any')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <RequestRows status={status} />
    </div>
  );
}
