import { getList, type ListView, listLists, updateList } from '@jiebang/contracts/lists';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Card } from '../../../components/card.tsx';
import { Deadline } from '../../../components/deadline.tsx';
import { fieldError, TextArea, TextField } from '../../../components/field.tsx';
import { SaveLine } from '../../../components/save-line.tsx';
import { fromBeijingInput } from '../../../lib/beijing-time.ts';
import { call } from '../../../lib/call.ts';
import { useTexts } from '../../../lib/texts.ts';
import { apiQuery, keyOf } from '../../../lib/use-api.ts';
import { useKeeper } from '../../../lib/use-keeper.ts';
import { bodyOf, isSendable, type ListTexts, textsOf } from '../lib/list-texts.ts';

/** Title, preamble, deadline and contact; saved as they are typed. */
export function TextsForm({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const { keeper, kept } = useTextsKeeper(list);
  const { value, state } = kept;
  const error = state.kind === 'failed' ? state.error : undefined;
  const field = (key: keyof ListTexts) => ({
    label: t(`texts.${key}`),
    value: value[key],
    wrong: fieldError(error, key),
    onChange: (event: { target: { value: string } }) => keeper.change({ [key]: event.target.value }),
    onBlur: () => void keeper.flush(),
  });
  const deadline = fromBeijingInput(value.deadlineAt);
  return (
    <Card as="section" className="stack">
      <h2 className="card-title">{t('texts.heading')}</h2>
      <div id="at-title" className="pair">
        <TextField
          {...field('title')}
          lang="zh-CN"
          maxLength={120}
          required
          wrong={value.title.trim() === '' ? t('texts.titleNeeded') : field('title').wrong}
        />
        <TextField {...field('titleEn')} lang="en" maxLength={240} hint={t('texts.titleEnHint')} />
      </div>
      <div id="at-preamble">
        <TextArea
          {...field('preamble')}
          lang="zh-CN"
          maxLength={5000}
          rows={5}
          hint={t('texts.preambleHint')}
        />
      </div>
      <div id="at-deadlineAt">
        <TextField
          {...field('deadlineAt')}
          type="datetime-local"
          hint={
            <>
              {t('texts.deadlineHint')} {deadline ? <Deadline at={deadline} /> : null}
            </>
          }
        />
      </div>
      <div id="at-contactPhone" className="pair">
        <TextField {...field('contactName')} maxLength={60} hint={t('texts.contactHint')} />
        <TextField {...field('contactPhone')} maxLength={40} inputMode="tel" />
      </div>
      <SaveLine
        keeper={keeper}
        kept={kept}
        name={(key) => t(`texts.${key}`)}
        show={(key, texts) => <p>{texts[key].replace('T', ' ') || '—'}</p>}
      />
    </Card>
  );
}

function useTextsKeeper(list: ListView) {
  const client = useQueryClient();
  const params = { id: list.id };
  const adopt = (next: ListView) => {
    client.setQueryData(apiQuery(getList, { params }).queryKey, next);
    void client.invalidateQueries({ queryKey: keyOf(listLists), refetchType: 'none' });
    return textsOf(next);
  };
  return useKeeper(
    useMemo(() => textsOf(list), [list]),
    {
      save: async (revision, changes) =>
        adopt(await call(updateList, { params, body: { revision, ...bodyOf(changes) } })),
      read: async () => adopt(await call(getList, { params })),
      sendable: isSendable,
    },
  );
}
