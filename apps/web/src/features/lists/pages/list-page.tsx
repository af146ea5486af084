import { exportList, exportListChallenges, getList, type ListView } from '@jiebang/contracts/lists';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { CorrectedText } from '../../../components/corrected-text.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ExportLinks } from '../../../components/export-links.tsx';
import { Instant } from '../../../components/figures.tsx';
import { ListActs } from '../../../components/list-acts.tsx';
import { ListHash } from '../../../components/list-hash.tsx';
import { Note } from '../../../components/note.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { SpreadsheetLink } from '../../../components/spreadsheet-link.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ListTable } from '../components/list-table.tsx';
import '../lists.css';

const route = getRouteApi('/public/lists/$id');

/** A list as it was posted, and below it what was done since. */
export function ListPage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getList, { params: { id } }));
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={9}>
        {(list) => <Posted list={list} />}
      </Reading>
    </div>
  );
}

function Posted({ list }: { list: ListView }) {
  const t = useTexts('lists');
  const text = useText();
  useTitle(text({ zh: list.title, en: list.titleEn }));
  useRereadAt(list.deadlineAt ? [list.deadlineAt] : [], [getList]);
  return (
    <div className="stack loose list-page">
      <div className="row no-print">
        <div className="crumbs">
          <Link to="/lists">{t('title')}</Link>
        </div>
        <div className="row push">
          {list.publishedAt ? <ExportLinks endpoint={exportList} id={list.id} /> : null}
          <SpreadsheetLink endpoint={exportListChallenges} params={{ id: list.id }} />
          <Button look="ghost" small onClick={() => window.print()}>
            {t('print')}
          </Button>
        </div>
      </div>
      {list.publishedAt === null ? <Note tone="amber">{t('draft')}</Note> : null}
      {list.status === 'withdrawn' && list.publishedAt ? (
        <Note tone="seal" title={t('withdrawn')}>
          {t('withdrawnFor', { reason: list.withdrawnReason ?? '' })}
        </Note>
      ) : null}
      <Document list={list} />
      {list.acts.length > 0 ? (
        <section>
          <SectionHead title={t('acts')} note={t('actsNote')} />
          <ListActs acts={list.acts} />
        </section>
      ) : null}
      {list.contentSm3 ? (
        <section>
          <SectionHead title={t('verify')} />
          <ListHash id={list.id} sm3={list.contentSm3} />
        </section>
      ) : null}
    </div>
  );
}

/** The official text: number, title, preamble, challenges, deadline, who signs and when. */
function Document({ list }: { list: ListView }) {
  const t = useTexts('lists');
  const text = useText();
  return (
    <article className="card posted list-sheet">
      <header>
        <p className="list-number">{text(list.numberWords)}</p>
        <h1>{text({ zh: list.title, en: list.titleEn })}</h1>
        {list.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
      </header>
      {list.preamble.trim() ? <PlainText text={list.preamble} /> : null}
      <CorrectedText corrected={list.corrected} field="preamble" />
      <section>
        <h2>{t('table.caption')}</h2>
        {list.challenges.length > 0 ? (
          <ListTable challenges={list.challenges} />
        ) : (
          <p className="muted">{t('noChallenges')}</p>
        )}
      </section>
      <dl className="list-terms">
        <div>
          <dt>{t('deadline')}</dt>
          <dd>{list.deadlineAt ? <Deadline at={list.deadlineAt} /> : t('notSet')}</dd>
        </div>
        {list.contactName || list.contactPhone ? (
          <div>
            <dt>{t('contact')}</dt>
            <dd>
              {list.contactName} <span className="num">{list.contactPhone}</span>
            </dd>
          </div>
        ) : null}
      </dl>
      <footer>
        <p>{text(list.organiser)}</p>
        <p>{list.publishedAt ? <Instant at={list.publishedAt} dateOnly /> : t('notPublished')}</p>
      </footer>
    </article>
  );
}
