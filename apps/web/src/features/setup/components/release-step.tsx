import type { CompetitionView, PhaseView } from '@jiebang/contracts/competitions';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useTexts } from '../../../lib/texts.ts';
import { useNow } from '../../../lib/use-now.ts';
import { PhaseTag } from './competition-tag.tsx';
import { ExtendDialog, OpenDialog, RevealDialog } from './phase-acts.tsx';

type Props = { competition: CompetitionView; phase: PhaseView };
type Open = 'open' | 'extend' | 'reveal' | null;

/** Checks before the release, the release itself, and what may follow: a later end, the reveal. */
export function ReleaseStep({ competition, phase }: Props) {
  const t = useTexts('setup');
  const [dialog, setDialog] = useState<Open>(null);
  const may = (ability: PhaseView['abilities'][number]) => phase.abilities.includes(ability);
  const close = () => setDialog(null);
  return (
    <div className="stack">
      <p className="muted">{t('release.lead')}</p>
      <section className="card pad stack">
        <div className="row">
          <h3 className="setup-title">{t('release.phaseState')}</h3>
          <PhaseTag status={phase.status} />
          <span className="muted">{t(`release.window.${phase.window}`)}</span>
        </div>
        <dl className="setup-facts">
          <dt>{t('phase.startsAt')}</dt>
          <dd>
            <Instant at={phase.startsAt} /> <span className="muted small">{t('phase.zone')}</span>
          </dd>
          <dt>{t('phase.endsAt')}</dt>
          <dd>
            <Deadline at={phase.endsAt} />
          </dd>
        </dl>
        {phase.status === 'revealed' ? <Note tone="green">{t('release.done')}</Note> : null}
        {phase.status === 'open' && phase.window !== 'ended' && !may('reveal') ? (
          <p className="muted small">{t('release.notYet', { why: t('release.whyEnd') })}</p>
        ) : null}
        <div className="row if-any">
          {may('open') ? <Button onClick={() => setDialog('open')}>{t('release.open')}</Button> : null}
          {may('extend') ? (
            <Button look="ghost" onClick={() => setDialog('extend')}>
              {t('release.extend')}
            </Button>
          ) : null}
          {may('reveal') ? <Button onClick={() => setDialog('reveal')}>{t('release.reveal')}</Button> : null}
        </div>
      </section>
      {phase.status === 'draft' || phase.status === 'rehearsed' ? (
        <Checks competition={competition} phase={phase} />
      ) : null}
      <Extensions phase={phase} />
      <OpenDialog open={dialog === 'open'} competition={competition} phase={phase} onClose={close} />
      <ExtendDialog open={dialog === 'extend'} phase={phase} onClose={close} />
      <RevealDialog open={dialog === 'reveal'} phase={phase} onClose={close} />
    </div>
  );
}

function Checks({ competition, phase }: Props) {
  const t = useTexts('setup');
  const now = useNow(60_000);
  const checks = [
    ['checkTruth', Boolean(phase.setup?.truth)],
    ['checkRehearsal', phase.status === 'rehearsed'],
    ['checkEnd', Date.parse(phase.endsAt) > now],
    ['checkFiles', phase.files.length > 0],
    ['checkPublished', competition.status === 'published'],
  ] as const;
  return (
    <section className="card pad stack">
      <h3 className="setup-title">{t('release.checks')}</h3>
      <ul className="setup-checks">
        {checks.map(([key, met]) => (
          <li key={key}>
            <span aria-hidden="true">{met ? '✓' : '○'}</span>
            <span>{t(`release.${key}`)}</span>
            <span className="muted">{t(met ? 'release.yes' : 'release.no')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Extensions({ phase }: { phase: PhaseView }) {
  const t = useTexts('setup');
  const locale = useLocale();
  if (phase.extensions.length === 0) return null;
  return (
    <section className="card pad stack">
      <h3 className="setup-title">{t('release.extensions')}</h3>
      <ul className="setup-list">
        {phase.extensions.map((extension) => (
          <li key={extension.at}>
            {t('release.extensionLine', {
              from: formatDeadline(extension.from, locale),
              to: formatDeadline(extension.to, locale),
            })}
            <div className="muted small">
              <Instant at={extension.at} /> · {extension.reason}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
