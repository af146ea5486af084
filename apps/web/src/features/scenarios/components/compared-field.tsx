import type { ScenarioHistory } from '@jiebang/contracts/scenarios';
import { useFieldName } from '../../../components/extra-questions.ts';
import { useFieldLines } from '../../../components/scenario-lines.ts';
import { Tag } from '../../../components/tag.tsx';
import { useTexts } from '../../../lib/texts.ts';
import '../../../components/wizard.css';

type Compared = NonNullable<ScenarioHistory['comparison']>['fields'][number];

/** One field in two versions, line by line: what is gone is struck, what is new is marked, in words too. */
export function ComparedField({ compared }: { compared: Compared }) {
  const t = useTexts('scenarios');
  const nameOf = useFieldName();
  const lines = useFieldLines();
  const { field, changed, reason } = compared;
  const before = lines(field, compared.before);
  const after = lines(field, compared.after);
  const gone = before.filter((line) => !after.includes(line));
  return (
    <section className="compared">
      <div className="row">
        <h3>{nameOf(field)}</h3>
        <Tag tone={changed ? 'green' : 'plain'}>{t(changed ? 'history.changed' : 'history.same')}</Tag>
      </div>
      {reason ? (
        <p className="wiz-reason">
          <b>{t('returned.reason')}</b> {reason}
        </p>
      ) : null}
      {changed ? (
        <dl className="compared-pair">
          <dt>{t('history.before')}</dt>
          <dd>
            {before.length === 0 ? <span className="muted">{t('history.nothing')}</span> : null}
            {keyed(before).map(({ key, line }) => (
              <p key={key}>{gone.includes(line) ? <del>{line}</del> : line}</p>
            ))}
          </dd>
          <dt>{t('history.after')}</dt>
          <dd>
            {after.length === 0 ? <span className="muted">{t('history.nothing')}</span> : null}
            {keyed(after).map(({ key, line }) => (
              <p key={key}>{before.includes(line) ? line : <ins>{line}</ins>}</p>
            ))}
          </dd>
        </dl>
      ) : null}
    </section>
  );
}

const keyed = (lines: string[]) => lines.map((line, place) => ({ key: `${place}:${line}`, line }));
