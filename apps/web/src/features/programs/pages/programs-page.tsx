import { getProgramIndex, type ProgramEntry } from '@jiebang/contracts/portal';
import { programKindLabels, programKinds } from '@jiebang/domain/programs/settings/settings';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { PlainText } from '../../../components/plain-text.tsx';
import { Reading } from '../../../components/reading.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useTitle } from '../../../lib/use-title.ts';
import '../programs.css';

const route = getRouteApi('/public/programmes');

/** Every programme: whose it is and what is open under it. */
export function ProgramsPage() {
  const t = useTexts('program-page');
  const query = useQuery(apiQuery(getProgramIndex, {}));
  useTitle(t('index.title'));
  return (
    <div className="wrap page stack loose">
      <div>
        <h1 className="page-title">{t('index.title')}</h1>
        <p className="muted prose">{t('index.lead')}</p>
      </div>
      <Reading query={query} whole lines={6}>
        {({ items }) => (items.length === 0 ? <None /> : <Index items={items} />)}
      </Reading>
    </div>
  );
}

function None() {
  const t = useTexts('program-page');
  return (
    <EmptyState
      title={t('index.noneTitle')}
      action={
        <LinkButton to="/rounds" look="ghost">
          {t('index.toRounds')}
        </LinkButton>
      }
    >
      {t('index.none')}
    </EmptyState>
  );
}

function Index({ items }: { items: ProgramEntry[] }) {
  const t = useTexts('program-page');
  const { kind, open } = route.useSearch();
  const shown = items.filter((one) => (!kind || one.kind === kind) && (!open || isOpen(one)));
  return (
    <div className="stack">
      <Filters items={items} />
      <p role="status" className="muted small">
        {t('index.found', { count: shown.length })}
      </p>
      {shown.length > 0 ? (
        <ul className="plain-list program-list">
          {shown.map((one) => (
            <Entry key={one.id} program={one} />
          ))}
        </ul>
      ) : (
        <EmptyState
          title={t('index.emptyTitle')}
          action={
            <LinkButton to="/programmes" look="ghost">
              {t('index.showAll')}
            </LinkButton>
          }
        >
          {t('index.empty')}
        </EmptyState>
      )}
    </div>
  );
}

const isOpen = ({ now }: ProgramEntry) => now.calls + now.challenges + now.competitions > 0;
const exactly = { exact: true, includeSearch: true } as const;

function Filters({ items }: { items: ProgramEntry[] }) {
  const t = useTexts('program-page');
  const text = useText();
  const { kind, open } = route.useSearch();
  const countOf = (wanted: string) => items.filter((one) => one.kind === wanted).length;
  const rest = open ? { open } : {};
  return (
    <nav className="row" aria-label={t('index.kinds')}>
      <ChipLink to="/programmes" search={rest} activeOptions={exactly}>
        {t('index.all', { count: items.length })}
      </ChipLink>
      {programKinds
        .filter((one) => countOf(one) > 0 || one === kind)
        .map((one) => (
          <ChipLink key={one} to="/programmes" search={{ ...rest, kind: one }} activeOptions={exactly}>
            {t('index.kind', { label: text(programKindLabels[one]), count: countOf(one) })}
          </ChipLink>
        ))}
      <ChipLink
        to="/programmes"
        search={{ ...(kind ? { kind } : {}), ...(open ? {} : { open: 'true' as const }) }}
        activeProps={{}}
        aria-current={open ? 'true' : undefined}
      >
        {t('index.onlyOpen')}
      </ChipLink>
    </nav>
  );
}

function Entry({ program }: { program: ProgramEntry }) {
  const t = useTexts('program-page');
  const text = useText();
  const { now } = program;
  const facts = (['calls', 'challenges', 'lists', 'competitions'] as const)
    .filter((one) => now[one] > 0)
    .map((one) => t(`index.${one}`, { count: now[one] }));
  const summary = text(program.summary);
  return (
    <li className="card pad">
      <div className="row">
        <h2 className="program-title">
          <Link to="/programmes/$slug" params={{ slug: program.slug }}>
            {text(program.title)}
          </Link>
        </h2>
        <Tag tone="blue">{text(programKindLabels[program.kind])}</Tag>
        {program.demo ? <Tag tone="plain">{t('demo')}</Tag> : null}
      </div>
      <p className="muted small">{t('organiser', { name: text(program.organiser) })}</p>
      {summary ? <PlainText text={summary} /> : null}
      <p className="when num">{facts.length > 0 ? facts.join(' · ') : t('index.quiet')}</p>
    </li>
  );
}
