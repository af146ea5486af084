import { getProposal, type ProposalView } from '@jiebang/contracts/proposals';
import { proposalFields } from '@jiebang/domain/proposals/fields';
import { modeLabels } from '@jiebang/domain/scenarios/content';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { LinkButton } from '../../../components/button.tsx';
import { TextArea } from '../../../components/field.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useRereadAt } from '../../../lib/use-reread-at.ts';
import { useTitle } from '../../../lib/use-title.ts';
import { type Asked, useAsked } from '../lib/use-asked.ts';
import { useReceived } from '../lib/use-received.ts';
import { CheckDesk } from './check-desk.tsx';
import { EligibilitySection } from './eligibility-section.tsx';
import { ProposalTag } from './proposal-tag.tsx';
import { ProposalText } from './proposal-text.tsx';

type Props = { view: ProposalView };
type Field = keyof typeof proposalFields;

/** A proposal that was handed in, beside the desk where it is checked; to the poster to read. */
export function ReceiverView({ view }: Props) {
  const t = useTexts('received');
  const text = useText();
  const asked = useAsked(view);
  const { challenge } = view;
  const asking = view.abilities.includes('ask_correction');
  useTitle(`${view.organisation.name} · ${challenge.title}`);
  useRereadAt(view.dueAt ? [view.dueAt] : [], [getProposal]);
  return (
    <div className="stack">
      <div className="stack tight">
        <div className="row small">
          <Link
            to="/workspace/challenges/$id"
            params={{ id: challenge.id }}
            search={challenge.window === 'accepting' ? {} : { view: 'list' }}
          >
            {t('desk.back', { code: challenge.code, title: challenge.title })}
          </Link>
          <Around view={view} />
        </div>
        <div className="row">
          <h1 className="page-title">{view.organisation.name}</h1>
          <ProposalTag status={view.status} />
        </div>
        <p className="row small muted">
          <code>{view.code}</code>
          <span>{text(modeLabels[challenge.mode])}</span>
          <span>{t('by', { poster: challenge.poster })}</span>
          <Link to="/challenges/$code" params={{ code: challenge.code }}>
            {t('toChallenge')}
          </Link>
        </p>
      </div>
      <div className="prop-body">
        <div className="card prop-paper">
          <ProposalText
            view={view}
            {...(asking ? { beside: (field: Field) => <Tick field={field} asked={asked} /> } : {})}
            under={(field) =>
              asking && asked.reasons[field] !== undefined ? (
                <Reason field={field} asked={asked} />
              ) : (
                <AskedBefore view={view} field={field} />
              )
            }
          />
        </div>
        <div className="prop-side stack">
          <CheckDesk view={view} asked={asked} />
          {view.abilities.includes('find_valid') ? <EligibilitySection id={view.id} /> : null}
        </div>
      </div>
    </div>
  );
}

/** The way to the one before and after, in the order of their numbers. */
function Around({ view }: Props) {
  const t = useTexts('received');
  const query = useReceived(view.challenge.id);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const at = rows.findIndex(({ id }) => id === view.id);
  const before = rows[at - 1];
  const after = at < 0 ? undefined : rows[at + 1];
  if (rows.length < 2 || at < 0) return null;
  return (
    <nav className="row push" aria-label={t('desk.around')}>
      <span className="muted num">{t('desk.place', { at: at + 1, all: rows.length })}</span>
      {before ? (
        <LinkButton to="/workspace/proposals/$id" params={{ id: before.id }} look="ghost" small>
          {t('desk.before')}
        </LinkButton>
      ) : null}
      {after ? (
        <LinkButton to="/workspace/proposals/$id" params={{ id: after.id }} look="ghost" small>
          {t('desk.after')}
        </LinkButton>
      ) : null}
    </nav>
  );
}

function Tick({ field, asked }: { field: Field; asked: Asked }) {
  const t = useTexts('received');
  const text = useText();
  const id = useId();
  return (
    <span className="prop-tick">
      <input
        id={id}
        type="checkbox"
        checked={asked.reasons[field] !== undefined}
        onChange={() => asked.toggle(field)}
      />
      <label htmlFor={id}>
        {t('ask.tick')}
        <span className="sr-only"> {text(proposalFields[field])}</span>
      </label>
    </span>
  );
}

function Reason({ field, asked }: { field: Field; asked: Asked }) {
  const t = useTexts('received');
  const text = useText();
  return (
    <div className="prop-editor" data-editor={field}>
      <TextArea
        label={t('ask.reason', { field: text(proposalFields[field]) })}
        hint={t('ask.hint')}
        value={asked.reasons[field] ?? ''}
        maxLength={2_000}
        rows={3}
        onChange={(event) => asked.write(field, event.target.value)}
      />
    </div>
  );
}

/** What was asked of this field, so that whoever reads the correction reads it beside the reason. */
function AskedBefore({ view, field }: Props & { field: Field }) {
  const t = useTexts('received');
  const here = view.corrections.filter((one) => one.field === field);
  if (here.length === 0) return null;
  return (
    <>
      {here.map(({ version, reason, answeredAt }) => (
        <p key={version} className="wiz-reason prop-asked">
          <b>{t(answeredAt ? 'ask.answered' : 'ask.open')}</b> {reason}
        </p>
      ))}
    </>
  );
}
