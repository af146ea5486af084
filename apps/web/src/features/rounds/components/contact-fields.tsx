import { TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { SettingsProps } from '../lib/settings-props.ts';

/** Whom to ask. It may change after the announcement, too: people move to other desks. */
export function ContactFields({ settings, onChange, wrongAt }: SettingsProps) {
  const t = useTexts('round-settings');
  const { contact } = settings;
  return (
    <>
      <h2 className="round-part">{t('contact.title')}</h2>
      <div className="pair">
        {(['name', 'phone', 'email'] as const).map((key) => (
          <TextField
            key={key}
            label={t(`contact.${key}`)}
            wrong={wrongAt(`contact.${key}`)}
            value={contact[key]}
            maxLength={key === 'email' ? 120 : 40}
            onChange={(event) =>
              onChange({ ...settings, contact: { ...contact, [key]: event.target.value } })
            }
          />
        ))}
      </div>
    </>
  );
}
