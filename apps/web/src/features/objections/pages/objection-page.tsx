import { getNotice } from '@jiebang/contracts/notices';
import { getObjection, listObjections, type ObjectionView } from '@jiebang/contracts/objections';
import { getReReview } from '@jiebang/contracts/re-reviews';
import { refusalGroundLabels } from '@jiebang/domain/notices/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { SectionHead } from '../../../components/card.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { NoticeTag, useNoticeWords } from '../../../components/notice-clock.tsx';
import { PaperLinks } from '../../../components/paper-links.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { CaseActs } from '../components/case-acts.tsx';
import { DueWords } from '../components/due-words.tsx';
import { ObjectionTag } from '../components/objection-tag.tsx';
import { ReReviewSection } from '../components/re-review-section.tsx';
import { StatementSection } from '../components/statement-section.tsx';
import { nextOf, stepsOf } from '../lib/lines.ts';
import '../objections.css';

const route = getRouteApi('/workspace/workspace/objections/$id');

/** One objection: for who filed it where it stands and the answer, for the officer the case. */
export function ObjectionPage() {
  const t = useTexts('objections');
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getObjection, { params: { id } }));
  const notice = query.data?.notice;
  const statement = query.data?.statement;
  // Only the officer of the case may follow it; it is asked for once they are.
  const handled = statement && !statement.mine;
  useLive(
    ['me', ...(notice ? [`notice:${notice.id}`] : []), ...(handled ? [`objection:${id}`] : [])],
    [getObjection, listObjections, getNotice, getReReview],
  );
  useTitle(t('case.title'));
  return (
    <div className="page stack loose">
      <Reading query={query} whole lines={10}>
        {(objection) => <Case objection={objection} />}
      </Reading>
    </div>
  );
}

function Case({ objection }: { objection: ObjectionView }) {
  const t = useTexts('objections');
  const { statement, abilities } = objection;
  return (
    <>
      <Head objection={objection} />
      <Steps objection={objection} />
      {objection.due ? (
        <section className="obj-due" aria-label={t('due.title')}>
          <DueWords due={objection.due} />
        </section>
      ) : null}
      <Next objection={objection} />
      <CaseActs objection={objection} />
      {statement && !statement.mine ? (
        <ReReviewSection objectionId={objection.id} hasFile={statement.file !== null} />
      ) : null}
      {statement?.answer ? (
        <section className="card pad obj-answer" aria-labelledby="answer">
          <h2 id="answer" className="card-title">
            {t(statement.mine ? 'case.answerMine' : 'case.answer')}
          </h2>
          <PlainText text={statement.answer} />
          <div className="row">
            <PaperLinks paper="answer" id={objection.id} />
          </div>
        </section>
      ) : null}
      {statement ? (
        <StatementSection objection={objection} statement={statement} />
      ) : (
        <section>
          <SectionHead title={t('statement.title')} />
          <Note title={t('statement.hiddenTitle')}>
            {t(abilities.includes('take') ? 'statement.hiddenTake' : 'statement.hidden')}
          </Note>
        </section>
      )}
    </>
  );
}

function Head({ objection }: { objection: ObjectionView }) {
  const t = useTexts('objections');
  const text = useText();
  const notice = useQuery(apiQuery(getNotice, { params: { id: objection.notice.id } }));
  const wordsOf = useNoticeWords();
  const words = notice.data ? wordsOf(notice.data) : null;
  return (
    <div>
      <div className="crumbs">
        <Link to="/workspace/objections" search={objection.statement?.mine ? { mine: true } : {}}>
          {t(objection.statement?.mine ? 'list.mine' : 'list.cases')}
        </Link>
      </div>
      <h1 className="page-title">{t('case.on', { title: text(objection.notice.title) })}</h1>
      <div className="row small">
        <ObjectionTag objection={objection} />
        <span>{t('case.handler', { name: objection.handler ?? t('list.nobody') })}</span>
        <Link to="/notices/$id" params={{ id: objection.notice.id }}>
          {t('case.toNotice')}
        </Link>
        {notice.data && words ? (
          <>
            <NoticeTag notice={notice.data} />
            <span className={words.hot ? 'left hot' : undefined}>
              {words.left ? `${words.left} · ${words.last}` : words.last}
            </span>
          </>
        ) : null}
      </div>
    </div>
  );
}

function Steps({ objection }: { objection: ObjectionView }) {
  const t = useTexts('objections');
  return (
    <ol className="obj-steps" aria-label={t('steps.label')}>
      {stepsOf(objection).map(({ step, at }) => (
        <li key={step} className={at ? 'done' : undefined}>
          <b>{t(`steps.${step}`)}</b>
          {at ? <Instant at={at} /> : <span className="muted">{t('steps.notYet')}</span>}
        </li>
      ))}
    </ol>
  );
}

/** What happens next, said to whoever reads. */
function Next({ objection }: { objection: ObjectionView }) {
  const t = useTexts('objections');
  const text = useText();
  const { refusalGround, ruling, statement } = objection;
  const key = nextOf(objection);
  return (
    <Note
      tone={key === 'answered' ? 'green' : key === 'refused' ? 'seal' : 'blue'}
      title={t(`next.${key}.title`)}
    >
      {refusalGround ? <p>{t('next.ground', { ground: text(refusalGroundLabels[refusalGround]) })}</p> : null}
      {key === 'answered' && ruling ? <p>{t(`next.ruling.${ruling}`)}</p> : null}
      <p>{t(statement?.mine ? `next.${key}.mine` : `next.${key}.officer`)}</p>
    </Note>
  );
}
