import { TextField } from '../../../components/field.tsx';
import { formatBytes } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

type FileFieldProps = {
  label: string;
  hint?: string;
  file: File | null;
  onChange: (file: File | null) => void;
  accept?: string;
  wrong?: string | undefined;
};

/** Chooses one file and says which and how large. */
export function FileField({ label, hint, file, onChange, accept, wrong }: FileFieldProps) {
  const t = useTexts('setup');
  const locale = useLocale();
  const chosen = file ? t('chosen', { name: file.name, size: formatBytes(file.size, locale) }) : '';
  return (
    <TextField
      type="file"
      label={label}
      hint={[hint, chosen].filter(Boolean).join(' ') || undefined}
      accept={accept}
      wrong={wrong}
      required
      onChange={(event) => onChange(event.target.files?.[0] ?? null)}
    />
  );
}
