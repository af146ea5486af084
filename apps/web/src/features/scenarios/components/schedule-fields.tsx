import { LIMITS } from '@jiebang/domain/scenarios/content';
import {
  emptyTimelineRow,
  type Milestone,
  type TimelineRow,
  type TimelineStep,
  timelineStepLabels,
  timelineSteps,
} from '@jiebang/domain/scenarios/terms';
import { SelectField, TextArea, TextField } from '../../../components/field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { FieldFrame, useRowWrong } from './field-frame.tsx';

/** When what happens, and when the money is paid. */
export function ScheduleFields() {
  return (
    <>
      <TimelineField />
      <MilestonesField />
    </>
  );
}

function TimelineField() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const wrongAt = useRowWrong('timeline');
  const { timeline } = content;
  // The first step of the usual order that is not there yet is the likeliest next.
  const next = timelineSteps.find(
    (step) => step !== 'publication' && !timeline.some((row) => row.step === step),
  );
  return (
    <FieldFrame field="timeline">
      {({ label, wrong }) => (
        <div className="stack">
          <RowsEditor
            label={label}
            rows={timeline}
            max={LIMITS.timeline}
            make={(): TimelineRow => ({ ...emptyTimelineRow, step: next ?? 'other' })}
            wrong={wrong}
            wrongAt={wrongAt}
            onChange={(rows) => change({ timeline: rows })}
            empty={t('timeline.empty')}
            addText={t('timeline.add')}
          >
            {(row, set) => <Step row={row} set={set} />}
          </RowsEditor>
          <TextArea
            label={t('timeline.remark')}
            hint={t('timeline.remarkHint')}
            value={content.timelineNote}
            maxLength={LIMITS.note}
            rows={2}
            onChange={(event) => change({ timelineNote: event.target.value })}
          />
        </div>
      )}
    </FieldFrame>
  );
}

function Step({ row, set }: { row: TimelineRow; set: (changes: Partial<TimelineRow>) => void }) {
  const t = useTexts('scenarios');
  const text = useText();
  return (
    <div className="wiz-terms">
      <SelectField
        label={t('timeline.step')}
        value={row.step}
        onChange={(event) => set({ step: event.target.value as TimelineStep })}
      >
        {timelineSteps.map((step) => (
          <option key={step} value={step}>
            {text(timelineStepLabels[step])}
          </option>
        ))}
      </SelectField>
      <TextField
        type="date"
        label={t('timeline.from')}
        value={row.from ?? ''}
        onChange={(event) => set({ from: event.target.value || null })}
      />
      <TextField
        type="date"
        label={t('timeline.until')}
        value={row.until ?? ''}
        onChange={(event) => set({ until: event.target.value || null })}
      />
      <TextField
        label={t('timeline.time')}
        hint={t('timeline.timeHint')}
        value={row.time}
        maxLength={5}
        autoComplete="off"
        onChange={(event) => set({ time: event.target.value.trim().replace('：', ':') })}
      />
      <div className="wide">
        <TextField
          label={t('timeline.note')}
          value={row.note}
          maxLength={200}
          onChange={(event) => set({ note: event.target.value })}
        />
      </div>
    </div>
  );
}

function MilestonesField() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const wrongAt = useRowWrong('milestones');
  const { milestones } = content;
  const sum = milestones.reduce((total, { percent }) => total + percent, 0);
  return (
    <FieldFrame field="milestones">
      {({ label, wrong }) => (
        <RowsEditor
          label={label}
          rows={milestones}
          max={LIMITS.milestones}
          make={(): Milestone => ({ name: '', percent: Math.max(0, 100 - sum), condition: '' })}
          wrong={wrong}
          wrongAt={wrongAt}
          onChange={(rows) => change({ milestones: rows })}
          empty={t('milestones.empty')}
          addText={t('milestones.add')}
          foot={
            milestones.length > 0 ? (
              <p role="status" className={sum === 100 ? 'wiz-sum full' : 'wiz-sum'}>
                {t('milestones.sum', { sum })}
              </p>
            ) : null
          }
        >
          {(row, set) => (
            <div className="wiz-terms">
              <TextField
                label={t('milestones.name')}
                value={row.name}
                maxLength={60}
                onChange={(event) => set({ name: event.target.value })}
              />
              <NumberField
                label={t('milestones.percent')}
                value={row.percent}
                min={0}
                max={100}
                onChange={(percent) => set({ percent })}
              />
              <TextField
                label={t('milestones.condition')}
                value={row.condition}
                maxLength={LIMITS.note}
                onChange={(event) => set({ condition: event.target.value })}
              />
            </div>
          )}
        </RowsEditor>
      )}
    </FieldFrame>
  );
}
