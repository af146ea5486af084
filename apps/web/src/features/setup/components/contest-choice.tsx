import { searchChallenges } from '@jiebang/contracts/challenges';
import type { CallOutput } from '@jiebang/contracts/endpoint';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

export type Contest = CallOutput<typeof searchChallenges>['items'][number];
type Props = {
  /** Code of the challenge that the address names. */
  code: string | undefined;
  value: string | null;
  error: unknown;
  onChange: (contest: Contest | null) => void;
};

/** The challenge of mode C that the competition decides; fixed once the draft is made. */
export function ContestChoice({ code, value, error, onChange }: Props) {
  const t = useTexts('setup');
  const { data } = useQuery(apiQuery(searchChallenges, { query: { mode: 'contest', limit: 100 } }));
  const contests = (data?.items ?? []).filter(({ status }) => status === 'open' || status === 'judging');
  const named = contests.find((one) => one.code === code);
  const take = useEffectEvent((contest: Contest) => onChange(contest));
  useEffect(() => {
    if (named) take(named);
  }, [named]);
  return (
    <SelectField
      label={t('contest.label')}
      hint={t(data && contests.length === 0 ? 'contest.none' : 'contest.hint')}
      wrong={fieldError(error, 'challengeId')}
      value={value ?? ''}
      onChange={(event) => onChange(contests.find(({ id }) => id === event.target.value) ?? null)}
    >
      <option value="">{t('contest.no')}</option>
      {contests.map((one) => (
        <option key={one.id} value={one.id}>
          {`${one.code} ${one.title}`}
        </option>
      ))}
    </SelectField>
  );
}
