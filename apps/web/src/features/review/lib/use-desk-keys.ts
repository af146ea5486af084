import { assignScenario } from '@jiebang/contracts/scenario-review';
import type { ScenarioView } from '@jiebang/contracts/scenarios';
import { useNavigate } from '@tanstack/react-router';
import { useSession } from '../../../lib/session.ts';
import { useShortcuts } from '../../../lib/shortcuts.ts';
import { useTexts } from '../../../lib/texts.ts';
import type { QueueFilters } from './queue-filters.ts';
import { useDeskAct } from './use-desk-act.ts';
import type { Around } from './use-queue.ts';
import type { ReturnDraft } from './use-returns.ts';

type Given = {
  view: ScenarioView;
  around: Around;
  filters: QueueFilters;
  draft: ReturnDraft;
  onAsk: (asked: 'return' | 'pass' | 'approve' | 'reject') => void;
};
type Deed = { key: string; name: string; act: () => void };

/** The keys that do something now, and answers them for the legend: a key that is not shown does nothing. */
export function useDeskKeys(given: Given): { key: string; name: string }[] {
  const deeds = [...useActKeys(given), ...useWayKeys(given)];
  useShortcuts(Object.fromEntries(deeds.map(({ key, act }) => [key.toLowerCase(), act])));
  return deeds;
}

function useActKeys({ view, draft, onAsk }: Given): Deed[] {
  const t = useTexts('review');
  const { user } = useSession();
  const claim = useDeskAct(assignScenario);
  const may = (ability: ScenarioView['abilities'][number]) => view.abilities.includes(ability);
  const from = view.clerk?.id ?? null;
  return [
    ...(may('pass_formal') ? [{ key: 'Y', name: t('keys.pass'), act: () => onAsk('pass') }] : []),
    ...(may('approve') ? [{ key: 'Y', name: t('keys.approve'), act: () => onAsk('approve') }] : []),
    ...(may('return') && draft.ticked.length > 0
      ? [{ key: 'R', name: t('keys.return'), act: () => onAsk('return') }]
      : []),
    ...(may('reject') ? [{ key: 'N', name: t('keys.reject'), act: () => onAsk('reject') }] : []),
    ...(may('return') ? [{ key: 'F', name: t('keys.field'), act: nextField }] : []),
    ...(may('assign') && user && from !== user.id
      ? [
          {
            key: 'C',
            name: t('keys.claim'),
            act: () => claim.mutate({ params: { id: view.id }, body: { clerkId: user.id, from } }),
          },
        ]
      : []),
  ];
}

function useWayKeys({ around, filters }: Given): Deed[] {
  const t = useTexts('review');
  const navigate = useNavigate();
  const goTo = (id: string) => () =>
    void navigate({ to: '/workspace/review/$id', params: { id }, search: filters });
  return [
    ...(around.next ? [{ key: 'J', name: t('keys.next'), act: goTo(around.next) }] : []),
    ...(around.previous ? [{ key: 'K', name: t('keys.previous'), act: goTo(around.previous) }] : []),
    {
      key: 'B',
      name: t('keys.back'),
      act: () => void navigate({ to: '/workspace/review', search: filters }),
    },
  ];
}

/** From box to box: the space bar ticks, the tabulator leads on to the reason. */
function nextField(): void {
  const boxes = [...document.querySelectorAll<HTMLElement>('.rev-tick input')];
  const field = document.activeElement?.closest('.scn-field');
  const at = boxes.findIndex((box) => field?.contains(box));
  boxes[(at + 1) % boxes.length]?.focus();
}
