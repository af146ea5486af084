import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { useTexts } from '../lib/texts.ts';
import { fieldError, TextArea, TextField } from './field.tsx';

type BilingualProps = {
  label: string;
  value: Text;
  onChange: (value: Text) => void;
  /** Path of the text in the body, under which a refusal names it: `title` → `title.zh`. */
  path: string;
  error: unknown;
  maxLength: number;
  required?: boolean;
  area?: boolean;
  hint?: string;
};

/** A text in both languages, side by side; every public text of the bureau is written twice. */
export function BilingualField(props: BilingualProps) {
  const t = useTexts('common');
  const { label, value, onChange, path, error, area, hint, maxLength, required } = props;
  const Control = area ? TextArea : TextField;
  return (
    <div className="pair">
      {(['zh', 'en'] as const).map((language) => (
        <Control
          key={language}
          lang={language === 'zh' ? 'zh-CN' : 'en'}
          label={`${label} · ${t(`inLanguage.${language}`)}`}
          hint={hint}
          wrong={fieldError(error, `${path}.${language}`)}
          value={value[language]}
          maxLength={maxLength}
          required={required}
          onChange={(event: { target: { value: string } }) =>
            onChange({ ...value, [language]: event.target.value })
          }
        />
      ))}
    </div>
  );
}
