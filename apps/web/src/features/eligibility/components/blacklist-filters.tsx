import { blacklistLifecycle } from '@jiebang/domain/eligibility/blacklist-lifecycle';
import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { SelectField, TextField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { type BlacklistFilters, readBlacklistFilters } from '../lib/blacklist-filters.ts';

/** State, words and a day; all of them stand in the address. */
export function BlacklistFilterForm({ filters }: { filters: BlacklistFilters }) {
  const t = useTexts('eligibility');
  const text = useText();
  const navigate = useNavigate();
  const go = (search: BlacklistFilters) => void navigate({ to: '/workspace/blacklist', search });
  return (
    <search aria-label={t('filters.label')}>
      <form
        className="elg-filters"
        onSubmit={(event) => {
          event.preventDefault();
          go(readBlacklistFilters(Object.fromEntries(new FormData(event.currentTarget))));
        }}
      >
        <TextField type="search" label={t('filters.q')} name="q" defaultValue={filters.q} maxLength={60} />
        <SelectField label={t('list.status')} name="status" defaultValue={filters.status ?? ''}>
          <option value="">{t('filters.any')}</option>
          {blacklistLifecycle.states.map((status) => (
            <option key={status} value={status}>
              {text(blacklistLifecycle.labels[status])}
            </option>
          ))}
        </SelectField>
        <TextField type="date" label={t('filters.day')} name="day" defaultValue={filters.day} />
        <span className="row">
          <Button type="submit" look="ghost">
            {t('filters.apply')}
          </Button>
          {Object.keys(filters).length > 0 ? (
            <Button look="quiet" onClick={() => go({})}>
              {t('filters.clear')}
            </Button>
          ) : null}
        </span>
      </form>
    </search>
  );
}
