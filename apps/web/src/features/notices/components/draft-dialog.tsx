import { searchChallenges } from '@jiebang/contracts/challenges';
import { listLists } from '@jiebang/contracts/lists';
import { draftNotice, listNotices } from '@jiebang/contracts/notices';
import { listContests } from '@jiebang/contracts/rankings-office';
import type { Text } from '@jiebang/domain/lifecycle/lifecycle';
import { firstWords } from '@jiebang/domain/notices/first-words';
import {
  type NoticeSubjectType,
  noticeSubjectLabels,
  noticeSubjectTypes,
} from '@jiebang/domain/notices/lifecycle';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { fieldError, SelectField } from '../../../components/field.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { randomKey } from '../../../lib/random-key.ts';
import { useText, useTexts } from '../../../lib/texts.ts';
import { apiQuery, useAct } from '../../../lib/use-api.ts';

/** Chooses what the notice is about (`ranking`: is chosen already); the draft begins with the usual words and is written on its own page. */
export function DraftDialog({ ranking, onClose }: { ranking?: string | undefined; onClose: () => void }) {
  const t = useTexts('notices');
  const common = useTexts('common');
  const text = useText();
  const form = useId();
  const [type, setType] = useState<NoticeSubjectType>(ranking ? 'ranking' : 'challenge_list');
  const [chosen, setChosen] = useState(ranking ?? '');
  const key = useRef(randomKey());
  const subjects = useSubjects(type);
  const navigate = useNavigate();
  const act = useAct(draftNotice, {
    refreshes: [listNotices],
    onDone: ({ id }) => void navigate({ to: '/workspace/notices/$id', params: { id } }),
  });
  const subject = subjects?.find(({ id }) => id === chosen);
  return (
    <Dialog open title={t('create.title')} onClose={onClose}>
      <p>{t('create.lead')}</p>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!subject) return;
          act.mutate({
            body: {
              subjectType: type,
              subjectId: subject.id,
              ...firstWords(subject.name),
            },
            options: { idempotencyKey: key.current },
          });
        }}
      >
        <SelectField
          label={t('create.type')}
          wrong={fieldError(act.error, 'subjectType')}
          value={type}
          onChange={(event) => {
            key.current = randomKey();
            setType(event.target.value as NoticeSubjectType);
            setChosen('');
          }}
        >
          {noticeSubjectTypes.map((one) => (
            <option key={one} value={one}>
              {text(noticeSubjectLabels[one])}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('create.subject')}
          hint={subjects?.length === 0 ? t('create.nothing') : t('create.subjectHint')}
          wrong={fieldError(act.error, 'subjectId')}
          value={chosen}
          required
          onChange={(event) => {
            key.current = randomKey();
            setChosen(event.target.value);
          }}
        >
          <option value="">{t('create.choose')}</option>
          {subjects?.map(({ id, name }) => (
            <option key={id} value={id}>
              {text(name)}
            </option>
          ))}
        </SelectField>
      </form>
      {act.error ? <ProblemNote error={act.error} /> : null}
      <div className="dialog-acts">
        <Button look="ghost" onClick={onClose}>
          {common('cancel')}
        </Button>
        <Button type="submit" form={form} busy={act.isPending}>
          {t('create.act')}
        </Button>
      </div>
    </Dialog>
  );
}

/** Subjects that may be put on notice, newest first, as a notice names them in both languages. */
function useSubjects(type: NoticeSubjectType): { id: string; name: Text }[] | undefined {
  const lists = useQuery({
    ...apiQuery(listLists, { query: { status: 'published', limit: 100 } }),
    enabled: type === 'challenge_list',
  });
  const challenges = useQuery({
    ...apiQuery(searchChallenges, { query: { limit: 100 } }),
    enabled: type === 'challenge',
  });
  const contests = useQuery({
    ...apiQuery(listContests, { query: { limit: 100 } }),
    enabled: type === 'ranking',
  });
  if (type === 'ranking')
    return contests.data?.items.flatMap(({ competition: { title }, ranking }) =>
      ranking?.status === 'sealed'
        ? [{ id: ranking.id, name: { zh: titled(title.zh), en: title.en || titled(title.zh) } }]
        : [],
    );
  if (type === 'challenge_list')
    return lists.data?.items.map(({ id, title, titleEn }) => ({
      id,
      name: { zh: titled(title), en: titleEn || titled(title) },
    }));
  return challenges.data?.items.map(({ id, code, title }) => {
    const name = `${code ?? ''} ${titled(title)}`.trim();
    return { id, name: { zh: name, en: name } };
  });
}

/** In the marks that titles stand in, unless it has them. */
const titled = (title: string) => (title.startsWith('\u300a') ? title : `\u300a${title}\u300b`);
