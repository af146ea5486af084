import type { QuietHours } from '@jiebang/domain/notifications/when-to-mail';
import { SelectField, TextField } from '../../../components/field.tsx';
import { useTexts } from '../../../lib/texts.ts';

const clockOf = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** Null while the time is not typed in full. */
function minutesOf(clock: string): number | null {
  const [hours, minutes] = clock.split(':').map(Number);
  return clock && hours !== undefined && minutes !== undefined ? hours * 60 + minutes : null;
}

/** Whole hours, and the zones in between that many people live in. */
const OFFSETS = [
  ...Array.from({ length: 27 }, (_, at) => (at - 12) * 60),
  -570,
  -210,
  210,
  270,
  330,
  345,
  390,
  570,
  630,
  765,
].toSorted((a, b) => a - b);
const zoneOf = (offset: number) => `UTC${offset < 0 ? '−' : '+'}${clockOf(Math.abs(offset))}`;

type Props = { quiet: QuietHours; onChange: (quiet: QuietHours) => void };

export function QuietFields({ quiet, onChange }: Props) {
  const t = useTexts('account');
  const time = (end: 'from' | 'to') => ({
    type: 'time',
    label: t(`mailing.${end}`),
    value: clockOf(quiet[end]),
    required: true,
    onChange: ({ target }: { target: { value: string } }) => {
      const minutes = minutesOf(target.value);
      if (minutes !== null) onChange({ ...quiet, [end]: minutes });
    },
  });
  return (
    <div className="stack">
      <div className="mailing-quiet">
        <TextField {...time('from')} />
        <TextField {...time('to')} wrong={quiet.from === quiet.to ? t('mailing.same') : undefined} />
        <SelectField
          label={t('mailing.zone')}
          value={quiet.offset}
          onChange={({ target }) => onChange({ ...quiet, offset: Number(target.value) })}
        >
          {OFFSETS.map((offset) => (
            <option key={offset} value={offset}>
              {zoneOf(offset)}
            </option>
          ))}
        </SelectField>
      </div>
      <p className="muted small">{t('mailing.quietHint')}</p>
    </div>
  );
}
