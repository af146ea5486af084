import { useQuery } from '@tanstack/react-query';
import { Reading } from '../../../components/reading.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { OPEN_API_ADDRESS, openApiQuery } from '../api/read-open-api.ts';
import { chapters, DeveloperGuide } from '../components/developer-guide.tsx';
import { EndpointGroups, EndpointSearch } from '../components/endpoint-groups.tsx';
import { ProblemCodes } from '../components/problem-codes.tsx';
import '../help.css';
import '../developers.css';

/** How to call the API, and every endpoint as the running server describes it. */
export function DevelopersPage() {
  const t = useTexts('developers');
  useTitle(t('title'));
  const openApi = useQuery(openApiQuery);
  return (
    <div className="wrap page">
      <h1 className="page-title">{t('title')}</h1>
      <p className="muted prose">{t('lead')}</p>
      <p className="small developers-document">
        <a href={OPEN_API_ADDRESS} className="mono">
          {OPEN_API_ADDRESS}
        </a>{' '}
        <span className="muted">{t('document')}</span>
      </p>
      <div className="guide">
        <nav aria-label={t('contents')}>
          <ul className="plain-list">
            {[...chapters, 'endpoints' as const].map((part) => (
              <li key={part}>
                <a href={`#${part}`}>{t(`${part}.title`)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="stack loose">
          <DeveloperGuide />
          <ProblemCodes />
          <section id="endpoints" className="guide-section stack">
            <h2>{t('endpoints.title')}</h2>
            <EndpointSearch />
            <Reading query={openApi}>{(read) => <EndpointGroups openApi={read} />}</Reading>
          </section>
        </div>
      </div>
    </div>
  );
}
