import type { CompetitionView } from '@jiebang/contracts/competitions';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';

export type CompetitionDraft = Pick<
  CompetitionView,
  'title' | 'summary' | 'organiser' | 'description' | 'rules' | 'maxTeamSize'
>;

const none = { zh: '', en: '' };
export const emptyCompetition: CompetitionDraft = {
  title: none,
  summary: none,
  organiser: none,
  description: none,
  rules: none,
  maxTeamSize: 10,
};

type FieldsProps = { draft: CompetitionDraft; onChange: (draft: CompetitionDraft) => void; error: unknown };

/** The basics of a competition: for its creation and for the first step of the set-up. */
export function CompetitionFields({ draft, onChange, error }: FieldsProps) {
  const t = useTexts('setup');
  const set = <K extends keyof CompetitionDraft>(key: K) => {
    return (value: CompetitionDraft[K]) => onChange({ ...draft, [key]: value });
  };
  const text = (key: 'title' | 'summary' | 'organiser' | 'description' | 'rules') => ({
    label: t(`basics.${key}`),
    value: draft[key],
    onChange: set(key),
    path: key,
    error,
  });
  return (
    <>
      <BilingualField {...text('title')} maxLength={80} required />
      <BilingualField {...text('summary')} maxLength={300} required area />
      <BilingualField {...text('organiser')} maxLength={80} required />
      <BilingualField {...text('description')} maxLength={10_000} area hint={t('basics.longHint')} />
      <BilingualField {...text('rules')} maxLength={10_000} area hint={t('basics.longHint')} />
      <div className="pair">
        <TextField
          type="number"
          label={t('basics.maxTeamSize')}
          hint={t('basics.maxTeamSizeHint')}
          wrong={fieldError(error, 'maxTeamSize')}
          value={draft.maxTeamSize}
          min={1}
          max={50}
          required
          onChange={(event) => set('maxTeamSize')(event.target.valueAsNumber || 0)}
        />
      </div>
    </>
  );
}
