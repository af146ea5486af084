import type { DeskView } from '@jiebang/contracts/desk';
import { type WaitKind, waitLabels } from '@jiebang/domain/desk/kinds';
import { Card } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { formatNumber } from '../../../lib/format.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';

type Wait = DeskView['waits'][number];

/** What came back or went wrong: the number is red, and the words say so. */
const URGENT: readonly WaitKind[] = [
  'scenario_returned',
  'proposal_correction',
  'evaluation_faulted',
  'chain_broken',
];

/** A line for each kind of thing that waits, with the one that waits longest. */
export function Waits({ waits }: { waits: Wait[] }) {
  return (
    <Card kind="plain">
      <ul className="plain-list wait-lines">
        {waits.map((wait) => (
          <li key={wait.kind}>
            <PathLink to={wait.link}>
              <Line wait={wait} />
            </PathLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Line({ wait: { kind, count, title, oldestAt } }: { wait: Wait }) {
  const t = useTexts('mine');
  const text = useText();
  const locale = useLocale();
  const name = title ? text(title).trim() || t('waits.untitled') : null;
  return (
    <>
      <b className={URGENT.includes(kind) ? 'figure num hot' : 'figure num'}>{formatNumber(count, locale)}</b>
      <span>
        <b>{text(waitLabels[kind])}</b>
        <span className="muted small what">
          {name ? <span>{count === 1 ? name : t('waits.oldest', { title: name })}</span> : null}
          {oldestAt ? (
            <span>
              {t('waits.since')} <Instant at={oldestAt} />
            </span>
          ) : null}
        </span>
      </span>
    </>
  );
}
