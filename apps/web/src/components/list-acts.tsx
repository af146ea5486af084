import type { ListActView } from '@jiebang/contracts/list-acts';
import { erratumFields } from '@jiebang/domain/lists/errata';
import { listActLabels } from '@jiebang/domain/lists/lifecycle';
import { formatDeadline } from '../lib/format.ts';
import { useLocale, useText, useTexts } from '../lib/texts.ts';
import { Instant } from './figures.tsx';
import { PlainText } from './plain-text.tsx';
import './list-text.css';

/** What was done to a published list, in order, each with its reason and its place in the chain. Needs the namespace `list-text`. */
export function ListActs({ acts }: { acts: ListActView[] }) {
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
          <ActDetail act={act} />
          <p>{t('reason', { reason: act.reason })}</p>
          {act.chain ? <Chain chain={act.chain} /> : null}
        </li>
      ))}
    </ol>
  );
}

/** The words of a clarification, or what an erratum puts in the place of what. */
export function ActDetail({ act }: { act: Pick<ListActView, 'erratum' | 'text'> }) {
  const t = useTexts('list-text');
  const text = useText();
  if (act.text) return <PlainText text={act.text} />;
  if (!act.erratum) return null;
  const { field, excerpt, replacement } = act.erratum;
  return (
    <p>
      {t('erratum.in', { field: text(erratumFields[field]) })} <del>{excerpt}</del> {t('erratum.becomes')}{' '}
      {replacement ? <ins>{replacement}</ins> : t('erratum.nothing')}
    </p>
  );
}

/** Anybody can compute it: the SM3 of the document, which names the hash before it. */
function Chain({ chain }: { chain: NonNullable<ListActView['chain']> }) {
  const t = useTexts('list-text');
  return (
    <details className="act-chain small no-print">
      <summary>
        {t('chain.place', { number: chain.number })} <code>{chain.sm3.slice(0, 16)}…</code>
      </summary>
      <p>
        {t('chain.own')} <code>{chain.sm3}</code>
      </p>
      <p>
        {t(chain.number === 1 ? 'chain.first' : 'chain.before')} <code>{chain.prevSm3}</code>
      </p>
      <p>
        {t('chain.document')} <code>{chain.document}</code>
      </p>
    </details>
  );
}

function Moved({ act: { from, to } }: { act: ListActView }) {
  const t = useTexts('list-text');
  const locale = useLocale();
  if (!from || !to) return null;
  return <p>{t('moved', { from: formatDeadline(from, locale), to: formatDeadline(to, locale) })}</p>;
}
