import { downloadPhaseFile, type PhaseView } from '@jiebang/contracts/competitions';
import { Link } from '@tanstack/react-router';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { type Fact, Facts } from '../../../components/facts.tsx';
import { Bytes, Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { Tag, type TagTone } from '../../../components/tag.tsx';
import { addressOf } from '../../../lib/call.ts';
import { formatDeadline } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

const tones: Record<PhaseView['window'], TagTone> = {
  not_released: 'plain',
  upcoming: 'blue',
  accepting: 'green',
  ended: 'amber',
  revealed: 'plain',
};

/** One phase: dates, what is measured, how often one may submit, and the files. */
export function PhaseCard({
  phase,
  slug,
  cancelled,
}: {
  phase: PhaseView;
  slug: string;
  cancelled: boolean;
}) {
  const t = useTexts('competitions');
  const text = useText();
  const facts = usePhaseFacts(phase);
  // What is over folds away: the phase that takes entries is what people come for.
  const past = phase.window === 'ended' || phase.window === 'revealed';
  // A phase of a cancelled competition ended, but no reveal is to be waited for.
  const state = cancelled && phase.window === 'ended' ? 'cancelled' : phase.window;
  const hasBoard = phase.window !== 'not_released' && phase.window !== 'upcoming';
  return (
    <Card as="article" className="phase">
      <header>
        <h4>{text(phase.title)}</h4>
        <Tag tone={tones[phase.window]}>{t(`phase.window.${state}`)}</Tag>
        {hasBoard ? (
          <Link
            className="push"
            to="/competitions/$slug/board"
            params={{ slug }}
            search={{ phase: phase.id, ...(phase.window === 'revealed' ? { view: 'final' } : {}) }}
          >
            {t('phase.toBoard')}
          </Link>
        ) : null}
      </header>
      <Extensions phase={phase} />
      {past ? (
        <details>
          <summary>{t('phase.details')}</summary>
          <Facts facts={facts} />
        </details>
      ) : (
        <Facts facts={facts} />
      )}
    </Card>
  );
}

function usePhaseFacts(phase: PhaseView): Fact[] {
  const t = useTexts('competitions');
  const text = useText();
  const locale = useLocale();
  const columns = [phase.idColumn, ...phase.targetColumns].filter((column) => column !== null).join(', ');
  const share = phase.publicFraction.toLocaleString(locale, { style: 'percent' });
  const hour = `${String(phase.quotaDayStartHour).padStart(2, '0')}:00`;
  return [
    { name: t('phase.starts'), value: <Instant at={phase.startsAt} /> },
    { name: t('phase.ends'), value: <Deadline at={phase.endsAt} /> },
    {
      name: t('phase.metric'),
      value: (
        <>
          {text(phase.metric.title)} <span className="muted">· {t(`phase.${phase.metric.direction}`)}</span>
        </>
      ),
    },
    { name: t('phase.rule'), value: t(`phase.rules.${phase.rankingRule}`, { limit: phase.chosenLimit }) },
    { name: t('phase.public'), value: t('phase.publicValue', { share }) },
    {
      name: t('phase.quota'),
      value: (
        <>
          {t('phase.quotaValue', { day: phase.quotaPerDay, total: phase.quotaTotal })}{' '}
          <span className="muted small">{t('phase.quotaDay', { hour })}</span>
        </>
      ),
    },
    {
      name: t('phase.file'),
      value: (
        <>
          {phase.targetColumns.length > 0 ? t('phase.fileValue', { columns }) : t('phase.fileAny')}{' '}
          <Bytes value={phase.maxFileBytes} />
        </>
      ),
    },
    { name: t('phase.files'), value: <PhaseFiles phase={phase} /> },
  ];
}

/** A moved deadline is told where the deadline stands, with its reason. */
function Extensions({ phase }: { phase: PhaseView }) {
  const t = useTexts('competitions');
  const locale = useLocale();
  if (phase.extensions.length === 0) return null;
  return (
    <Note tone="amber">
      {phase.extensions.map(({ at, from, to, reason }) => (
        <div key={at}>
          {t('phase.extended', {
            from: formatDeadline(from, locale),
            to: formatDeadline(to, locale),
            reason,
          })}
        </div>
      ))}
    </Note>
  );
}

function PhaseFiles({ phase }: { phase: PhaseView }) {
  const t = useTexts('competitions');
  const text = useText();
  if (phase.files.length === 0) return <span className="muted">{t('phase.noFiles')}</span>;
  return (
    <ul className="file-list">
      {phase.files.map((file) => (
        <li key={file.id}>
          <a
            href={addressOf(downloadPhaseFile, { params: { id: phase.id, fileId: file.id } })}
            download={file.name}
          >
            {text(file.title)}
          </a>
          <Bytes value={file.bytes} />
          <code title={file.sha256}>
            {file.name} · {t('phase.fingerprint')} {file.sha256.slice(0, 12)}…
          </code>
        </li>
      ))}
    </ul>
  );
}
