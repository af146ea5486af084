import { formatWanYuan, parseWanYuan, yuanInWords } from '@jiebang/domain/money/yuan';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../lib/texts.ts';
import { TextField } from './field.tsx';

type MoneyFieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  wrong?: string | undefined;
  /** In 分; null: nothing entered yet. */
  value: number | null;
  onChange: (fen: number | null) => void;
  onBlur?: () => void;
};

/** A sum entered in 万元, echoed in yuan and in 大写 so that a misplaced point is seen at once. */
export function MoneyField({ value, onChange, hint, wrong, ...rest }: MoneyFieldProps) {
  const t = useTexts('common');
  const [typed, setTyped] = useState('');
  // What was typed stays as it was typed for as long as it means the present value.
  const shown = parseWanYuan(typed) === value ? typed : value === null ? '' : formatWanYuan(value);
  const senseless = shown.trim() !== '' && value === null;
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      value={shown}
      wrong={senseless ? t('money.wrong') : wrong}
      hint={
        <>
          {hint ? <>{hint} </> : null}
          {value === null ? (
            t('money.unit')
          ) : (
            <span className="num">
              {t('money.echo', { yuan: (value / 100).toLocaleString('en') })}{' '}
              <span lang="zh-CN">{yuanInWords(value)}</span>
            </span>
          )}
        </>
      }
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(parseWanYuan(event.target.value));
      }}
    />
  );
}
