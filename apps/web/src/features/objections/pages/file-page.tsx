import { getNotice, type NoticeView } from '@jiebang/contracts/notices';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { NoticeTag, useNoticeWords } from '../../../components/notice-clock.tsx';
import { Reading } from '../../../components/reading.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { BeforeFiling } from '../components/before-filing.tsx';
import { FileForm } from '../components/file-form.tsx';
import '../objections.css';

const route = getRouteApi('/public/signed-in-notices/notices/$id/object');

/** Files an objection to a running notice; what will be refused and who will see the name are told beforehand. */
export function FilePage() {
  const t = useTexts('objections');
  const { id } = route.useParams();
  const query = useQuery(apiQuery(getNotice, { params: { id } }));
  useTitle(t('file.title'));
  useRereadAt(query.data?.clock?.endsAt ? [query.data.clock.endsAt] : [], [getNotice]);
  return (
    <div className="wrap page">
      <Reading query={query} whole lines={10}>
        {(notice) => <File notice={notice} />}
      </Reading>
    </div>
  );
}

function File({ notice }: { notice: NoticeView }) {
  const t = useTexts('objections');
  const text = useText();
  const { left, last } = useNoticeWords()(notice);
  return (
    <>
      <div className="crumbs">
        <Link to="/notices/$id" params={{ id: notice.id }}>
          {text(notice.title)}
        </Link>
      </div>
      <h1 className="page-title">{t('file.title')}</h1>
      <p className="row small obj-clock">
        <NoticeTag notice={notice} />
        <span>{left ? `${left} · ${last}` : last}</span>
      </p>
      {notice.abilities.includes('object') ? (
        <div className="obj-body">
          <FileForm notice={notice} />
          <BeforeFiling />
        </div>
      ) : (
        <EmptyState
          title={t('file.closedTitle')}
          action={
            <LinkButton to="/workspace/objections" look="ghost">
              {t('list.mine')}
            </LinkButton>
          }
        >
          {t('file.closed')}
        </EmptyState>
      )}
    </>
  );
}
