import { regionName, regions } from '@jiebang/domain/rounds/regions';
import { type RoundSettings, sizeClasses, sizeClassLabels } from '@jiebang/domain/rounds/settings';
import { type ResourceKind, resourceKindLabels, resourceKinds } from '@jiebang/domain/scenarios/content';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import type { SettingsProps } from '../lib/settings-props.ts';
import { ChecklistEditor } from './checklist-editor.tsx';
import { ContactFields } from './contact-fields.tsx';
import { ExtraFieldsEditor } from './extra-fields-editor.tsx';

const MIB = 1024 * 1024;

/** Who may apply, what is offered, what is asked beyond the common form, and by what the clerk checks it. */
export function RoundSettingsFields(props: SettingsProps) {
  const t = useTexts('round-settings');
  const text = useText();
  const { settings, onChange, wrongAt } = props;
  const put = (changes: Partial<RoundSettings>) => onChange({ ...settings, ...changes });
  const { attachments } = settings;
  return (
    <>
      <h2 className="round-part">{t('who.title')}</h2>
      <Regions {...props} />
      <fieldset className="round-sectors">
        <legend>{t('who.sizes')}</legend>
        <p className="hint">{t('who.sizesHint')}</p>
        <div className="sector-boxes">
          {sizeClasses.map((id) => (
            <CheckField
              key={id}
              label={text(sizeClassLabels[id])}
              checked={settings.sizeClasses.includes(id)}
              onChange={(event) => {
                const rest = settings.sizeClasses.filter((other) => other !== id);
                put({ sizeClasses: event.target.checked ? [...rest, id] : rest });
              }}
            />
          ))}
        </div>
      </fieldset>
      <CheckField
        label={t('who.limited')}
        checked={settings.maxPerBody !== null}
        onChange={(event) => put({ maxPerBody: event.target.checked ? 1 : null })}
      />
      {settings.maxPerBody === null ? null : (
        <NumberField
          label={t('who.limit')}
          wrong={wrongAt('maxPerBody')}
          value={settings.maxPerBody}
          min={1}
          max={100}
          onChange={(maxPerBody) => put({ maxPerBody })}
        />
      )}
      <h2 className="round-part">{t('resources.title')}</h2>
      <RowsEditor
        label={t('resources.title')}
        headed
        rows={settings.resources}
        max={20}
        make={() => ({ kind: 'data' as ResourceKind, text: '', terms: '' })}
        wrongAt={() => undefined}
        onChange={(resources) => put({ resources })}
        empty={t('resources.empty')}
        addText={t('resources.add')}
      >
        {(row, set) => (
          <>
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
            <TextArea
              label={t('resources.text')}
              wrong={wrongAt(`resources.${settings.resources.indexOf(row)}.text`)}
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
          </>
        )}
      </RowsEditor>
      <ContactFields {...props} />
      <h2 className="round-part">{t('extra.title')}</h2>
      <ExtraFieldsEditor {...props} />
      <h2 className="round-part">{t('attachments.title')}</h2>
      <div className="pair">
        <NumberField
          label={t('attachments.files')}
          hint={t('attachments.filesHint')}
          wrong={wrongAt('attachments.maxFiles')}
          value={attachments.maxFiles}
          min={0}
          max={50}
          onChange={(maxFiles) => put({ attachments: { ...attachments, maxFiles } })}
        />
        <NumberField
          label={t('attachments.size')}
          wrong={wrongAt('attachments.maxBytes')}
          value={Math.max(1, Math.round(attachments.maxBytes / MIB))}
          min={1}
          max={2048}
          onChange={(size) => put({ attachments: { ...attachments, maxBytes: size * MIB } })}
        />
      </div>
      <h2 className="round-part">{t('checklist.title')}</h2>
      <p className="muted small">{t('checklist.lead')}</p>
      <ChecklistEditor {...props} />
    </>
  );
}

/** Regions by name from a short list, or any other by its code. */
function Regions({ settings, onChange, wrongAt }: SettingsProps) {
  const t = useTexts('round-settings');
  const text = useText();
  const known = useId();
  const [typed, setTyped] = useState('');
  const { regions: chosen } = settings;
  const put = (next: string[]) => onChange({ ...settings, regions: next });
  const whole = /^[1-9]\d{5}$/.test(typed) && !chosen.includes(typed);
  return (
    <fieldset className="round-sectors">
      <legend>{t('who.regions')}</legend>
      <p className="hint">{t('who.regionsHint')}</p>
      <ul className="plain-list row">
        {chosen.map((code, at) => (
          <li key={code} className="row tight">
            <span>
              {text(regionName(code))} <code>{code}</code>
            </span>
            <Button look="quiet" small onClick={() => put(chosen.toSpliced(at, 1))}>
              {t('who.removeRegion')}
              <span className="sr-only"> {text(regionName(code))}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className="row round-add">
        <TextField
          label={t('who.region')}
          hint={whole ? text(regionName(typed)) : t('who.regionHint')}
          wrong={wrongAt('regions')}
          value={typed}
          list={known}
          inputMode="numeric"
          maxLength={6}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value.trim())}
        />
        <Button
          look="ghost"
          disabled={!whole}
          onClick={() => {
            put([...chosen, typed]);
            setTyped('');
          }}
        >
          {t('who.addRegion')}
        </Button>
      </div>
      <datalist id={known}>
        {Object.entries(regions).map(([code, label]) => (
          <option key={code} value={code}>
            {text(label)}
          </option>
        ))}
      </datalist>
    </fieldset>
  );
}
