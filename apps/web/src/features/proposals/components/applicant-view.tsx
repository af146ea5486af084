import { getProposal, type ProposalView, withdrawProposal } from '@jiebang/contracts/proposals';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { SaveNotes } from '../../../components/save-status.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { sectionOf } from '../lib/problems.ts';
import { useProposalAct } from '../lib/use-proposal-act.ts';
import { useProposalDraft } from '../lib/use-proposal-draft.ts';
import { ProposalTag } from './proposal-tag.tsx';
import { ProposalText } from './proposal-text.tsx';
import { Receipts } from './receipts.tsx';
import { StandingNote } from './standing-note.tsx';
import { Wizard } from './wizard.tsx';

const route = getRouteApi('/workspace/workspace/proposals/$id');

/** One's own proposal: the form while it is to be written, then its standing, receipt and text. */
export function ApplicantView({ view }: { view: ProposalView }) {
  const t = useTexts('proposals');
  const text = useText();
  const search = route.useSearch();
  const { keeper, draft } = useProposalDraft(view);
  const { challenge } = view;
  const firstAsked = view.corrections.find((one) => one.answeredAt === null);
  useTitle(challenge.title);
  useRereadAt([challenge.deadlineAt, ...(view.dueAt ? [view.dueAt] : [])], [getProposal]);
  return (
    <div className="stack loose">
      <div className="stack tight">
        <p className="small no-print">
          <Link to="/workspace/proposals">{t('list.back')}</Link>
        </p>
        <div className="row">
          <h1 className="page-title">{challenge.title}</h1>
          <ProposalTag status={view.status} />
        </div>
        <p className="row small muted">
          {view.code ? <code>{view.code}</code> : null}
          <span>{view.organisation.name}</span>
          <span>{t('by', { poster: challenge.poster })}</span>
          <span>{text(modeLabels[challenge.mode])}</span>
          <Link to="/challenges/$code" params={{ code: challenge.code }}>
            {t('toChallenge', { code: challenge.code })}
          </Link>
        </p>
        <Withdraw view={view} />
      </div>
      <StandingNote view={view} />
      {view.abilities.includes('edit') ? (
        <Wizard
          view={view}
          keeper={keeper}
          draft={draft}
          step={search.step ?? (firstAsked ? sectionOf(firstAsked.field) : 'plan')}
          all={search.all === true || view.status === 'correction'}
        />
      ) : (
        <>
          <SaveNotes keeper={keeper} draft={draft} nameOf={(field) => text(proposalFields[field])} />
          <Receipts view={view} />
          <ProposalText view={view} />
        </>
      )}
    </div>
  );
}

function Withdraw({ view }: { view: ProposalView }) {
  const t = useTexts('proposals');
  const [open, setOpen] = useState(false);
  const act = useProposalAct(withdrawProposal, () => setOpen(false));
  const kind = view.status === 'draft' ? 'draft' : 'submitted';
  if (!view.abilities.includes('withdraw')) return null;
  return (
    <div>
      <Button look="danger" small onClick={() => setOpen(true)}>
        {t(`withdraw.${kind}.act`)}
      </Button>
      <ConfirmDialog
        open={open}
        title={t(`withdraw.${kind}.title`, { name: view.challenge.title })}
        act={t(`withdraw.${kind}.act`)}
        danger
        busy={act.isPending}
        error={act.error}
        onConfirm={() => act.mutate({ params: { id: view.id } })}
        onClose={() => setOpen(false)}
      >
        <p>{t(`withdraw.${kind}.what`)}</p>
      </ConfirmDialog>
    </div>
  );
}
