import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { Link } from '@tanstack/react-router';
import { LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { PaperLinks } from '../../../components/paper-links.tsx';
import { useTexts } from '../../../lib/texts.ts';
import type { QueueFilters } from '../lib/queue-filters.ts';
import type { Around } from '../lib/use-queue.ts';
import { ScenarioTag } from './scenario-tag.tsx';
import type { Comparison } from './versions-beside.tsx';

type Props = {
  view: ScenarioView;
  filters: QueueFilters;
  around: Around;
  comparison: Comparison | null;
  shown: 'changes' | 'all';
};

/** Where it stands in the queue, what it is, and how much of it wants a second look. */
export function DeskHead({ view, filters, around, comparison, shown }: Props) {
  const t = useTexts('review');
  const changed = comparison?.fields.filter((field) => field.changed).length ?? 0;
  const facts = [
    view.code,
    t('desk.version', { version: view.version }),
    ...(comparison ? [changed > 0 ? t('desk.recheck', { count: changed }) : t('desk.unchanged')] : []),
  ];
  return (
    <div className="stack rev-head">
      <div className="row small">
        <Link to="/workspace/review" search={filters}>
          {t('desk.back')}
        </Link>
        <a href="#desk" className="rev-to-desk">
          {t('desk.toDesk')}
        </a>
        <Neighbours filters={filters} around={around} />
      </div>
      <p className="muted small num">{facts.filter(Boolean).join(' · ')}</p>
      <div className="row">
        <h1 className="page-title">{view.title}</h1>
        <ScenarioTag status={view.status} />
        <span className="row push">
          <PaperLinks paper="application" id={view.id} />
        </span>
      </div>
      {comparison ? (
        <nav className="row" aria-label={t('desk.views')}>
          <View id={view.id} filters={filters} view="changes" current={shown}>
            {t('desk.changes', { count: comparison.fields.length })}
          </View>
          <View id={view.id} filters={filters} view="all" current={shown}>
            {t('desk.allFields')}
          </View>
        </nav>
      ) : null}
    </div>
  );
}

type ViewProps = {
  id: string;
  filters: QueueFilters;
  view: 'changes' | 'all';
  current: string;
  children: string;
};

function View({ id, filters, view, current, children }: ViewProps) {
  return (
    <ChipLink
      to="/workspace/review/$id"
      params={{ id }}
      search={{ ...filters, view }}
      aria-current={view === current ? 'page' : undefined}
      replace
    >
      {children}
    </ChipLink>
  );
}

function Neighbours({ filters, around }: { filters: QueueFilters; around: Around }) {
  const t = useTexts('review');
  const { at, all, more, previous, next } = around;
  return (
    <span className="row push">
      {at > 0 ? (
        <span className="muted num">{t(more ? 'desk.placeMore' : 'desk.place', { at, all })}</span>
      ) : null}
      {previous ? (
        <LinkButton to="/workspace/review/$id" params={{ id: previous }} search={filters} look="ghost" small>
          {t('desk.previous')}
        </LinkButton>
      ) : null}
      {next ? (
        <LinkButton to="/workspace/review/$id" params={{ id: next }} search={filters} look="ghost" small>
          {t('desk.next')}
        </LinkButton>
      ) : null}
    </span>
  );
}
