import { getScenarioRisk, type ScenarioRisk } from '@jiebang/contracts/scenario-risk';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useQuery } from '@tanstack/react-query';
import { CoreviewTag } from '../../../components/coreview-tag.tsx';
import { Instant } from '../../../components/figures.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

/** What the office of its district said before the city looked (区级推荐), the latest first; nothing where none was asked. */
export function DistrictSection({ view }: { view: ScenarioView }) {
  const t = useTexts('risk');
  const { data } = useQuery(apiQuery(getScenarioRisk, { params: { id: view.id } }));
  const words = data?.coreviews.filter(({ kind }) => kind === 'district') ?? [];
  if (words.length === 0) return null;
  return (
    <section className="card pad stack" aria-labelledby="district-title">
      <h2 id="district-title" className="card-title">
        {t('district.title')}
      </h2>
      <ol className="plain-list stack">
        {words.map((word) => (
          <li key={word.id}>
            <Word word={word} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Word({ word }: { word: ScenarioRisk['coreviews'][number] }) {
  const t = useTexts('risk');
  const text = useText();
  return (
    <>
      <div className="row">
        <b>{text(word.department.name)}</b>
        <CoreviewTag kind={word.kind} status={word.status} />
        {word.overdue ? <Tag tone="seal">{t('overdue')}</Tag> : null}
        <span className="muted small">{t('version', { version: word.version })}</span>
      </div>
      {word.opinion ? <PlainText text={word.opinion} /> : null}
      <p className="muted small">
        {word.answeredBy ? `${word.answeredBy} · ` : ''}
        {word.endedAt ? <Instant at={word.endedAt} /> : t('district.until', { day: word.lastDay })}
      </p>
    </>
  );
}
