import { type CompetitionView, getCompetition, type PhaseView } from '@jiebang/contracts/competitions';
import { exportLeaderboard, getLeaderboard, type LeaderboardView } from '@jiebang/contracts/leaderboards';
import { getMyTeam } from '@jiebang/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { AnchorButton, LinkButton } from '../../../components/button.tsx';
import { ChipLink } from '../../../components/chip-link.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { Live } from '../../../components/live.tsx';
import { Reading } from '../../../components/reading.tsx';
import { addressOf } from '../../../lib/call.ts';
import { formatDate, formatTime } from '../../../lib/format.ts';
import { useSession } from '../../../lib/session.ts';
import { useLocale, useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery } from '../../../lib/use-api.ts';
import { useLive } from '../../../lib/use-live.ts';
import { BoardTable } from './board-table.tsx';

type View = LeaderboardView['view'];
type Props = { competition: CompetitionView; phase: PhaseView; view: View };

/** One phase's board, live; the final one stands beside it after the reveal. */
export function PhaseBoard({ competition, phase, view: asked }: Props) {
  const t = useTexts('leaderboards');
  const text = useText();
  const revealed = phase.window === 'revealed';
  const view: View = revealed ? asked : 'public';
  const query = useQuery(apiQuery(getLeaderboard, { params: { id: phase.id }, query: { view } }));
  // After the end little moves a board but the reveal, which the phase tells of.
  useLive(`board:${phase.id}`, [getLeaderboard, ...(phase.window === 'ended' ? [getCompetition] : [])]);
  const myTeamId = useMyTeamId(competition.id);
  return (
    <>
      <BoardBar competition={competition} phase={phase} view={view} board={query.data} />
      <Reading query={query} lines={8}>
        {(board) =>
          board.rows.length > 0 ? (
            <BoardTable
              key={`${phase.id}:${view}`}
              board={board}
              caption={t('caption', { phase: text(phase.title), view: t(view) })}
              myTeamId={myTeamId}
            />
          ) : (
            <NoRows competition={competition} phase={phase} />
          )
        }
      </Reading>
      <BoardNote phase={phase} view={view} />
    </>
  );
}

function BoardBar({ competition, phase, view, board }: Props & { board: LeaderboardView | undefined }) {
  const t = useTexts('leaderboards');
  const locale = useLocale();
  const updated = board?.updatedAt
    ? t('updated', {
        at: `${formatDate(board.updatedAt, locale)} ${formatTime(board.updatedAt, locale, true)}`,
      })
    : t('notUpdated');
  return (
    <div className="board-bar">
      {phase.window === 'revealed' ? <ViewLinks competition={competition} phase={phase} /> : null}
      <Live />
      {board ? (
        <span className="muted small num">
          {t('teams', { count: board.rows.length })} · {t('version', { version: board.version })} · {updated}
        </span>
      ) : null}
      <span className="push">
        <AnchorButton
          look="ghost"
          small
          href={addressOf(exportLeaderboard, { params: { id: phase.id }, query: { view, locale } })}
          download
        >
          {t('csv')}
        </AnchorButton>
      </span>
    </div>
  );
}

function ViewLinks({ competition, phase }: { competition: CompetitionView; phase: PhaseView }) {
  const t = useTexts('leaderboards');
  return (
    <nav aria-label={t('views')} className="row">
      {(['public', 'final'] as const).map((view) => (
        <ChipLink
          key={view}
          to="/competitions/$slug/board"
          params={{ slug: competition.slug }}
          search={{ phase: phase.id, ...(view === 'final' ? { view } : {}) }}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {t(view)}
        </ChipLink>
      ))}
    </nav>
  );
}

function NoRows({ competition, phase }: { competition: CompetitionView; phase: PhaseView }) {
  const t = useTexts('leaderboards');
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        phase.window === 'accepting' ? (
          <LinkButton
            to="/competitions/$slug/submit"
            params={{ slug: competition.slug }}
            search={{ phase: phase.id }}
          >
            {t('submit')}
          </LinkButton>
        ) : undefined
      }
    >
      {t('empty')}
    </EmptyState>
  );
}

function BoardNote({ phase, view }: { phase: PhaseView; view: View }) {
  const t = useTexts('leaderboards');
  const text = useText();
  const locale = useLocale();
  const share = phase.publicFraction.toLocaleString(locale, { style: 'percent' });
  return (
    <p className="muted small">
      {t(`better.${phase.metric.direction}`, { metric: text(phase.metric.title) })}{' '}
      {view === 'final' ? t('finalNote') : t('publicNote', { share })}{' '}
      {phase.window === 'revealed' ? null : t('sealed')}
    </p>
  );
}

function useMyTeamId(competitionId: string): string | null {
  const { user } = useSession();
  const { data } = useQuery({
    ...apiQuery(getMyTeam, { params: { id: competitionId } }),
    enabled: user !== null,
  });
  return data?.team?.id ?? null;
}
