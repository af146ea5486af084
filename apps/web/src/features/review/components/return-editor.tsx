import { type ScenarioField, scenarioFields } from '@jiebang/domain/scenarios/content';
import { SelectField, TextArea } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { ReturnDraft } from '../lib/use-returns.ts';

const canned = [
  'vague',
  'incomplete',
  'inconsistent',
  'notMeasurable',
  'basis',
  'brand',
  'sensitive',
  'scope',
] as const;

/** Why a field goes back: begun from a common reason or from nothing, and always one's own to edit. */
export function ReturnEditor({ field, draft }: { field: ScenarioField; draft: ReturnDraft }) {
  const t = useTexts('review');
  const text = useText();
  const reason = draft.returns[field] ?? '';
  const add = (words: string) =>
    draft.write(field, (reason.trim() ? `${reason.trim()}\n${words}` : words).slice(0, 500));
  return (
    <fieldset aria-label={text(scenarioFields[field])} className="rev-editor stack" data-editor={field}>
      <SelectField
        label={t('returns.canned')}
        value=""
        onChange={(event) => {
          add(event.target.value);
          event.target.closest('.rev-editor')?.querySelector('textarea')?.focus();
        }}
      >
        <option value="">{t('returns.choose')}</option>
        {canned.map((key) => (
          <option key={key} value={t(`returns.reasons.${key}`)}>
            {t(`returns.reasons.${key}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t('returns.reason', { field: text(scenarioFields[field]) })}
        hint={t('returns.hint')}
        value={reason}
        maxLength={500}
        rows={3}
        onChange={(event) => draft.write(field, event.target.value)}
      />
    </fieldset>
  );
}
