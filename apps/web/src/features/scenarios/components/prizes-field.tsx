import { LIMITS, type Prize } from '@jiebang/domain/scenarios/content';
import { Button } from '../../../components/button.tsx';
import { CheckField, TextField } from '../../../components/field.tsx';
import { Money } from '../../../components/money.tsx';
import { MoneyField } from '../../../components/money-field.tsx';
import { NumberField } from '../../../components/number-field.tsx';
import { RowsEditor } from '../../../components/rows-editor.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useWizard } from '../lib/wizard-context.ts';
import { FieldFrame, useRowWrong } from './field-frame.tsx';
import { Remark } from './remark.tsx';

/** Prizes row by row; the sum of the rows and the announced total must be the same money. */
export function PrizesField() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const wrongAt = useRowWrong('prizes');
  const { prizes } = content;
  return (
    <FieldFrame field="prizes">
      {({ label, wrong }) => (
        <RowsEditor
          label={label}
          rows={prizes}
          max={LIMITS.prizes}
          make={(): Prize => ({ title: '', count: 1, amountFen: 0 })}
          wrong={wrong}
          wrongAt={wrongAt}
          onChange={(next) => change({ prizes: next })}
          empty={t('prizes.empty')}
          addText={t('prizes.add')}
          foot={prizes.length > 0 ? <Total /> : null}
        >
          {(row, set) => (
            <div className="wiz-prize">
              <TextField
                label={t('prizes.name')}
                value={row.title}
                maxLength={60}
                onChange={(event) => set({ title: event.target.value })}
              />
              <NumberField
                label={t('prizes.count')}
                value={row.count}
                min={1}
                max={1000}
                onChange={(count) => set({ count })}
              />
              <MoneyField
                label={t('prizes.each')}
                value={row.amountFen}
                onChange={(fen) => set({ amountFen: fen ?? 0 })}
              />
              <TextField
                label={t('prizes.inKind')}
                value={row.inKind ?? ''}
                maxLength={120}
                onChange={(event) => set({ inKind: event.target.value })}
              />
              <CheckField
                label={t('prizes.cumulative')}
                checked={row.cumulative ?? false}
                onChange={(event) => set({ cumulative: event.target.checked })}
              />
            </div>
          )}
        </RowsEditor>
      )}
    </FieldFrame>
  );
}

function Total() {
  const t = useTexts('scenarios');
  const { content, change } = useWizard();
  const sum = content.prizes.reduce((total, { count, amountFen }) => total + count * amountFen, 0);
  return (
    <div className="stack">
      <p role="status">
        {t('prizes.sum')} <Money fen={sum} />
      </p>
      <div className="pair">
        <MoneyField
          label={t('prizes.total')}
          hint={t('prizes.totalHint')}
          value={content.prizeTotalFen}
          onChange={(prizeTotalFen) => change({ prizeTotalFen })}
        />
        <div className="stack">
          {content.prizeTotalFen === sum ? null : (
            <div>
              <Button look="ghost" small onClick={() => change({ prizeTotalFen: sum })}>
                {t('prizes.take')}
              </Button>
            </div>
          )}
          <CheckField
            label={t('prizes.afterTax')}
            checked={content.prizesAfterTax}
            onChange={(event) => change({ prizesAfterTax: event.target.checked })}
          />
        </div>
      </div>
      <Remark
        name="prizesPaidWithin"
        field="prizes"
        label={t('prizes.paidWithin')}
        hint={t('prizes.paidHint')}
        max={200}
      />
    </div>
  );
}
