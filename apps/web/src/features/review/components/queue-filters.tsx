import { listPrograms } from '@jiebang/contracts/programs';
import { listRounds } from '@jiebang/contracts/rounds';
import { sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { coreviewLabel } from '@jiebang/domain/coreviews/lifecycle';
import { modeLabels, modes, openness, opennessLabels } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type RefObject, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { districtWords, isFiltered, type QueueFilters, readFilters } from '../lib/queue-filters.ts';

type Props = { filters: QueueFilters; search: RefObject<HTMLInputElement | null> };

/** Everything but the stage, which has its chips; a change goes to the address and from there to the queue. */
export function QueueFilterForm({ filters, search }: Props) {
  const t = useTexts('review');
  const desk = useTexts('review-desk');
  const text = useText();
  const navigate = useNavigate();
  const set = (change: Record<string, string>) =>
    void navigate({ to: '/workspace/review', search: readFilters({ ...filters, ...change }) });
  return (
    <search className="rev-filters" aria-label={t('queue.filters')}>
      <Words key={filters.q ?? ''} q={filters.q ?? ''} input={search} onFind={(q) => set({ q })} />
      <RoundField value={filters.round ?? ''} onChange={(round) => set({ round })} />
      <Choice
        label={t('queue.sector')}
        value={filters.sector ?? ''}
        options={useSectors(t('queue.anySector'))}
        onChange={(sector) => set({ sector })}
      />
      <ProgramField value={filters.program ?? ''} onChange={(program) => set({ program })} />
      <Choice
        label={desk('filters.mode')}
        value={filters.mode ?? ''}
        options={[['', desk('filters.any')], ...modes.map((mode) => [mode, text(modeLabels[mode])] as const)]}
        onChange={(mode) => set({ mode })}
      />
      <Choice
        label={desk('filters.openness')}
        value={filters.openness ?? ''}
        options={[
          ['', desk('filters.any')],
          ...openness.map((one) => [one, text(opennessLabels[one])] as const),
        ]}
        onChange={(one) => set({ openness: one })}
      />
      <Choice
        label={desk('filters.again')}
        value={filters.again ?? ''}
        options={[
          ['', desk('filters.any')],
          ['true', desk('filters.onlyAgain')],
        ]}
        onChange={(again) => set({ again })}
      />
      <DistrictField value={filters.district ?? ''} onChange={(district) => set({ district })} />
      <Choice
        label={t('queue.desk')}
        value={filters.desk ?? ''}
        options={[
          ['', t('queue.anyDesk')],
          ['mine', t('queue.mine')],
          ['free', t('queue.free')],
        ]}
        onChange={(desk) => set({ desk })}
      />
      <Choice
        label={t('queue.sort')}
        value={filters.sort ?? ''}
        options={[
          ['', t('queue.oldest')],
          ['newest', t('queue.newest')],
          ['due', desk('filters.due')],
        ]}
        onChange={(sort) => set({ sort })}
      />
      {isFiltered(filters) ? (
        <Button look="quiet" onClick={() => void navigate({ to: '/workspace/review', search: {} })}>
          {t('queue.clear')}
        </Button>
      ) : null}
    </search>
  );
}

type ChoiceProps = {
  label: string;
  value: string;
  options: (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
};

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <SelectField label={label} value={value} onChange={(event) => onChange(event.target.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function useSectors(any: string): ChoiceProps['options'] {
  const text = useText();
  return [['', any], ...sectorIds.map((sector) => [sector, text(sectors[sector])] as const)];
}

/** What the district said last. */
function DistrictField({ value, onChange }: { value: string; onChange: (district: string) => void }) {
  const t = useTexts('review-desk');
  const text = useText();
  const words = districtWords.map((word) => [word, text(coreviewLabel('district', word))] as const);
  return (
    <Choice
      label={t('filters.district')}
      value={value}
      options={[['', t('filters.any')], ...words]}
      onChange={onChange}
    />
  );
}

function RoundField({ value, onChange }: { value: string; onChange: (round: string) => void }) {
  const t = useTexts('review');
  const text = useText();
  const { data } = useQuery({ ...apiQuery(listRounds, { query: { limit: 50 } }), staleTime: 60_000 });
  const rounds = (data?.items ?? []).map(({ id, title }) => [id, text(title)] as const);
  // One further back than the list goes is still what the address asks for.
  const asked = value && !rounds.some(([id]) => id === value) ? ([[value, value]] as const) : [];
  return (
    <Choice
      label={t('queue.round')}
      value={value}
      options={[['', t('queue.anyRound')], ...rounds, ...asked]}
      onChange={onChange}
    />
  );
}

function ProgramField({ value, onChange }: { value: string; onChange: (program: string) => void }) {
  const t = useTexts('review-desk');
  const text = useText();
  const { data } = useQuery({ ...apiQuery(listPrograms, {}), staleTime: 60_000 });
  const programs = data?.items ?? [];
  // One programme is no choice.
  if (programs.length < 2 && !value) return null;
  return (
    <Choice
      label={t('filters.program')}
      value={value}
      options={[
        ['', t('filters.anyProgram')],
        ...programs.map(({ id, title }) => [id, text(title)] as const),
      ]}
      onChange={onChange}
    />
  );
}

type WordsProps = { q: string; input: Props['search']; onFind: (q: string) => void };

function Words({ q, input, onFind }: WordsProps) {
  const t = useTexts('review');
  const [words, setWords] = useState(q);
  return (
    <form
      className="rev-find"
      onSubmit={(event) => {
        event.preventDefault();
        onFind(words.trim());
      }}
    >
      <input
        ref={input}
        className="control"
        type="search"
        aria-label={t('queue.search')}
        placeholder={t('queue.search')}
        value={words}
        maxLength={100}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="submit" look="ghost">
        {t('queue.find')}
      </Button>
    </form>
  );
}
