import type { ProgramView } from '@jiebang/contracts/programs';
import {
  type ProgramKind,
  programKindLabels,
  programKinds,
} from '@jiebang/domain/programs/settings/settings';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { useProblemText } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { SlugField } from './slug-field.tsx';

export type ProgramDraft = Pick<ProgramView, 'slug' | 'kind' | 'title' | 'organiser' | 'summary'>;
type Props = { draft: ProgramDraft; onChange: (draft: ProgramDraft) => void; error: unknown };

export function ProgramFields({ draft, onChange, error }: Props) {
  const t = useTexts('programs');
  const text = useText();
  const problemText = useProblemText();
  const taken = error && asProblem(error).code === 'slug_taken' ? problemText(error) : undefined;
  const both = (key: 'title' | 'organiser' | 'summary') => ({
    label: t(`basics.${key}`),
    value: draft[key],
    onChange: (value: ProgramDraft['title']) => onChange({ ...draft, [key]: value }),
    path: key,
    error,
  });
  return (
    <>
      <BilingualField {...both('title')} label={t('basics.name')} maxLength={80} required />
      <BilingualField {...both('organiser')} maxLength={80} required />
      <BilingualField {...both('summary')} maxLength={1_000} area />
      <div className="pair">
        <SelectField
          label={t('basics.kind')}
          value={draft.kind}
          wrong={fieldError(error, 'kind')}
          onChange={(event) => onChange({ ...draft, kind: event.target.value as ProgramKind })}
        >
          {programKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(programKindLabels[kind])}
            </option>
          ))}
        </SelectField>
        <SlugField
          hint={t('basics.slugHint')}
          value={draft.slug}
          wrong={taken ?? fieldError(error, 'slug')}
          onChange={(slug) => onChange({ ...draft, slug })}
        />
      </div>
    </>
  );
}
