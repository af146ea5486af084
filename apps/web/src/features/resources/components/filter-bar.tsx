import { sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { resourceKindLabels, resourceKinds } from '@jiebang/domain/scenarios/content';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { type ResourceFilters, readResourceFilters } from '../lib/resource-filters.ts';

type Props = { filters: ResourceFilters; onChange: (filters: ResourceFilters) => void };

/** Words, kind and sector; all of them stand in the address. */
export function FilterBar({ filters, onChange }: Props) {
  const t = useTexts('resources');
  const text = useText();
  const set = (change: Record<string, string>) => onChange(readResourceFilters({ ...filters, ...change }));
  return (
    <div className="stack">
      <search>
        <form
          className="res-search"
          onSubmit={(event) => {
            event.preventDefault();
            set({ q: String(new FormData(event.currentTarget).get('q') ?? '') });
          }}
        >
          <input
            key={filters.q}
            className="control"
            type="search"
            name="q"
            maxLength={100}
            defaultValue={filters.q}
            aria-label={t('search.label')}
            placeholder={t('search.hint')}
          />
          <Button type="submit">{t('search.act')}</Button>
        </form>
      </search>
      <div className="res-pair">
        <SelectField
          label={t('kind')}
          value={filters.kind ?? ''}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{t('search.any')}</option>
          {resourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(resourceKindLabels[kind])}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('sector')}
          value={filters.sector ?? ''}
          onChange={(event) => set({ sector: event.target.value })}
        >
          <option value="">{t('search.any')}</option>
          {sectorIds.map((sector) => (
            <option key={sector} value={sector}>
              {text(sectors[sector])}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}
