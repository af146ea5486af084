import { type ReactNode, useId } from 'react';

type ChoiceProps<T extends string> = {
  label: string;
  wrong?: string | undefined;
  value: T | null;
  options: { value: T; name: string; what?: ReactNode }[];
  onChange: (value: T) => void;
};

/** One of a few, all in view with a word on what each means: for people who fill this in once a year. */
export function ChoiceField<T extends string>({ label, wrong, value, options, onChange }: ChoiceProps<T>) {
  const id = useId();
  return (
    <fieldset className="wiz-choice" aria-describedby={wrong ? `${id}-wrong` : undefined}>
      <legend>{label}</legend>
      <div className="wiz-options">
        {options.map((option) => (
          <label key={option.value} className="wiz-option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <span>
              <b>{option.name}</b>
              {option.what ? <span className="what">{option.what}</span> : null}
            </span>
          </label>
        ))}
      </div>
      {wrong ? (
        <span id={`${id}-wrong`} className="wrong" role="alert">
          {wrong}
        </span>
      ) : null}
    </fieldset>
  );
}
