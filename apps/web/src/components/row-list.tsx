import { type ReactNode, useRef, useState } from 'react';
import { randomKey } from '../lib/random-key.ts';
import { useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';

type Props<Row> = {
  id: string;
  label: string;
  rows: Row[];
  max: number;
  addText: string;
  rowName: (row: number) => string;
  make: () => Row;
  onChange: (rows: Row[]) => void;
  /** The focus has left the list. */
  onLeave?: () => void;
  wrong: string[];
  foot?: ReactNode;
  children: (row: Row, at: number, set: (changes: Partial<Row>) => void) => ReactNode;
};

/** A short list written line by line; what is wrong with it stands below and is read out. */
export function RowList<Row extends object>(props: Props<Row>) {
  const { id, label, rows, max, wrong, onChange } = props;
  const t = useTexts('rubric-editor');
  const keyOf = useKeys();
  const box = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset
      id={id}
      ref={box}
      className="rub-rows"
      aria-describedby={wrong.length > 0 ? `${id}-wrong` : undefined}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) props.onLeave?.();
      }}
    >
      <legend>{label}</legend>
      <ol className="plain-list">
        {rows.map((row, at) => (
          <li key={keyOf(row)} className="rub-row">
            {props.children(row, at, (changes) => {
              const next = { ...row, ...changes };
              keyOf(next, row);
              onChange(rows.with(at, next));
            })}
            <Button look="quiet" small onClick={() => onChange(rows.toSpliced(at, 1))}>
              {t('remove')}
              <span className="sr-only"> {props.rowName(at + 1)}</span>
            </Button>
          </li>
        ))}
      </ol>
      {props.foot}
      <div id={`${id}-wrong`} className="if-any rub-wrong" role="status">
        {wrong.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      <div>
        <Button
          look="ghost"
          small
          disabled={rows.length >= max}
          onClick={() => onChange([...rows, props.make()])}
        >
          {props.addText}
        </Button>
      </div>
    </fieldset>
  );
}

/** A key for each row that stays with it through changes and sorting; rows are values without a name of their own. */
function useKeys(): (row: object, former?: object) => string {
  const [keys] = useState(() => new WeakMap<object, string>());
  return (row, former) => {
    const key = keys.get(former ?? row) ?? randomKey();
    keys.set(row, key);
    if (former) keys.set(former, key);
    return key;
  };
}
