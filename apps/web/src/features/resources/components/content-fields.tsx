import type { ResourceContent } from '@jiebang/contracts/resources';
import { type Sector, sectorIds, sectors } from '@jiebang/domain/competitions/lifecycles';
import { type ResourceKind, resourceKindLabels, resourceKinds } from '@jiebang/domain/scenarios/content';
import { CheckField, fieldError, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';

export const emptyContent: ResourceContent = {
  kind: 'data',
  sector: null,
  title: { zh: '', en: '' },
  summary: { zh: '', en: '' },
  capacity: null,
  unit: '',
  fromDay: '',
  untilDay: '',
  contact: '',
};

type Props = {
  content: ResourceContent;
  error: unknown;
  onChange: (change: Partial<ResourceContent>) => void;
};

/** What the owner writes about a resource. */
export function ContentFields({ content, error, onChange }: Props) {
  const t = useTexts('resources');
  const text = useText();
  const wrong = (path: string) => fieldError(error, `content.${path}`);
  return (
    <>
      <div className="res-pair">
        <SelectField
          label={t('kind')}
          value={content.kind}
          onChange={(event) => onChange({ kind: event.target.value as ResourceKind })}
        >
          {resourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text(resourceKindLabels[kind])}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('sector')}
          value={content.sector ?? ''}
          onChange={(event) => onChange({ sector: (event.target.value || null) as Sector | null })}
        >
          <option value="">{t('anySector')}</option>
          {sectorIds.map((sector) => (
            <option key={sector} value={sector}>
              {text(sectors[sector])}
            </option>
          ))}
        </SelectField>
      </div>
      <TextField
        label={t('form.title')}
        wrong={wrong('title.zh')}
        value={content.title.zh}
        maxLength={100}
        required
        onChange={(event) => onChange({ title: { ...content.title, zh: event.target.value } })}
      />
      <TextField
        label={t('form.titleEn')}
        wrong={wrong('title.en')}
        lang="en"
        value={content.title.en}
        maxLength={200}
        onChange={(event) => onChange({ title: { ...content.title, en: event.target.value } })}
      />
      <TextArea
        label={t('form.summary')}
        wrong={wrong('summary.zh')}
        value={content.summary.zh}
        maxLength={2_000}
        rows={4}
        required
        onChange={(event) => onChange({ summary: { ...content.summary, zh: event.target.value } })}
      />
      <TextArea
        label={t('form.summaryEn')}
        wrong={wrong('summary.en')}
        lang="en"
        value={content.summary.en}
        maxLength={4_000}
        rows={3}
        onChange={(event) => onChange({ summary: { ...content.summary, en: event.target.value } })}
      />
      <CheckField
        label={t('form.limited')}
        checked={content.capacity !== null}
        onChange={(event) => onChange({ capacity: event.target.checked ? 1 : null })}
      />
      {content.capacity === null ? null : (
        <div className="res-pair">
          <NumberField
            label={t('capacity')}
            wrong={wrong('capacity')}
            value={content.capacity}
            min={1}
            max={1_000_000}
            onChange={(capacity) => onChange({ capacity })}
          />
          <TextField
            label={t('form.unit')}
            wrong={wrong('unit')}
            value={content.unit}
            maxLength={20}
            onChange={(event) => onChange({ unit: event.target.value })}
          />
        </div>
      )}
      <div className="res-pair">
        <TextField
          label={t('form.from')}
          wrong={wrong('fromDay')}
          type="date"
          required
          value={content.fromDay}
          onChange={(event) => onChange({ fromDay: event.target.value })}
        />
        <TextField
          label={t('form.until')}
          wrong={wrong('untilDay') ?? fieldError(error, 'untilDay')}
          type="date"
          min={content.fromDay}
          required
          value={content.untilDay}
          onChange={(event) => onChange({ untilDay: event.target.value })}
        />
      </div>
      <TextField
        label={t('contact')}
        hint={t('form.contactHint')}
        wrong={wrong('contact')}
        value={content.contact}
        maxLength={200}
        required
        onChange={(event) => onChange({ contact: event.target.value })}
      />
    </>
  );
}
