import {
  createDepartment,
  type DepartmentView,
  listDepartments,
  updateDepartment,
} from '@jiebang/contracts/programs';
import { regions } from '@jiebang/domain/rounds/regions';
import { useId, useRef, useState } from 'react';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { Button } from '../../../components/button.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { ProblemNote, useProblemText } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { SlugField } from './slug-field.tsx';

const none = { zh: '', en: '' };
const blank = { slug: '', name: none, duty: none, district: null as string | null };

export function DepartmentForm({
  department,
  onClose,
}: {
  department: DepartmentView | null;
  onClose: () => void;
}) {
  const t = useTexts('programs');
  const common = useTexts('common');
  const text = useText();
  const problemText = useProblemText();
  const known = useId();
  const key = useRef(randomKey());
  const [draft, setDraft] = useState(() => {
    if (!department) return blank;
    const { slug, name, duty, district } = department;
    return { slug, name, duty, district };
  });
  const after = { refreshes: [listDepartments], onDone: onClose };
  const creating = useAct(createDepartment, after);
  const updating = useAct(updateDepartment, after);
  const { error, isPending } = department ? updating : creating;
  const taken = error && asProblem(error).code === 'slug_taken' ? problemText(error) : undefined;
  return (
    <form
      className="stack"
      onChange={() => {
        key.current = randomKey();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (department) updating.mutate({ params: { id: department.id }, body: draft });
        else creating.mutate({ body: draft, options: { idempotencyKey: key.current } });
      }}
    >
      <BilingualField
        label={t('departments.name')}
        value={draft.name}
        path="name"
        error={error}
        maxLength={60}
        required
        onChange={(name) => setDraft({ ...draft, name })}
      />
      <BilingualField
        label={t('departments.duty')}
        value={draft.duty}
        path="duty"
        error={error}
        maxLength={300}
        area
        onChange={(duty) => setDraft({ ...draft, duty })}
      />
      <div className="pair">
        <TextField
          label={t('departments.district')}
          hint={t('departments.districtHint')}
          wrong={fieldError(error, 'district')}
          value={draft.district ?? ''}
          list={known}
          inputMode="numeric"
          pattern="[1-9][0-9]{5}"
          maxLength={6}
          autoComplete="off"
          onChange={(event) => setDraft({ ...draft, district: event.target.value.trim() || null })}
        />
        <datalist id={known}>
          {Object.entries(regions).map(([code, label]) => (
            <option key={code} value={code}>
              {text(label)}
            </option>
          ))}
        </datalist>
        <SlugField
          hint={t('departments.slugHint')}
          value={draft.slug}
          wrong={taken ?? fieldError(error, 'slug')}
          onChange={(slug) => setDraft({ ...draft, slug })}
        />
      </div>
      {error ? <ProblemNote error={error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" busy={isPending}>
          {t('departments.save')}
        </Button>
      </div>
    </form>
  );
}
