import { getList, type ListView, orderChallenges } from '@jiebang/contracts/lists';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { SectionHead } from '../../../components/card.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ProblemNote } from '../../../components/problem-note.tsx';
import { useTexts } from '../../../lib/texts.ts';
import { useAct } from '../../../lib/use-api.ts';
import { CandidatesDialog } from './candidates-dialog.tsx';
import { ChallengeItem } from './challenge-item.tsx';

/** The challenges in their order. Up and down are buttons: they work by keyboard and on a phone, and keep the focus. */
export function ChallengeList({ list }: { list: ListView }) {
  const t = useTexts('list-office');
  const [adding, setAdding] = useState(false);
  const edits = list.abilities.includes('edit');
  const challenges = list.setup?.challenges ?? [];
  const { order, move, said, box } = useOrder(list);
  const add = <Button onClick={() => setAdding(true)}>{t('challenges.add')}</Button>;
  return (
    <section id="at-challenges">
      <SectionHead title={t('challenges.title')} note={t('challenges.count', { count: challenges.length })} />
      <div className="stack">
        {challenges.length === 0 && edits ? (
          <EmptyState title={t('challenges.emptyTitle')} action={add}>
            {t('challenges.empty')}
          </EmptyState>
        ) : null}
        <ol ref={box} className="plain-list lo-challenges">
          {challenges.map((challenge, at) => (
            <ChallengeItem
              key={challenge.id}
              list={list}
              challenge={challenge}
              place={at + 1}
              others={challenges.filter(({ id }) => id !== challenge.id)}
              onUp={edits && at > 0 ? () => move(at, at - 1) : null}
              onDown={edits && at < challenges.length - 1 ? () => move(at, at + 1) : null}
              edits={edits}
            />
          ))}
        </ol>
        {order.error ? <ProblemNote error={order.error} /> : null}
        <span role="status" className="sr-only">
          {said}
        </span>
        {challenges.length > 0 && edits ? <div>{add}</div> : null}
      </div>
      <CandidatesDialog list={list} open={adding} onClose={() => setAdding(false)} />
    </section>
  );
}

function useOrder(list: ListView) {
  const t = useTexts('list-office');
  const order = useAct(orderChallenges, { refreshes: [getList] });
  const [said, setSaid] = useState('');
  const [moved, setMoved] = useState<{ id: string; up: boolean } | null>(null);
  const box = useRef<HTMLOListElement>(null);
  const ids = list.challenges.map(({ id }) => id);
  const places = ids.join();
  // The row moves in the document and takes its buttons along: the one that was pressed is found again.
  useEffect(() => {
    if (!moved || places === '') return;
    const item = box.current?.querySelector(`[data-challenge="${moved.id}"]`);
    const [pressed, other] = moved.up ? ['up', 'down'] : ['down', 'up'];
    const button = (way?: string) => item?.querySelector<HTMLElement>(`[data-way="${way}"]`);
    (button(pressed) ?? button(other))?.focus();
  }, [moved, places]);
  return {
    order,
    said,
    box,
    move: (from: number, to: number) => {
      const id = ids[from];
      if (!id || order.isPending) return;
      order.mutate(
        { params: { id: list.id }, body: { ids: ids.toSpliced(from, 1).toSpliced(to, 0, id) } },
        {
          onSuccess: () => {
            setMoved({ id, up: to < from });
            setSaid(t('challenges.moved', { from: from + 1, to: to + 1 }));
          },
        },
      );
    },
  };
}
