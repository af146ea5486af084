import { startInstance } from '../bench/instance.ts';
import { judgeEntries } from './steps/judge-entries.ts';
import { openRound } from './steps/open-round.ts';
import { proposeAndSelect } from './steps/propose-and-select.ts';
import { publishList } from './steps/publish-list.ts';
import { publishResults } from './steps/publish-results.ts';
import { publishSecondList } from './steps/publish-second-list.ts';
import { rankAndSeal } from './steps/rank-and-seal.ts';
import { reviewScenarios } from './steps/review-scenarios.ts';
import { reviewWithDepartments } from './steps/review-with-departments.ts';
import { setUpContest } from './steps/set-up-contest.ts';
import { standInNotice } from './steps/stand-in-notice.ts';
import { verifyDossier } from './steps/verify-dossier.ts';
import { workAndAccept } from './steps/work-and-accept.ts';
import { openWorld, type World } from './world.ts';

/**
 * `npm run -s walk`: a fresh installation in a folder of its own, walked from the call for scenarios on by every role
 * over HTTP. One JSON line a step; the last line says how it ended; any surprise is a non-zero exit.
 */
const steps: [step: number, name: string, run: (world: World) => Promise<object>][] = [
  [1, 'open-round', openRound],
  [2, 'review-scenarios', reviewScenarios],
  [2, 'review-with-departments', reviewWithDepartments],
  [3, 'publish-list', publishList],
  [3, 'publish-second-list', publishSecondList],
  [4, 'propose-and-select', proposeAndSelect],
  [5, 'set-up-contest', setUpContest],
  [6, 'judge-entries', judgeEntries],
  [7, 'rank-and-seal', rankAndSeal],
  [8, 'stand-in-notice', standInNotice],
  [8, 'publish-results', publishResults],
  [9, 'verify-dossier', verifyDossier],
  [10, 'work-and-accept', workAndAccept],
];

// REDIS_URL, where it is set, is taken over from the environment: the same walk on the other queues.
const instance = await startInstance({ JIEBANG_MODE: 'test' });
try {
  const world = openWorld(instance.address);
  for (const [step, name, run] of steps) {
    const began = performance.now();
    const saw = await run(world);
    console.log(JSON.stringify({ step, name, ok: true, ms: Math.round(performance.now() - began), saw }));
  }
  console.log(JSON.stringify({ walk: 'ok' }));
} catch (error) {
  console.log(
    JSON.stringify({ walk: 'failed', error: String(error instanceof Error ? error.message : error) }),
  );
  process.exitCode = 1;
} finally {
  await instance.stop();
}
