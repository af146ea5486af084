import { listPrograms } from '@jiebang/contracts/programs';
import { sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { useQuery } from '@tanstack/react-query';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { CheckField, fieldError, SelectField, TextField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { datesCross, type RoundDraft } from '../lib/round-draft.ts';

type FieldsProps = {
  draft: RoundDraft;
  onChange: (draft: RoundDraft) => void;
  error: unknown;
  /** Of an announced call the texts alone may change. */
  textsOnly?: boolean;
  /** For the page that begins a draft: what can be written later is left out. */
  brief?: boolean;
  slugTaken?: string | undefined;
};

export function RoundFields({ draft, onChange, error, textsOnly, brief, slugTaken }: FieldsProps) {
  const t = useTexts('rounds');
  const text = (key: 'title' | 'summary' | 'guidance') => ({
    label: t(`form.${key}`),
    value: draft[key],
    onChange: (value: RoundDraft['title']) => onChange({ ...draft, [key]: value }),
    path: key,
    error,
  });
  return (
    <>
      <BilingualField {...text('title')} maxLength={80} required />
      <BilingualField {...text('summary')} maxLength={300} required area />
      {brief ? null : (
        <BilingualField {...text('guidance')} maxLength={10_000} area hint={t('form.guidanceHint')} />
      )}
      {textsOnly ? null : (
        <>
          <Program draft={draft} onChange={onChange} error={error} />
          <Dates draft={draft} onChange={onChange} error={error} />
          {brief ? null : <Sectors draft={draft} onChange={onChange} />}
          <TextField
            label={t('form.slug')}
            hint={t('form.slugHint')}
            wrong={slugTaken ?? fieldError(error, 'slug')}
            value={draft.slug}
            minLength={3}
            maxLength={60}
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            title={t('form.slugPattern')}
            autoCapitalize="off"
            spellCheck={false}
            required
            onChange={(event) => onChange({ ...draft, slug: event.target.value.trim().toLowerCase() })}
          />
        </>
      )}
    </>
  );
}

/** Under which programme the call is made; its rules hold for the call. */
function Program({ draft, onChange, error }: PartProps & { error: unknown }) {
  const t = useTexts('rounds');
  const text = useText();
  const query = useQuery(apiQuery(listPrograms, {}));
  const programs = query.data?.items ?? [];
  if (programs.length === 0) return null;
  return (
    <SelectField
      label={t('page.program')}
      hint={t('form.programHint')}
      wrong={fieldError(error, 'programId')}
      value={draft.programId || programs[0]?.id}
      onChange={(event) => onChange({ ...draft, programId: event.target.value })}
    >
      {programs.map(({ id, title }) => (
        <option key={id} value={id}>
          {text(title)}
        </option>
      ))}
    </SelectField>
  );
}

type PartProps = Pick<FieldsProps, 'draft' | 'onChange'>;

/** Dates in Beijing time, whatever zone the browser is set to. */
function Dates({ draft, onChange, error }: PartProps & { error: unknown }) {
  const t = useTexts('rounds');
  const crossed = datesCross(draft) ? t('form.datesOrder') : undefined;
  return (
    <div className="pair">
      <TextField
        type="datetime-local"
        label={t('form.opensAt')}
        hint={t('form.zone')}
        wrong={fieldError(error, 'opensAt')}
        value={draft.opensAt}
        required
        onChange={(event) => onChange({ ...draft, opensAt: event.target.value })}
      />
      <TextField
        type="datetime-local"
        label={t('form.closesAt')}
        hint={t('form.closesHint')}
        wrong={crossed ?? fieldError(error, 'closesAt')}
        value={draft.closesAt}
        required
        onChange={(event) => onChange({ ...draft, closesAt: event.target.value })}
      />
    </div>
  );
}

function Sectors({ draft, onChange }: PartProps) {
  const t = useTexts('rounds');
  const text = useText();
  return (
    <fieldset className="round-sectors">
      <legend>{t('form.sectors')}</legend>
      <p className="hint">{t('form.sectorsHint')}</p>
      <div className="sector-boxes">
        {sectorIds.map((id) => (
          <CheckField
            key={id}
            label={text(sectors[id])}
            checked={draft.sectors.includes(id)}
            onChange={(event) => {
              const rest = draft.sectors.filter((other) => other !== id);
              onChange({ ...draft, sectors: event.target.checked ? [...rest, id] : rest });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
