import type { CallOutput } from '@jiebang/contracts/endpoint';
import type { getPulse } from '@jiebang/contracts/portal';
import { formatDuration, formatNumber } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';

export type Pulse = CallOutput<typeof getPulse>;

export function PulseFigures({ pulse }: { pulse: Pulse }) {
  const t = useTexts('portal');
  const locale = useLocale();
  const figures = [
    { name: t('pulse.accepting'), value: formatNumber(pulse.accepting, locale) },
    { name: t('pulse.teams'), value: formatNumber(pulse.teams, locale) },
    { name: t('pulse.scored'), value: formatNumber(pulse.scoredThisWeek, locale) },
    {
      name: t('pulse.median'),
      value: pulse.medianToScoreMs === null ? t('pulse.none') : formatDuration(pulse.medianToScoreMs, locale),
    },
  ];
  return (
    <dl className="pulse" aria-label={t('pulse.label')}>
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
