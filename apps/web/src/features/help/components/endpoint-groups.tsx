import { getRouteApi, useLocation } from '@tanstack/react-router';
import { EmptyState } from '../../../components/empty-state.tsx';
import { anyText, useTexts } from '../../../lib/texts.ts';
import type { OpenApi } from '../api/read-open-api.ts';
import { findOperations } from '../open-api.ts';
import { EndpointItem } from './endpoint-item.tsx';

const route = getRouteApi('/public/developers');
/** So few that they are what was looked for: they stand open. */
const FEW = 2;

/** The endpoints by slice, narrowed by the text in the address. */
export function EndpointGroups({ openApi }: { openApi: OpenApi }) {
  const t = useTexts('developers');
  const { q = '' } = route.useSearch();
  const { hash } = useLocation();
  const found = findOperations(openApi.operations, q);
  const few = q !== '' && found.length <= FEW;
  const slices = [...Map.groupBy(found, ({ tag }) => tag)];
  const nameOf = (tag: string) => anyText('developers', `tags.${tag}`) ?? tag;
  return (
    <div className="stack loose">
      <p className="muted small" role="status">
        {t('endpoints.found', { count: found.length })}
      </p>
      {found.length === 0 ? (
        <EmptyState title={t('endpoints.none')}>{t('endpoints.noneHint')}</EmptyState>
      ) : null}
      {slices.length > 1 ? (
        <nav aria-label={t('endpoints.slices')} className="slices">
          {slices.map(([tag]) => (
            <a key={tag} href={`#tag-${tag}`} className="chip">
              {nameOf(tag)}
            </a>
          ))}
        </nav>
      ) : null}
      {slices.map(([tag, operations]) => (
        <section key={tag} aria-labelledby={`tag-${tag}`}>
          <h3 id={`tag-${tag}`} className="card-title">
            {nameOf(tag)} <span className="muted small num">{operations.length}</span>
          </h3>
          {operations.map((operation) => (
            <EndpointItem
              key={`${operation.operationId}${few ? ' few' : ''}`}
              operation={operation}
              named={openApi.schemas}
              shown={few}
              linked={hash === operation.operationId}
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** The text stays in the address, so that a narrowed list can be sent to somebody. */
export function EndpointSearch() {
  const t = useTexts('developers');
  const { q } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <search>
      <input
        className="control"
        type="search"
        maxLength={100}
        defaultValue={q}
        aria-label={t('endpoints.search')}
        placeholder={t('endpoints.searchHint')}
        onChange={(event) => {
          const word = event.target.value.trim();
          void navigate({ search: word ? { q: word } : {}, replace: true, resetScroll: false });
        }}
      />
    </search>
  );
}
