import type { Commitment } from '@jiebang/domain/proposals/content';
import { useId } from 'react';
import { targetOf } from '../../../components/scenario-lines.ts';
import { Table } from '../../../components/table.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useForm } from '../lib/form-context.ts';
import { AskedName, TargetMark } from './commitments-table.tsx';
import { FieldFrame, useWrong } from './field-frame.tsx';

/** One line an indicator: what is asked and how it is tested, and beside it what is promised. */
export function CommitmentsField() {
  const t = useTexts('proposals');
  const { view, content, change } = useForm();
  const wrongAt = useWrong('commitments');
  const set = (indicator: number, changes: Partial<Commitment>) => {
    const known = content.commitments.find((one) => one.indicator === indicator);
    const next = { indicator, committed: '', note: '', ...known, ...changes };
    const others = content.commitments.filter((one) => one.indicator !== indicator);
    change({ commitments: [...others, next].toSorted((a, b) => a.indicator - b.indicator) });
  };
  const rows = view.challenge.indicators.map((one, place) => ({
    ...one,
    place,
    given: content.commitments.find(({ indicator }) => indicator === place),
  }));
  return (
    <FieldFrame field="commitments">
      {({ label }) => (
        <fieldset className="wiz-rows prop-commitments">
          <legend>{label}</legend>
          <p className="muted small">{t('hints.commitments')}</p>
          <div className="card">
            <Table
              folding
              caption={t('commitment.caption')}
              rows={rows}
              rowKey={(row) => `${row.place}`}
              columns={[
                {
                  key: 'name',
                  name: t('commitment.indicator'),
                  cell: (row) => <AskedName asked={row} method />,
                },
                {
                  key: 'target',
                  name: t('commitment.target'),
                  cell: (row) => <span className="num nowrap">{targetOf(row)}</span>,
                },
                {
                  key: 'committed',
                  name: t('commitment.committed'),
                  cell: (row) => (
                    <Entry
                      label={t('commitment.committedFor', { name: row.name })}
                      value={row.given?.committed ?? ''}
                      max={500}
                      wrong={wrongAt(row.place)}
                      onChange={(committed) => set(row.place, { committed })}
                    >
                      <TargetMark asked={row} committed={row.given?.committed ?? ''} />
                    </Entry>
                  ),
                },
                {
                  key: 'note',
                  name: t('commitment.note'),
                  cell: (row) => (
                    <Entry
                      label={t('commitment.noteFor', { name: row.name })}
                      value={row.given?.note ?? ''}
                      max={1_000}
                      onChange={(note) => set(row.place, { note })}
                    />
                  ),
                },
              ]}
            />
          </div>
        </fieldset>
      )}
    </FieldFrame>
  );
}

type EntryProps = {
  label: string;
  value: string;
  max: number;
  wrong?: string | undefined;
  onChange: (value: string) => void;
  children?: React.ReactNode;
};

/** A cell that is written in; the head of its column is its visible name. */
function Entry({ label, value, max, wrong, onChange, children }: EntryProps) {
  const id = useId();
  return (
    <span className="prop-entry">
      <textarea
        className="control"
        rows={1}
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? id : undefined}
        value={value}
        maxLength={max}
        onChange={(event) => onChange(event.target.value)}
      />
      {children}
      {wrong ? (
        <span id={id} className="wrong" role="alert">
          {wrong}
        </span>
      ) : null}
    </span>
  );
}
