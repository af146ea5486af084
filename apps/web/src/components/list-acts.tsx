import type { ChallengeView } from '@jiebang/contracts/challenges';
import { listActLabels } from '@jiebang/domain/lists/lifecycle';
import { formatDeadline } from '../lib/format.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { Instant } from './figures.tsx';
import './list-text.css';

type Act = ChallengeView['acts'][number];

/** What was done to a published list, in order, each with its reason. Needs the namespace `list-text`. */
export function ListActs({ acts }: { acts: Act[] }) {
  const t = useTexts('list-text');
  const text = useText();
  const rows = acts.map((act, place) => ({ ...act, key: `${place}:${act.kind}` }));
  return (
    <ol className="list-acts">
      {rows.map((act) => (
        <li key={act.key}>
          <div className="row">
            <b>{text(listActLabels[act.kind])}</b>
            {act.code ? <span className="num">{act.code}</span> : null}
            <span className="muted small">
              <Instant at={act.at} /> {t('zone')}
              {act.by ? ` · ${t('by', { name: act.by })}` : null}
            </span>
          </div>
          <Moved act={act} />
          <p>{t('reason', { reason: act.reason })}</p>
        </li>
      ))}
    </ol>
  );
}

function Moved({ act: { from, to } }: { act: Act }) {
  const t = useTexts('list-text');
  const locale = useLocale();
  if (!from || !to) return null;
  return <p>{t('moved', { from: formatDeadline(from, locale), to: formatDeadline(to, locale) })}</p>;
}
