import type { DrawReplay } from '@jiebang/contracts/opinion-draws';
import { replayProblems } from '@jiebang/domain/scenarios/draw';
import { useText } from '../lib/texts.ts';
import { Note } from './note.tsx';

/** What drawing a panel again from its record gave, and what does not fit. `title` says whether it is the same. */
export function ReplayedDraw({ replay, title }: { replay: DrawReplay; title: string }) {
  const text = useText();
  return (
    <Note tone={replay.same ? 'green' : 'seal'} role="status" title={title}>
      <p>{replay.outcome.map(({ name }) => name).join(' · ')}</p>
      {replay.problems.length > 0 ? (
        <ul>
          {replay.problems.map(({ code, name }) => (
            <li key={`${code}.${name}`}>
              {text(replayProblems[code])}
              {name ? ` · ${name}` : ''}
            </li>
          ))}
        </ul>
      ) : null}
    </Note>
  );
}
