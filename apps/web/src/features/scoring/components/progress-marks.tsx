import type { MyPanel } from '@jiebang/contracts/judging-sheets';

const looks: Record<string, string> = {
  submitted: 'done',
  sealed: 'done',
  conflict_declared: 'off',
  replaced: 'off',
};

/** A stroke an entry, for the eye; the count stands beside it in words. */
export function ProgressMarks({ panel, at }: { panel: MyPanel; at?: string }) {
  return (
    <span className="sco-strokes" aria-hidden="true">
      {panel.entries.map(({ id, status }) => (
        <i key={id} className={id === at ? 'at' : looks[status]} />
      ))}
    </span>
  );
}
