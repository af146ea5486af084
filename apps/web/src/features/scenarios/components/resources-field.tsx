import {
  LIMITS,
  type OfferedResource,
  type ResourceKind,
  resourceKindLabels,
  resourceKinds,
} from '@jiebang/domain/scenarios/content';
import { SelectField, TextField } from '../../../components/field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { FieldFrame, useRowWrong } from './field-frame.tsx';

export function ResourcesField() {
  const t = useTexts('scenarios');
  const text = useText();
  const { content, change } = useWizard();
  const wrongAt = useRowWrong('resources');
  return (
    <FieldFrame field="resources">
      {({ label, wrong }) => (
        <RowsEditor
          label={label}
          rows={content.resources}
          max={LIMITS.resources}
          make={(): OfferedResource => ({ kind: 'data', text: '', terms: '' })}
          wrong={wrong}
          wrongAt={wrongAt}
          onChange={(resources) => change({ resources })}
          empty={t('resources.empty')}
          addText={t('resources.add')}
        >
          {(row, set) => (
            <div className="wiz-resource">
              <SelectField
                label={t('resources.kind')}
                value={row.kind}
                onChange={(event) => set({ kind: event.target.value as ResourceKind })}
              >
                {resourceKinds.map((kind) => (
                  <option key={kind} value={kind}>
                    {text(resourceKindLabels[kind])}
                  </option>
                ))}
              </SelectField>
              <TextField
                label={t('resources.text')}
                value={row.text}
                maxLength={500}
                onChange={(event) => set({ text: event.target.value })}
              />
              <TextField
                label={t('resources.terms')}
                value={row.terms}
                maxLength={500}
                onChange={(event) => set({ terms: event.target.value })}
              />
            </div>
          )}
        </RowsEditor>
      )}
    </FieldFrame>
  );
}
