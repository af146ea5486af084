import { LIMITS } from '@jiebang/domain/scenarios/content';
import { Counter } from '../../../components/counter.tsx';
import { TextArea, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { FieldFrame } from './field-frame.tsx';

type LineField = 'title' | 'domain' | 'contactName' | 'contactPhone';
type TextFieldName =
  | 'background'
  | 'goal'
  | 'significance'
  | 'difficulties'
  | 'research'
  | 'requirements'
  | 'publicSummary'
  | 'notes';

const lengths: Record<LineField, number> = {
  title: LIMITS.title,
  domain: LIMITS.domain,
  contactName: 60,
  contactPhone: 40,
};

/** One line of text with how much of its length is used. */
export function LineField({ field }: { field: LineField }) {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const max = lengths[field];
  return (
    <FieldFrame field={field}>
      {({ label, wrong }) => (
        <TextField
          label={label}
          hint={
            field === 'title' ? (
              <Counter hint={t(`hints.${field}`)} used={content.title.length} max={max} />
            ) : (
              t(`hints.${field}`)
            )
          }
          wrong={wrong}
          value={content[field]}
          maxLength={max}
          autoComplete="off"
          inputMode={field === 'contactPhone' ? 'tel' : undefined}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </FieldFrame>
  );
}

export function LongField({ field }: { field: TextFieldName }) {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const max = field === 'publicSummary' ? LIMITS.summary : LIMITS.longText;
  return (
    <FieldFrame field={field}>
      {({ label, wrong }) => (
        <TextArea
          label={label}
          hint={<Counter hint={t(`hints.${field}`)} used={content[field].length} max={max} />}
          wrong={wrong}
          value={content[field]}
          maxLength={max}
          rows={4}
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </FieldFrame>
  );
}
