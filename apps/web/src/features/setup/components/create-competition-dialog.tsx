import { createCompetition, listCompetitions } from '@jiebang/contracts/competitions';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, TextField } from '../../../components/field.tsx';
import { useProblemText } from '../../../components/problem-note.tsx';
import { asProblem } from '../../../lib/api-problem.ts';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { useFocusWrong } from '../lib/use-focus-wrong.ts';
import { type CompetitionDraft, CompetitionFields, emptyCompetition } from './competition-fields.tsx';
import { type Contest, ContestChoice } from './contest-choice.tsx';
import { SaveLine } from './save-line.tsx';

type Props = {
  open: boolean;
  /** Code of the challenge that it decides, when one comes from there. */
  challenge: string | undefined;
  onClose: () => void;
};

/** Creates a draft and goes to its set-up. */
export function CreateCompetitionDialog({ open, challenge, onClose }: Props) {
  const t = useTexts('setup');
  return (
    <Dialog open={open} title={t('create.title')} onClose={onClose}>
      <CreateForm challenge={challenge} />
    </Dialog>
  );
}

function CreateForm({ challenge }: { challenge: string | undefined }) {
  const t = useTexts('setup');
  const problemText = useProblemText();
  const navigate = useNavigate();
  const [slug, setSlug] = useState('');
  const [draft, setDraft] = useState(emptyCompetition);
  const [challengeId, setChallengeId] = useState<string | null>(null);
  // One key for the life of the form: a second send after a lost answer finds the draft that was made.
  const key = useRef(crypto.randomUUID());
  const act = useAct(createCompetition, {
    refreshes: [listCompetitions],
    onDone: ({ slug }) => void navigate({ to: '/workspace/competitions/$slug', params: { slug } }),
  });
  const form = useFocusWrong(act.error);
  const taken = act.error && asProblem(act.error).code === 'slug_taken' ? problemText(act.error) : undefined;
  return (
    <form
      ref={form}
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ body: { slug, ...draft, challengeId }, options: { idempotencyKey: key.current } });
      }}
      onChange={() => {
        key.current = crypto.randomUUID();
      }}
    >
      <ContestChoice
        code={challenge}
        value={challengeId}
        error={act.error}
        onChange={(contest) => {
          setChallengeId(contest?.id ?? null);
          if (contest) setDraft((kept) => begunFrom(contest, kept));
        }}
      />
      <TextField
        label={t('create.slug')}
        hint={t('create.slugHint')}
        wrong={taken ?? fieldError(act.error, 'slug')}
        value={slug}
        minLength={3}
        maxLength={60}
        pattern="[a-z0-9]+(-[a-z0-9]+)*"
        title={t('create.slugPattern')}
        autoCapitalize="off"
        spellCheck={false}
        required
        onChange={(event) => setSlug(event.target.value.trim().toLowerCase())}
      />
      <CompetitionFields draft={draft} onChange={setDraft} error={act.error} />
      <SaveLine act={act} label={t('create.act')} saved="" />
    </form>
  );
}

const SUMMARY_MAX = 300;

/** What the challenge says already is not typed again; what was typed is not overwritten. */
function begunFrom({ title, goal }: Contest, kept: CompetitionDraft): CompetitionDraft {
  return {
    ...kept,
    title: { ...kept.title, zh: kept.title.zh || title },
    summary: { ...kept.summary, zh: kept.summary.zh || goal.slice(0, SUMMARY_MAX) },
  };
}
