import { type ChallengeView, getChallenge } from '@jiebang/contracts/challenges';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels, type ScenarioField, scenarioFieldIds } from '@jiebang/domain/scenarios/content';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { CorrectedText } from '../../../components/corrected-text.tsx';
import { ListActs } from '../../../components/list-acts.tsx';
import { ListHash } from '../../../components/list-hash.tsx';
import { Note } from '../../../components/note.tsx';
import { Reading } from '../../../components/reading.tsx';
import { RubricView } from '../../../components/rubric-view.tsx';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { StageTag } from '../../../components/stage-tag.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { AnswerCard } from '../components/answer-card.tsx';
import { ContestLine } from '../components/contest-line.tsx';
import '../challenges.css';

const route = getRouteApi('/public/challenges/$code');

/** One published challenge: what is asked, how it is judged, until when, and what to do next. */
export function ChallengePage() {
  const { code } = route.useParams();
  const query = useQuery(apiQuery(getChallenge, { params: { code } }));
  useTitle(query.data?.title);
  if (!query.data) {
    return (
      <div className="wrap page">
        <Reading query={query} whole lines={9}>
          {() => null}
        </Reading>
      </div>
    );
  }
  return (
    <>
      <Head challenge={query.data} />
      <Body challenge={query.data} />
    </>
  );
}

function Head({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('challenges');
  const text = useText();
  const { list } = challenge;
  const kinds = [challenge.industry, challenge.field].flatMap((one) => (one ? text(sectors[one]) : []));
  return (
    <div className="chal-head">
      <div className="wrap">
        <div className="crumbs">
          <Link to="/challenges">{t('title')}</Link> ·{' '}
          <Link to="/lists/$id" params={{ id: list.id }}>
            {list.numberWords ? `${text(list.numberWords)} ` : null}
            {text({ zh: list.title, en: list.titleEn })}
          </Link>
        </div>
        <p className="num chal-code">{challenge.code}</p>
        <h1>{challenge.title}</h1>
        <div className="row small muted">
          <StageTag challenge={challenge} />
          <span>{text(modeLabels[challenge.mode])}</span>
          {kinds.length > 0 ? <span>{kinds.join(' · ')}</span> : null}
          <span>
            {t('poster', { name: text({ zh: challenge.poster.name, en: challenge.poster.nameEn }) })}
          </span>
          {challenge.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
        </div>
      </div>
    </div>
  );
}

function Body({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('challenges');
  const { list, rubric, acts } = challenge;
  useRereadAt(challenge.deadlineAt ? [challenge.deadlineAt] : [], [getChallenge]);
  return (
    <div className="wrap chal-body">
      <div className="stack loose">
        {challenge.openness === 'public' ? null : <Note>{t(`opennessNote.${challenge.openness}`)}</Note>}
        <ContestLine challenge={challenge} />
        <ScenarioText
          content={challenge.content}
          only={shownFields(challenge)}
          under={(field) => <CorrectedText corrected={challenge.corrected} field={field} />}
        />
        {rubric ? (
          <section>
            <SectionHead title={t('rubric')} />
            <RubricView rubric={rubric} />
          </section>
        ) : null}
        {acts.length > 0 ? (
          <section>
            <SectionHead title={t('acts')} />
            <ListActs acts={acts} />
          </section>
        ) : null}
        {list.contentSm3 && challenge.openness !== 'directed' ? (
          <section>
            <SectionHead title={t('verify')} />
            <ListHash id={list.id} sm3={list.contentSm3} />
          </section>
        ) : null}
      </div>
      <aside>
        <AnswerCard challenge={challenge} />
      </aside>
    </div>
  );
}

/** What the head says already is not said twice, and what the poster left out is no line of its own. */
function shownFields({ content }: ChallengeView): ScenarioField[] {
  const said: ScenarioField[] = ['title', 'mode', 'industry', 'field', 'risk', 'publicSummary'];
  return scenarioFieldIds.filter((field) => {
    if (said.includes(field)) return false;
    const value = content[field as keyof typeof content];
    if (field === 'requirements') return true;
    return Array.isArray(value)
      ? value.length > 0
      : typeof value === 'string'
        ? value.trim() !== ''
        : value !== null;
  });
}
