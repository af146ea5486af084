import { EXTRA_LIMITS } from '@jiebang/domain/rounds/check-settings';
import { type ExtraField, type ExtraKind, extraKinds } from '@jiebang/domain/rounds/settings';
import { BilingualField } from '../../../components/bilingual-field.tsx';
import { Button } from '../../../components/button.tsx';
import { CheckField, SelectField, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { freeId } from '../lib/free-id.ts';
import type { SettingsProps } from '../lib/settings-props.ts';

const none = { zh: '', en: '' };

/** Fields that this call asks beyond the common form, in their order, of six kinds. */
export function ExtraFieldsEditor({ settings, onChange, wrongAt }: SettingsProps) {
  const t = useTexts('round-settings');
  const { extraFields } = settings;
  return (
    <RowsEditor<ExtraField>
      label={t('extra.title')}
      headed
      rows={extraFields}
      max={EXTRA_LIMITS.fields}
      make={() => ({
        id: freeId('field', extraFields),
        kind: 'text',
        label: none,
        help: none,
        required: false,
      })}
      wrongAt={(row) => wrongAt(`extraFields.${row}.label`)}
      onChange={(next) => onChange({ ...settings, extraFields: next })}
      empty={t('extra.empty')}
      addText={t('extra.add')}
    >
      {(field, set) => (
        <>
          <div className="pair">
            <SelectField
              label={t('extra.kind')}
              value={field.kind}
              onChange={(event) => set({ kind: event.target.value as ExtraKind })}
            >
              {extraKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </SelectField>
            <CheckField
              label={t('extra.required')}
              checked={field.required}
              onChange={(event) => set({ required: event.target.checked })}
            />
          </div>
          <BilingualField
            label={t('extra.label')}
            value={field.label}
            path="settings.extraFields"
            error={null}
            maxLength={120}
            onChange={(label) => set({ label })}
          />
          <BilingualField
            label={t('extra.help')}
            value={field.help}
            path="settings.extraFields"
            error={null}
            maxLength={300}
            onChange={(help) => set({ help })}
          />
          <OfKind
            field={field}
            set={set}
            wrongAt={(path) => wrongAt(`extraFields.${extraFields.indexOf(field)}.${path}`)}
          />
        </>
      )}
    </RowsEditor>
  );
}

type KindProps = {
  field: ExtraField;
  set: (changes: Partial<ExtraField>) => void;
  wrongAt: SettingsProps['wrongAt'];
};

/** What only fields of this kind have. */
function OfKind({ field, set, wrongAt }: KindProps) {
  const t = useTexts('round-settings');
  if (field.kind === 'text')
    return (
      <NumberField
        label={t('extra.maxLength')}
        wrong={wrongAt('maxLength')}
        value={field.maxLength ?? 500}
        min={1}
        max={EXTRA_LIMITS.text}
        onChange={(maxLength) => set({ maxLength })}
      />
    );
  if (field.kind === 'number')
    return (
      <div className="round-three">
        <TextField
          label={t('extra.unit')}
          value={field.unit ?? ''}
          maxLength={20}
          onChange={(event) => set({ unit: event.target.value })}
        />
        <Bound label={t('extra.min')} value={field.min} onChange={(min) => set(without('min', min))} />
        <Bound
          label={t('extra.max')}
          wrong={wrongAt('max')}
          value={field.max}
          onChange={(max) => set(without('max', max))}
        />
      </div>
    );
  if (field.kind === 'choice')
    return (
      <Parts
        title={t('extra.options')}
        add={t('extra.addOption')}
        prefix="option"
        rows={field.options ?? []}
        max={EXTRA_LIMITS.options}
        wrongAt={(path) => wrongAt(`options${path}`)}
        onChange={(options) => set({ options })}
      />
    );
  if (field.kind === 'table')
    return (
      <>
        <Parts
          title={t('extra.columns')}
          add={t('extra.addColumn')}
          prefix="column"
          rows={field.columns ?? []}
          max={EXTRA_LIMITS.columns}
          wrongAt={(path) => wrongAt(`columns${path}`)}
          onChange={(columns) => set({ columns })}
        />
        <NumberField
          label={t('extra.maxRows')}
          wrong={wrongAt('maxRows')}
          value={field.maxRows ?? 20}
          min={1}
          max={EXTRA_LIMITS.rows}
          onChange={(maxRows) => set({ maxRows })}
        />
      </>
    );
  return null;
}

/** An emptied bound is no bound: it is sent as what JSON leaves out. */
const without = (key: 'min' | 'max', value: number | undefined) => ({ [key]: value }) as Partial<ExtraField>;

function Bound(props: {
  label: string;
  value: number | undefined;
  wrong?: string | undefined;
  onChange: (value: number | undefined) => void;
}) {
  const { value, onChange, ...rest } = props;
  return (
    <TextField
      {...rest}
      type="number"
      step="any"
      value={value ?? ''}
      onChange={(event) =>
        onChange(Number.isNaN(event.target.valueAsNumber) ? undefined : event.target.valueAsNumber)
      }
    />
  );
}

type Named = { id: string; label: { zh: string; en: string } };
function Parts(props: {
  title: string;
  add: string;
  prefix: string;
  rows: Named[];
  max: number;
  wrongAt: (path: string) => string | undefined;
  onChange: (rows: Named[]) => void;
}) {
  const t = useTexts('round-settings');
  const { title, add, prefix, rows, max, wrongAt, onChange } = props;
  const wrong = wrongAt('');
  return (
    <fieldset className="round-sectors">
      <legend>{title}</legend>
      {rows.map((row, at) => (
        <div key={row.id}>
          <BilingualField
            label={`${title} ${at + 1}`}
            value={row.label}
            path="settings.extraFields"
            error={null}
            maxLength={120}
            onChange={(label) => onChange(rows.with(at, { ...row, label }))}
          />
          {wrongAt(`.${at}.label`) ? (
            <p className="wrong" role="alert">
              {wrongAt(`.${at}.label`)}
            </p>
          ) : null}
          <Button look="quiet" small onClick={() => onChange(rows.toSpliced(at, 1))}>
            {t('extra.removePart')}
            <span className="sr-only">
              {' '}
              {title} {at + 1}
            </span>
          </Button>
        </div>
      ))}
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      <Button
        look="ghost"
        small
        disabled={rows.length >= max}
        onClick={() => onChange([...rows, { id: freeId(prefix, rows), label: none }])}
      >
        {add}
      </Button>
    </fieldset>
  );
}
