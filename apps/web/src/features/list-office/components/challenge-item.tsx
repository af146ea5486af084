import { type ChallengeView, removeChallenge } from '@jiebang/contracts/challenges';
import type { ListView } from '@jiebang/contracts/lists';
import { sectors } from '@jiebang/domain/competitions/lifecycles';
import { modeLabels, opennessLabels } from '@jiebang/domain/scenarios/content';
import { useState } from 'react';
import { Button, LinkButton } from '../../../components/button.tsx';
import { ConfirmDialog } from '../../../components/dialog.tsx';
import { RubricView } from '../../../components/rubric-view.tsx';
import { ScenarioText } from '../../../components/scenario-text.tsx';
import { StageTag } from '../../../components/stage-tag.tsx';
import { Tag } from '../../../components/tag.tsx';
import { useText, useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { refreshes } from '../lib/refreshes.ts';
import { Invitees } from './invitees.tsx';
import { PrepareActDialog } from './prepare-act-dialog.tsx';
import { RubricForm } from './rubric-form.tsx';

type Props = {
  list: ListView;
  challenge: ChallengeView;
  place: number;
  others: ChallengeView[];
  edits: boolean;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

/** One challenge of a list: its place, its text to read, its rubric to write. */
export function ChallengeItem({ list, challenge, place, others, edits, onUp, onDown }: Props) {
  const t = useTexts('list-office');
  const { rubric } = challenge;
  // Decided once: a save must not fold away what is being written.
  const [begun] = useState(() => edits && rubric === null);
  // Who publishes has to read it all: nothing is folded away from them.
  const toRead = challenge.list.status === 'ready';
  const name = <span className="sr-only"> {t('challenge.name', { place })}</span>;
  return (
    <li className="card pad lo-challenge" data-challenge={challenge.id}>
      <div className="lo-challenge-head">
        <span className="lo-place num" aria-hidden="true">
          {place}
        </span>
        <Title challenge={challenge} />
        <div className="row tight lo-ways">
          {edits ? (
            <>
              <Button look="quiet" small data-way="up" disabled={!onUp} onClick={() => onUp?.()}>
                {t('challenge.up')}
                {name}
              </Button>
              <Button look="quiet" small data-way="down" disabled={!onDown} onClick={() => onDown?.()}>
                {t('challenge.down')}
                {name}
              </Button>
            </>
          ) : null}
          <ItemActs list={list} challenge={challenge} place={place} />
        </div>
      </div>
      {challenge.openness === 'directed' ? <Invitees challenge={challenge} /> : null}
      <details id={`at-${challenge.id}-text`} open={toRead}>
        <summary>{t('challenge.text')}</summary>
        <p className="muted small">{t('challenge.textHint')}</p>
        <ScenarioText content={challenge.content} />
      </details>
      <details open={begun || toRead}>
        <summary>{t('challenge.rubric')}</summary>
        {challenge.abilities.includes('edit') ? (
          <RubricForm challenge={challenge} others={others} />
        ) : rubric ? (
          <RubricView rubric={rubric} />
        ) : (
          <p className="muted">{t('challenge.noRubric')}</p>
        )}
      </details>
    </li>
  );
}

function Title({ challenge }: { challenge: ChallengeView }) {
  const t = useTexts('list-office');
  const text = useText();
  const kinds = [challenge.industry, challenge.field].flatMap((one) => (one ? text(sectors[one]) : []));
  return (
    <div>
      <h3>{challenge.title}</h3>
      <p className="row tight small muted">
        {challenge.code ? <span className="num">{challenge.code}</span> : null}
        <StageTag challenge={challenge} />
        {challenge.openness === 'public' ? null : (
          <Tag tone="amber">{text(opennessLabels[challenge.openness])}</Tag>
        )}
        {challenge.rubric || !challenge.abilities.includes('edit') ? null : (
          <Tag tone="amber">{t('challenge.noRubric')}</Tag>
        )}
        <span>
          {[
            text({ zh: challenge.poster.name, en: challenge.poster.nameEn }),
            text(modeLabels[challenge.mode]),
            ...kinds,
          ].join(' · ')}
        </span>
      </p>
    </div>
  );
}

/** Take off a list in preparation; read a published one, or prepare its withdrawal. */
function ItemActs({ list, challenge, place }: Pick<Props, 'list' | 'challenge' | 'place'>) {
  const t = useTexts('list-office');
  const [open, setOpen] = useState<'remove' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  const remove = useAct(removeChallenge, { refreshes, onDone: close });
  const { title, code, abilities } = challenge;
  const params = { id: challenge.id };
  return (
    <>
      {code ? (
        <LinkButton look="quiet" small to="/challenges/$code" params={{ code }}>
          {t('challenge.read')}
        </LinkButton>
      ) : null}
      {(['remove', 'withdraw'] as const)
        .filter((act) => abilities.includes(act))
        .map((act) => (
          <Button key={act} look="quiet" small onClick={() => setOpen(act)}>
            {t(`challenge.${act}`)}
            <span className="sr-only"> {t('challenge.name', { place })}</span>
          </Button>
        ))}
      <ConfirmDialog
        open={open === 'remove'}
        title={t('challenge.removeTitle', { title })}
        act={t('challenge.remove')}
        danger
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate({ params })}
        onClose={close}
      >
        <p>{t('challenge.removeWhat')}</p>
      </ConfirmDialog>
      {open === 'withdraw' ? (
        <PrepareActDialog
          list={list}
          begin={{ kind: 'withdraw_challenge', challengeId: challenge.id }}
          onClose={close}
        />
      ) : null}
    </>
  );
}
