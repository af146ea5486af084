import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { type Silence, silences } from '@jiebang/domain/programs/settings/review';
import { SelectField } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

type Props = {
  labels: Record<Silence, Text>;
  value: Silence;
  onChange: (silence: Silence) => void;
};

/** What it means when the days pass without an answer. */
export function SilenceField({ labels, value, onChange }: Props) {
  const t = useTexts('programs');
  const text = useText();
  return (
    <SelectField
      label={t('rules.review.whenSilent')}
      value={value}
      onChange={(event) => onChange(event.target.value as Silence)}
    >
      {silences.map((silence) => (
        <option key={silence} value={silence}>
          {text(labels[silence])}
        </option>
      ))}
    </SelectField>
  );
}
