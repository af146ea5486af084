import { TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';

type Props = { hint: string; value: string; wrong: string | undefined; onChange: (slug: string) => void };

export function SlugField({ hint, value, wrong, onChange }: Props) {
  const t = useTexts('programs');
  return (
    <TextField
      label={t('slug.label')}
      hint={hint}
      wrong={wrong}
      value={value}
      minLength={3}
      maxLength={60}
      pattern="[a-z0-9]+(-[a-z0-9]+)*"
      title={t('slug.pattern')}
      autoCapitalize="off"
      spellCheck={false}
      required
      onChange={(event) => onChange(event.target.value.trim().toLowerCase())}
    />
  );
}
