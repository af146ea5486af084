import type { Band } from '@jiebang/domain/lists/rubric';
import { LIMITS } from '@jiebang/domain/scenarios/content';
import type { ScoringItem, ScoringStage } from '@jiebang/domain/scenarios/terms';
import { TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useOpen, useWizard } from '../lib/wizard-context.ts';
import { FieldFrame, useRowWrong } from './field-frame.tsx';

const noRowWrong = () => undefined;

/** Stages of scoring, each with its items; the weights of a stage make 100 by themselves. */
export function StagesField() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const wrongAt = useRowWrong('stages');
  return (
    <FieldFrame field="stages">
      {({ label, wrong }) => (
        <div className="stack loose">
          <RowsEditor
            label={label}
            rows={content.stages}
            max={LIMITS.stages}
            make={(): ScoringStage => ({ name: '', items: [{ name: '', weight: null, note: '' }] })}
            wrong={wrong}
            wrongAt={wrongAt}
            onChange={(stages) => change({ stages })}
            empty={t('stages.empty')}
            addText={t('stages.add')}
          >
            {(row, set) => <Stage row={row} set={set} />}
          </RowsEditor>
          <Bands />
        </div>
      )}
    </FieldFrame>
  );
}

function Stage({ row, set }: { row: ScoringStage; set: (changes: Partial<ScoringStage>) => void }) {
  const t = useTexts('scenarios');
  const sum = row.items.reduce((total, { weight }) => total + (weight ?? 0), 0);
  return (
    <div className="stack">
      <TextField
        label={t('stages.name')}
        value={row.name}
        maxLength={60}
        onChange={(event) => set({ name: event.target.value })}
      />
      <RowsEditor
        label={t('stages.items')}
        rows={row.items}
        max={LIMITS.items}
        make={(): ScoringItem => ({ name: '', weight: null, note: '' })}
        wrongAt={noRowWrong}
        onChange={(items) => set({ items })}
        empty={t('stages.noItems')}
        addText={t('stages.addItem')}
        foot={
          <p role="status" className={sum === 100 ? 'wiz-sum full' : 'wiz-sum'}>
            {t('stages.sum', { sum })}
          </p>
        }
      >
        {(item, setItem) => <Item item={item} set={setItem} />}
      </RowsEditor>
    </div>
  );
}

/** A weight is empty until it is said: no 0 that nobody meant. */
function Item({ item, set }: { item: ScoringItem; set: (changes: Partial<ScoringItem>) => void }) {
  const t = useTexts('scenarios');
  return (
    <div className="wiz-terms">
      <TextField
        label={t('stages.item')}
        value={item.name}
        maxLength={120}
        onChange={(event) => set({ name: event.target.value })}
      />
      <TextField
        label={t('stages.weight')}
        type="number"
        inputMode="numeric"
        min={0}
        max={100}
        step={1}
        value={item.weight ?? ''}
        onChange={(event) => {
          const weight = event.target.valueAsNumber;
          set({ weight: Number.isNaN(weight) ? null : Math.min(100, Math.max(0, Math.round(weight))) });
        }}
      />
      <TextField
        label={t('stages.note')}
        value={item.note}
        maxLength={300}
        onChange={(event) => set({ note: event.target.value })}
      />
    </div>
  );
}

function Bands() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const { bands } = content;
  if (!useOpen('stages')) return null;
  return (
    <RowsEditor
      label={t('stages.bands')}
      rows={bands}
      max={LIMITS.bands}
      make={(): Band => ({ title: '', from: bands.at(-1)?.to ?? 0, to: 100 })}
      wrongAt={noRowWrong}
      onChange={(next) => change({ bands: next })}
      empty={t('stages.noBands')}
      addText={t('stages.addBand')}
    >
      {(row, set) => (
        <div className="wiz-terms">
          <TextField
            label={t('stages.band')}
            value={row.title}
            maxLength={40}
            onChange={(event) => set({ title: event.target.value })}
          />
          <NumberField
            label={t('stages.from')}
            value={row.from}
            min={0}
            max={100}
            onChange={(from) => set({ from })}
          />
          <NumberField
            label={t('stages.to')}
            value={row.to}
            min={0}
            max={100}
            onChange={(to) => set({ to })}
          />
        </div>
      )}
    </RowsEditor>
  );
}
