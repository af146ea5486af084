import { Deadline } from '../../../components/deadline.tsx';
import { TextField } from '../../../components/field.tsx';
import { fromBeijingInput, toBeijingInput } from '../../../lib/beijing-time.ts';
import { serverNow } from '../../../lib/server-clock.ts';
import { useTexts } from '../../../lib/texts.ts';

const DAY_MS = 86_400_000;

/** A week from now at six in the evening, as an input's value: experts are not given midnights. */
export function defaultDue(): string {
  return `${toBeijingInput(new Date(serverNow() + 7 * DAY_MS).toISOString()).slice(0, 10)}T18:00`;
}

type Props = { value: string; wrong: string | undefined; onChange: (value: string) => void };

/** Until when opinions are asked for; the instant and the time left are read back. */
export function DueField({ value, wrong, onChange }: Props) {
  const t = useTexts('review');
  const at = fromBeijingInput(value);
  return (
    <div>
      <TextField
        type="datetime-local"
        label={t('pass.due')}
        hint={t('pass.dueHint')}
        wrong={wrong}
        value={value}
        min={toBeijingInput(new Date(serverNow()).toISOString())}
        required
        onChange={(event) => onChange(event.target.value)}
      />
      {at ? (
        <p className="small">
          <Deadline at={at} />
        </p>
      ) : null}
    </div>
  );
}
