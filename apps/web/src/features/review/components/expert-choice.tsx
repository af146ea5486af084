import type { CallOutput } from '@jiebang/contracts/endpoint';
import { exportExperts, listExperts } from '@jiebang/contracts/opinions';
import { conflictLabels } from '@jiebang/domain/scenarios/panel';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { TextField } from '../../../components/field.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

type Expert = CallOutput<typeof listExperts>['items'][number];
type Props = {
  scenarioId: string;
  legend: string;
  /** One place is filled, or a panel is named. */
  kind: 'radio' | 'checkbox';
  chosen: string[];
  onChange: (chosen: string[]) => void;
};

/** A pool longer than this is searched, not read. */
const READABLE = 10;

/** Experts to choose from. Who may not judge this scenario stands among them with the reason, and cannot be chosen. */
export function ExpertChoice(props: Props) {
  const t = useTexts('review');
  const query = useQuery(apiQuery(listExperts, { params: { id: props.scenarioId } }));
  return (
    <Reading query={query} lines={3}>
      {({ items }) =>
        items.length === 0 ? (
          <Note tone="amber">{t('pass.empty')}</Note>
        ) : (
          <>
            <Pool {...props} experts={items} />
            <SpreadsheetLink endpoint={exportExperts} params={{ id: props.scenarioId }} />
          </>
        )
      }
    </Reading>
  );
}

function Pool({ experts, legend, kind, chosen, onChange }: Props & { experts: Expert[] }) {
  const t = useTexts('review');
  const name = useId();
  const [words, setWords] = useState('');
  const shown = experts.filter(
    (expert) =>
      chosen.includes(expert.id) || [expert.name, ...expert.organisations].join(' ').includes(words.trim()),
  );
  const choose = (id: string) => {
    if (kind === 'radio') onChange([id]);
    else onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <fieldset className="rev-experts">
      <legend>{legend}</legend>
      {experts.length > READABLE ? (
        <TextField
          type="search"
          label={t('pass.filter')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      ) : null}
      <ul className="plain-list">
        {shown.map((expert) => (
          <li key={expert.id}>
            <label>
              <input
                type={kind}
                name={name}
                checked={chosen.includes(expert.id)}
                disabled={expert.conflict !== null}
                onChange={() => choose(expert.id)}
              />
              <ExpertLine expert={expert} />
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

function ExpertLine({ expert }: { expert: Expert }) {
  const t = useTexts('review');
  const text = useText();
  return (
    <span>
      <b>{expert.name}</b>{' '}
      <span className="muted small">
        {expert.organisations.join(' · ') || t('pass.noOrganisation')}
        {expert.awaited > 0 ? ` · ${t('pass.awaited', { count: expert.awaited })}` : ''}
      </span>
      {expert.conflict ? (
        <span className="rev-barred small">{text(conflictLabels[expert.conflict])}</span>
      ) : null}
    </span>
  );
}
