import { type CheckedDocument, checkDocument } from '@jiebang/contracts/checks';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from '../../../components/button.tsx';
import { Card, SectionHead } from '../../../components/card.tsx';
import { Facts } from '../../../components/facts.tsx';
import { TextField } from '../../../components/field.tsx';
import { Instant } from '../../../components/figures.tsx';
import { Note } from '../../../components/note.tsx';
import { PathLink } from '../../../components/path-link.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { Tag } from '../../../components/tag.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';

const route = getRouteApi('/public/verify');

/** For who holds a printed document: the code at its end leads to what the genuine one says. The code lives in the address, where the QR code puts it. */
export function DocumentCheck() {
  const t = useTexts('check-code');
  const { code } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <section className="stack">
      <div>
        <SectionHead title={t('title')} />
        <p className="muted">{t('note')}</p>
      </div>
      <form
        key={code}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('code')).trim();
          void navigate({ search: typed ? { code: typed } : {} });
        }}
      >
        <TextField
          label={t('label')}
          hint={t('hint')}
          name="code"
          defaultValue={code ?? ''}
          required
          maxLength={60}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <div className="row">
          <Button type="submit">{t('check')}</Button>
        </div>
      </form>
      {code ? <Answer code={code} /> : null}
    </section>
  );
}

function Answer({ code }: { code: string }) {
  const t = useTexts('check-code');
  const query = useQuery(apiQuery(checkDocument, { params: { code } }));
  if (query.data) return <Found found={query.data} />;
  if (!query.error) return null;
  if (asProblem(query.error).code !== 'not_found')
    return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Note tone="seal" role="alert" title={t('noneTitle')}>
      {t('none')}
    </Note>
  );
}

function Found({ found }: { found: CheckedDocument }) {
  const t = useTexts('check-code');
  const text = useText();
  // A form was received, not published.
  const applied = found.kind === 'application';
  return (
    <Note tone={found.standing ? 'green' : 'seal'} role="alert" title={t(found.standing ? 'found' : 'ended')}>
      <p>{t('foundWhat')}</p>
      {found.remark ? <PlainText text={text(found.remark)} /> : null}
      <Card>
        <Facts
          facts={[
            { name: t('kind'), value: t(`kinds.${found.kind}`) },
            {
              name: t('name'),
              value: (
                <>
                  {text(found.title)} {found.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
                </>
              ),
            },
            ...(found.number ? [{ name: t('number'), value: text(found.number) }] : []),
            { name: t(applied ? 'receiver' : 'issuer'), value: text(found.issuer) },
            { name: t(applied ? 'handedInAt' : 'issuedAt'), value: <Instant at={found.issuedAt} /> },
            ...found.facts.map(({ name, value }) => ({
              name: text(name),
              value: <PlainText text={text(value)} />,
            })),
            { name: t('label'), value: <code>{found.checkCode}</code> },
            { name: t('sm3'), value: <code>{found.sm3}</code> },
          ]}
        />
      </Card>
      <p>
        <PathLink to={found.link}>{t('open')}</PathLink>
      </p>
    </Note>
  );
}
