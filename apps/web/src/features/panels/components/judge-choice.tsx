import type { CallOutput } from '@jiebang/contracts/endpoint';
import { listPanelCandidates } from '@jiebang/contracts/judging';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

export type Candidate = CallOutput<typeof listPanelCandidates>['items'][number];
type Props = {
  panelId: string;
  legend: string;
  kind: 'radio' | 'checkbox';
  chosen: string[];
  onChange: (chosen: string[]) => void;
  /** Who may be chosen here at all; others do not stand in the list. */
  only?: (candidate: Candidate) => boolean;
  /** Why somebody of the list cannot be chosen, in words. */
  barred?: (candidate: Candidate) => string | null;
  /** What to do when nobody stands in the list. */
  nobody?: string;
};

/** A pool longer than this is searched, not read. */
const READABLE = 10;

/** Judges to choose from, each with what they may not score and why. */
export function JudgeChoice(props: Props) {
  const t = useTexts('panels');
  const query = useQuery(apiQuery(listPanelCandidates, { params: { id: props.panelId } }));
  return (
    <Reading query={query} lines={3}>
      {({ items }) => {
        const listed = props.only ? items.filter(props.only) : items;
        return listed.length === 0 ? (
          <Note tone="amber">{props.nobody ?? t('judges.nobody')}</Note>
        ) : (
          <Listed {...props} candidates={listed} />
        );
      }}
    </Reading>
  );
}

function Listed({ candidates, legend, kind, chosen, onChange, barred }: Props & { candidates: Candidate[] }) {
  const t = useTexts('panels');
  const name = useId();
  const [words, setWords] = useState('');
  const shown = candidates.filter(
    (one) => chosen.includes(one.id) || [one.name, ...one.organisations].join(' ').includes(words.trim()),
  );
  const choose = (id: string) => {
    if (kind === 'radio') onChange([id]);
    else onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset className="pan-judges">
      <legend>{legend}</legend>
      {candidates.length > READABLE ? (
        <TextField
          type="search"
          label={t('judges.filter')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <ul className="plain-list">
        {shown.map((one) => {
          const why = one.poster ? t('judges.poster') : (barred?.(one) ?? null);
          return (
            <li key={one.id}>
              <label>
                <input
                  type={kind}
                  name={name}
                  checked={chosen.includes(one.id)}
                  disabled={why !== null && !chosen.includes(one.id)}
                  onChange={() => choose(one.id)}
                />
                <CandidateLine candidate={one} why={why} />
              </label>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function CandidateLine({ candidate, why }: { candidate: Candidate; why: string | null }) {
  const t = useTexts('panels');
  return (
    <span>
      <b>{candidate.name}</b>{' '}
      <span className="muted small">
        {candidate.organisations.join(' · ') || t('judges.noOrganisation')}
        {candidate.awaited > 0 ? ` · ${t('judges.awaited', { count: candidate.awaited })}` : ''}
      </span>
      {why ? <span className="pan-barred small">{why}</span> : null}
      {!why && candidate.barred.length > 0 ? (
        <span className="pan-barred small">
          {t('judges.barred', {
            teams: candidate.barred
              .map(({ team, ground }) =>
                t('judges.barredAt', { team, ground: t(`judges.grounds.${ground}`) }),
              )
              .join(t('judges.comma')),
          })}
        </span>
      ) : null}
    </span>
  );
}
