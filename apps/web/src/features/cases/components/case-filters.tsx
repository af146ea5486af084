import { gradeLabels } from '@jiebang/domain/agreements/acceptance';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { fields, industries } from '@jiebang/domain/programs/sectors';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { type CaseFilters, shownGrades } from '../lib/case-filters.ts';

const route = getRouteApi('/public/cases');

/** Words, sector and grade: all in the address, so that back works and a search can be sent to somebody. */
export function CaseFilterBar() {
  const t = useTexts('cases');
  const text = useText();
  const { q, ...rest } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <div className="stack">
      <search>
        <form
          className="case-search"
          onSubmit={(event) => {
            event.preventDefault();
            const words = String(new FormData(event.currentTarget).get('q') ?? '').trim();
            void navigate({ search: { ...rest, ...(words ? { q: words } : {}) } });
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
      <div className="case-selects">
        <Choice
          name="industry"
          label={t('filter.industry')}
          options={industries.map((value) => ({ value, label: text(sectors[value]) }))}
        />
        <Choice
          name="field"
          label={t('filter.field')}
          options={fields.map((value) => ({ value, label: text(sectors[value]) }))}
        />
        <Choice
          name="grade"
          label={t('filter.grade')}
          options={shownGrades.map((value) => ({ value, label: text(gradeLabels[value]) }))}
        />
      </div>
    </div>
  );
}

type ChoiceProps = {
  name: 'industry' | 'field' | 'grade';
  label: string;
  options: { value: string; label: string }[];
};

function Choice({ name, label, options }: ChoiceProps) {
  const t = useTexts('cases');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <SelectField
      label={label}
      value={search[name] ?? ''}
      onChange={(event) => {
        const { [name]: _old, ...rest } = search;
        const { value } = event.target;
        void navigate({ search: { ...rest, ...(value ? { [name]: value } : {}) } as CaseFilters });
      }}
    >
      <option value="">{t('filter.any')}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </SelectField>
  );
}
