import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { randomKey } from '../lib/random-key.ts';
import { useTexts } from '../lib/texts.ts';
import { Button } from './button.tsx';
import './wizard.css';

type RowsProps<Row> = {
  /** Name of the list, and of one row in it: `第 2 项考核指标`. */
  label: string;
  rows: Row[];
  max: number;
  make: () => Row;
  /** The heading above names the list already. */
  headed?: boolean;
  wrong?: string | undefined;
  wrongAt: (row: number) => string | undefined;
  onChange: (rows: Row[]) => void;
  /** Stands where rows will come. */
  empty: ReactNode;
  addText: string;
  /** Under the rows: their sum. */
  foot?: ReactNode;
  children: (row: Row, set: (changes: Partial<Row>) => void) => ReactNode;
};

/**
 * A list that is written row by row. Every act has a button, so that it works by keyboard and on a phone; the focus
 * follows the row, and what happened is read out. Needs the namespace `drafting`.
 */
export function RowsEditor<Row>({
  label,
  rows,
  max,
  make,
  wrong,
  wrongAt,
  onChange,
  ...rest
}: RowsProps<Row>) {
  const t = useTexts('drafting');
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const [known, setKeys] = useState<string[]>(() => rows.map(randomKey));
  // Rows that came from elsewhere (a copy, another window) get keys by their place.
  const keys = rows.map((_, place) => known[place] ?? `place-${place}`);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState<string | null>(null);
  useEffect(() => {
    if (focus === null) return;
    list.current
      ?.querySelector(`[data-row="${focus}"]`)
      ?.querySelector<HTMLElement>('input, select, textarea')
      ?.focus();
  }, [focus]);

  const replace = (next: Row[], nextKeys: string[], words: string) => {
    setKeys(nextKeys);
    setSaid(words);
    onChange(next);
  };
  const move = (from: number, to: number) =>
    replace(moved(rows, from, to), moved(keys, from, to), t('rows.moved', { from: from + 1, to: to + 1 }));
  const remove = (at: number) => {
    replace(rows.toSpliced(at, 1), keys.toSpliced(at, 1), t('rows.removed', { row: at + 1 }));
    // The row under the finger is gone: the next thing to do is below the list.
    adding.current?.querySelector('button')?.focus();
  };
  const add = () => {
    const key = randomKey();
    replace([...rows, make()], [...keys, key], t('rows.added', { row: rows.length + 1 }));
    setFocus(key);
  };
  return (
    <fieldset className="wiz-rows" aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend className={rest.headed ? 'sr-only' : undefined}>{label}</legend>
      {rows.length === 0 ? <p className="muted">{rest.empty}</p> : null}
      <ol ref={list} className="plain-list">
        {rows.map((row, place) => (
          <li key={keys[place]} data-row={keys[place]} className="card pad">
            <div className="row wiz-row-head">
              <h4>{t('rows.name', { row: place + 1 })}</h4>
              <span className="row push">
                <Button look="quiet" small disabled={place === 0} onClick={() => move(place, place - 1)}>
                  {t('rows.up')}
                  <span className="sr-only"> {t('rows.name', { row: place + 1 })}</span>
                </Button>
                <Button
                  look="quiet"
                  small
                  disabled={place === rows.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  {t('rows.down')}
                  <span className="sr-only"> {t('rows.name', { row: place + 1 })}</span>
                </Button>
                <Button look="quiet" small onClick={() => remove(place)}>
                  {t('rows.remove')}
                  <span className="sr-only"> {t('rows.name', { row: place + 1 })}</span>
                </Button>
              </span>
            </div>
            {rest.children(row, (changes) => onChange(rows.with(place, { ...row, ...changes })))}
            <RowWrong words={wrongAt(place)} />
          </li>
        ))}
      </ol>
      {rest.foot}
      {wrong ? (
        <span id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </span>
      ) : null}
      <div ref={adding} className="row">
        <Button look="ghost" disabled={rows.length >= max} onClick={add}>
          {rest.addText}
        </Button>
        <span className="muted small">{t('rows.count', { used: rows.length, max })}</span>
        <span role="status" className="sr-only">
          {said}
        </span>
      </div>
    </fieldset>
  );
}

function RowWrong({ words }: { words: string | undefined }) {
  return words ? (
    <p className="wrong" role="alert">
      {words}
    </p>
  ) : null;
}

function moved<T>(list: T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}
