import { listAttachments } from '@jiebang/contracts/scenario-attachments';
import type { ExtraAnswer } from '@jiebang/domain/rounds/answers';
import type { ExtraField } from '@jiebang/domain/rounds/settings';
import { useQuery } from '@tanstack/react-query';
import { SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { FieldFrame, useRowWrong } from './field-frame.tsx';

/** Most characters of a text and rows of a table that the round sets no bound to; `checkExtra` knows the same. */
const MAX = { text: 1_000, rows: 20, cell: 500 } as const;

/** What the round asks beyond the common form, each question as the bureau defined it. */
export function ExtraFields() {
  const t = useTexts('scenarios');
  const { view, content } = useWizard();
  const asked = view.round.extraFields;
  // An answer whose question the round has since taken out keeps the form from being handed in: it can be removed.
  const stray = Object.keys(content.extra).filter((id) => !asked.some((field) => field.id === id));
  return (
    <>
      <p className="muted">{t('extra.lead')}</p>
      {asked.map((field) => (
        <Question key={field.id} field={field} />
      ))}
      {stray.map((id) => (
        <FieldFrame key={id} field={`extra.${id}`}>
          {() => <Stray id={id} />}
        </FieldFrame>
      ))}
    </>
  );
}

function Stray({ id }: { id: string }) {
  const { content, change } = useWizard();
  const drafting = useTexts('drafting');
  const { [id]: _gone, ...extra } = content.extra;
  return (
    <p>
      {id}{' '}
      <button type="button" className="link" onClick={() => change({ extra })}>
        {drafting('rows.remove')}
      </button>
    </p>
  );
}

/** Reviewed, sent back and changed on its own. */
function Question({ field }: { field: ExtraField }) {
  return (
    <FieldFrame field={`extra.${field.id}`}>
      {({ label, wrong }) => <Answer field={field} name={label} wrong={wrong} />}
    </FieldFrame>
  );
}

type QuestionProps = { field: ExtraField; name: string; wrong: string | undefined };

function Answer({ field, name, wrong }: QuestionProps) {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const wrongAt = useRowWrong(`extra.${field.id}`);
  const answer = Object.hasOwn(content.extra, field.id) ? (content.extra[field.id] ?? null) : null;
  const named = field.unit ? t('extra.withUnit', { label: name, unit: field.unit }) : name;
  const props = {
    field,
    answer,
    label: field.required ? `${named}${t('extra.required')}` : named,
    wrong,
    set: (next: ExtraAnswer) => {
      const { [field.id]: _before, ...others } = content.extra;
      change({ extra: next === null ? others : { ...others, [field.id]: next } });
    },
  };
  if (field.kind === 'table') return <TableAnswer {...props} wrongAt={wrongAt} />;
  if (field.kind === 'file') return <FileAnswer {...props} />;
  return <PlainAnswer {...props} />;
}

type AnswerProps = {
  field: ExtraField;
  answer: ExtraAnswer;
  label: string;
  wrong: string | undefined;
  set: (next: ExtraAnswer) => void;
};

function PlainAnswer({ field, answer, label, wrong, set }: AnswerProps) {
  const t = useTexts('scenarios');
  const text = useText();
  const help = text(field.help);
  const written = answer === null ? '' : String(answer);
  if (field.kind === 'choice')
    return (
      <SelectField
        label={label}
        hint={help}
        wrong={wrong}
        value={written}
        onChange={(event) => set(event.target.value || null)}
      >
        <option value="">{t('extra.none')}</option>
        {(field.options ?? []).map((option) => (
          <option key={option.id} value={option.id}>
            {text(option.label)}
          </option>
        ))}
      </SelectField>
    );
  if (field.kind === 'number') {
    const { min, max } = field;
    const bounds =
      min !== undefined && max !== undefined
        ? t('extra.between', { min, max })
        : min !== undefined
          ? t('extra.atLeast', { min })
          : max !== undefined
            ? t('extra.atMost', { max })
            : '';
    return (
      <TextField
        type="number"
        inputMode="decimal"
        step="any"
        label={label}
        hint={[help, bounds].filter(Boolean).join(' ')}
        wrong={wrong}
        min={min}
        max={max}
        value={written}
        onChange={(event) => {
          const number = event.target.valueAsNumber;
          set(Number.isNaN(number) ? null : number);
        }}
      />
    );
  }
  if (field.kind === 'date')
    return (
      <div className="wiz-date">
        <TextField
          type="date"
          label={label}
          hint={help}
          wrong={wrong}
          value={written}
          onChange={(event) => set(event.target.value || null)}
        />
      </div>
    );
  return (
    <TextArea
      label={label}
      hint={help}
      wrong={wrong}
      value={written}
      maxLength={field.maxLength ?? MAX.text}
      rows={2}
      onChange={(event) => set(event.target.value || null)}
    />
  );
}

/** A file is one of the attachments: what is checked, frozen and read with the version is in one place. */
function FileAnswer({ field, answer, label, wrong, set }: AnswerProps) {
  const t = useTexts('scenarios');
  const text = useText();
  const { view } = useWizard();
  const files = useQuery(apiQuery(listAttachments, { params: { id: view.id } })).data?.items ?? [];
  return (
    <SelectField
      label={label}
      hint={[text(field.help), files.length === 0 ? t('extra.noFile') : ''].filter(Boolean).join(' ')}
      wrong={wrong}
      value={answer === null ? '' : String(answer)}
      onChange={(event) => set(event.target.value || null)}
    >
      <option value="">{t('extra.none')}</option>
      {files.map((file) => (
        <option key={file.id} value={file.id}>
          {file.name}
        </option>
      ))}
    </SelectField>
  );
}

function TableAnswer({
  field,
  answer,
  label,
  wrong,
  set,
  wrongAt,
}: AnswerProps & { wrongAt: (row: number) => string | undefined }) {
  const t = useTexts('scenarios');
  const text = useText();
  const columns = field.columns ?? [];
  const rows = Array.isArray(answer) ? answer : [];
  const blank = Object.fromEntries(columns.map(({ id }) => [id, '']));
  return (
    <RowsEditor<Record<string, string>>
      label={label}
      rows={rows}
      max={field.maxRows ?? MAX.rows}
      make={() => blank}
      wrong={wrong}
      wrongAt={wrongAt}
      onChange={(next) => set(next.length === 0 ? null : next)}
      empty={text(field.help) || t('extra.noRow')}
      addText={t('extra.addRow')}
    >
      {(row, setRow) => (
        <div className="wiz-terms">
          {columns.map((column) => (
            <TextField
              key={column.id}
              label={text(column.label)}
              value={row[column.id] ?? ''}
              maxLength={MAX.cell}
              onChange={(event) => setRow({ [column.id]: event.target.value })}
            />
          ))}
        </div>
      )}
    </RowsEditor>
  );
}
