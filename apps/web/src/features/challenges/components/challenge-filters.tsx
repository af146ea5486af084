import type { searchChallenges } from '@jiebang/contracts/challenges';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { challengeStageLabels, challengeStages } from '@jiebang/domain/lists/lifecycle';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import { modeLabels, modes } from '@jiebang/domain/scenarios/content';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { ChallengeFilters } from '../lib/challenge-filters.ts';

const route = getRouteApi('/public/challenges');
type Facets = CallOutput<typeof searchChallenges>['facets'];

/** Words, state, mode and sector: all in the address, so that back works and a search can be sent to somebody. */
export function ChallengeFilterBar({ facets }: { facets: Facets | undefined }) {
  const t = useTexts('challenges');
  const text = useText();
  const { stage: _stage, ...rest } = route.useSearch();
  const countOf = (value: string) => facets?.stage.find((one) => one.value === value)?.count ?? 0;
  return (
    <div className="stack">
      <SearchForm />
      <nav aria-label={t('filter.stage')}>
        <ul className="plain-list row tight">
          {[undefined, ...challengeStages].map((stage) => (
            <li key={stage ?? 'all'}>
              <ChipLink
                to="/challenges"
                search={{ ...rest, ...(stage ? { stage } : {}) }}
                activeOptions={{ exact: true, includeSearch: true }}
              >
                {stage ? text(challengeStageLabels[stage]) : t('filter.all')}
                {stage && facets ? <span className="num muted"> {countOf(stage)}</span> : null}
              </ChipLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className="chal-selects">
        <FilterSelect
          name="mode"
          label={t('filter.mode')}
          options={modes.map((value) => ({ value, label: text(modeLabels[value]) }))}
          facets={facets}
        />
        <FilterSelect
          name="industry"
          label={t('filter.industry')}
          options={industries.map((value) => ({ value, label: text(sectors[value]) }))}
          facets={facets}
        />
        <FilterSelect
          name="field"
          label={t('filter.field')}
          options={fields.map((value) => ({ value, label: text(sectors[value]) }))}
          facets={facets}
        />
      </div>
    </div>
  );
}

type SelectProps = {
  name: 'mode' | 'industry' | 'field';
  label: string;
  options: { value: string; label: string }[];
  facets: Facets | undefined;
};

function FilterSelect({ name, label, options, facets }: SelectProps) {
  const t = useTexts('challenges');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SelectField
      label={label}
      value={search[name] ?? ''}
      onChange={(event) => {
        const { [name]: _old, ...rest } = search;
        const { value } = event.target;
        void navigate({ search: { ...rest, ...(value ? { [name]: value } : {}) } as ChallengeFilters });
      }}
    >
      <option value="">{t('filter.any')}</option>
      {options.map((option) => {
        const count = facets?.[name].find((one) => one.value === option.value)?.count ?? 0;
        return (
          <option key={option.value} value={option.value}>
            {t('filter.option', { name: option.label, found: count })}
          </option>
        );
      })}
    </SelectField>
  );
}

function SearchForm() {
  const t = useTexts('challenges');
  const { q, ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  const search = (form: FormData) => {
    const words = String(form.get('q') ?? '').trim();
    void navigate({ search: { ...rest, ...(words ? { q: words } : {}) } });
  };
  return (
    <search>
      <form
        className="chal-search"
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
          aria-label={t('search.label')}
          placeholder={t('search.hint')}
        />
        <Button type="submit">{t('search.act')}</Button>
      </form>
    </search>
  );
}
