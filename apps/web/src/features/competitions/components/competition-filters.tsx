import { sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

const route = getRouteApi('/public/competitions');

/** Search and sector, both in the address: back works, and a filtered list can be sent to somebody. */
export function CompetitionFilters() {
  const t = useTexts('competitions');
  const text = useText();
  const { q } = route.useSearch();
  return (
    <div className="stack">
      <SearchForm />
      <nav aria-label={t('list.filter')}>
        <ul className="filters">
          {[undefined, ...sectorIds].map((sector) => (
            <li key={sector ?? 'all'}>
              <ChipLink
                to="/competitions"
                search={{ ...(sector ? { sector } : {}), ...(q ? { q } : {}) }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {sector ? text(sectors[sector]) : t('list.all')}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

function SearchForm() {
  const t = useTexts('competitions');
  const { sector, q } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (form: FormData) => {
    const word = String(form.get('q') ?? '').trim();
    void navigate({ search: { ...(sector ? { sector } : {}), ...(word ? { q: word } : {}) } });
  };
  return (
    <search>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          search(new FormData(event.currentTarget));
        }}
      >
        <input
          key={q}
          className="control"
          type="search"
          name="q"
          maxLength={100}
          defaultValue={q}
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
        />
        <Button type="submit" look="ghost">
          {t('list.find')}
        </Button>
      </form>
    </search>
  );
}
