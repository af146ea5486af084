import type { ChecklistItem } from '@jiebang/domain/rounds/settings';
import { reviewFieldLabel, reviewFieldsOf } from '@jiebang/domain/scenarios/fields';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { SelectField } from '../../../components/field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { freeId } from '../lib/free-id.ts';
import type { SettingsProps } from '../lib/settings-props.ts';

const none = { zh: '', en: '' };

/** Points that the clerk ticks; one that is about a field leads there, and is returned there when it is not in order. */
export function ChecklistEditor({ settings, onChange, wrongAt }: SettingsProps) {
  const t = useTexts('round-settings');
  const text = useText();
  return (
    <RowsEditor<ChecklistItem>
      label={t('checklist.title')}
      headed
      rows={settings.checklist}
      max={60}
      make={() => ({ id: freeId('point', settings.checklist), text: none, field: null })}
      wrongAt={(row) => wrongAt(`checklist.${row}.text`)}
      onChange={(checklist) => onChange({ ...settings, checklist })}
      empty={t('checklist.empty')}
      addText={t('checklist.add')}
    >
      {(row, set) => (
        <>
          <BilingualField
            label={t('checklist.text')}
            value={row.text}
            path="settings.checklist"
            error={null}
            maxLength={300}
            onChange={(value) => set({ text: value })}
          />
          <SelectField
            label={t('checklist.field')}
            hint={t('checklist.fieldHint')}
            value={row.field ?? ''}
            onChange={({ target }) => set({ field: target.value || null })}
          >
            <option value="">{t('checklist.whole')}</option>
            {reviewFieldsOf(settings.extraFields).map((field) => (
              <option key={field} value={field}>
                {text(reviewFieldLabel(field, settings.extraFields))}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </RowsEditor>
  );
}
