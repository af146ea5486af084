import { exportList, getList, type ListView } from '@jiebang/contracts/lists';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { ExportLinks } from '../../../components/export-links.tsx';
import { Facts } from '../../../components/facts.tsx';
import { ListActs as PostedActs } from '../../../components/list-acts.tsx';
import { ListHash } from '../../../components/list-hash.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { ChallengeList } from '../components/challenge-list.tsx';
import { Checks } from '../components/checks.tsx';
import { ListActs } from '../components/list-acts.tsx';
import { ListTag } from '../components/list-tag.tsx';
import { PreparedActs } from '../components/prepared-acts.tsx';
import { ScheduleNote } from '../components/schedule-note.tsx';
import { Standing } from '../components/standing.tsx';
import { TextsForm } from '../components/texts-form.tsx';
import '../list-office.css';

const route = getRouteApi('/workspace/workspace/lists/$id');

/** One list as the bureau prepares, reads and publishes it. */
export function ListOfficePage() {
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getList, { params: { id } }));
  return (
    <div className="page">
      <Reading query={query} whole>
        {(list) => <Office list={list} key={list.id} />}
      </Reading>
    </div>
  );
}

function Office({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const text = useText();
  const edits = list.abilities.includes('edit');
  useTitle(text({ zh: list.title, en: list.titleEn }));
  const { scheduled } = list.setup ?? {};
  const instants = [...(list.deadlineAt ? [list.deadlineAt] : []), ...(scheduled ? outBy(scheduled.at) : [])];
  useRereadAt(instants, [getList]);
  return (
    <div className="stack loose">
      <Head list={list} />
      <Standing list={list} />
      <ScheduleNote list={list} />
      {list.setup && !list.publishedAt && list.status !== 'withdrawn' ? <Checks setup={list.setup} /> : null}
      {edits ? <TextsForm list={list} /> : <Terms list={list} />}
      <ChallengeList list={list} />
      <PreparedActs list={list} />
      {list.acts.length > 0 ? (
        <section>
          <SectionHead title={t('posted.acts')} />
          <PostedActs acts={list.acts} />
        </section>
      ) : null}
      {list.contentSm3 ? (
        <section>
          <SectionHead title={t('posted.hash')} />
          <ListHash id={list.id} sm3={list.contentSm3} />
        </section>
      ) : null}
    </div>
  );
}

/** The clock looks every other second, and a long list takes some to go out: it is read again until it must be. */
const outBy = (at: string) =>
  [0, 3_000, 15_000].map((later) => new Date(Date.parse(at) + later).toISOString());

function Head({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const text = useText();
  return (
    <div className="stack">
      <p className="small">
        <Link to="/workspace/lists">{t('back')}</Link>
      </p>
      <p className="lo-number">{text(list.numberWords)}</p>
      <div className="row">
        <h1 className="page-title">{text({ zh: list.title, en: list.titleEn })}</h1>
        <ListTag status={list.status} />
        {list.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
      </div>
      <p className="muted small">{t('preparedBy', { name: list.setup?.preparedBy ?? '' })}</p>
      <div className="row">
        <ListActs list={list} />
        <LinkButton to="/lists/$id" params={{ id: list.id }} look="ghost">
          {t(list.publishedAt ? 'public' : 'preview')}
        </LinkButton>
        {list.publishedAt || list.status !== 'withdrawn' ? (
          <ExportLinks endpoint={exportList} id={list.id} draft={list.publishedAt === null} />
        ) : null}
      </div>
    </div>
  );
}

/** Title, preamble, deadline and contact to read, once they are not to be changed. */
function Terms({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const { deadlineAt, contactName, contactPhone } = list;
  return (
    <Card as="section" className="stack">
      <h2 className="card-title">{t('texts.heading')}</h2>
      <Facts
        facts={[
          { name: t('texts.title'), value: list.title },
          { name: t('texts.titleEn'), value: list.titleEn || '—' },
          { name: t('texts.preamble'), value: list.preamble ? <PlainText text={list.preamble} /> : '—' },
          { name: t('texts.deadlineAt'), value: deadlineAt ? <Deadline at={deadlineAt} /> : '—' },
          { name: t('texts.contact'), value: `${contactName} ${contactPhone}`.trim() || '—' },
        ]}
      />
    </Card>
  );
}
