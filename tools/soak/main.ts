import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type Instance, startInstance } from '../bench/instance.ts';
import { childPid, perSecond } from '../bench/measure.ts';
import { type BenchPhase, openBenchPhase } from '../bench/open-phase.ts';

/**
 * `npm run -s soak`: 200 queued evaluations survive the worker's sudden death and a database that goes away under
 * load. On PostgreSQL queues, and on Redis when REDIS_URL is set. Exits 1 with what did not hold.
 */
const ENTRIES = 200;
const TEAMS = 8;

const say = (line: string) => console.log(line);
function must(holds: boolean, what: string): void {
  say(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) process.exitCode = 1;
}

async function submitAll(
  instance: Instance,
  { phaseId, tokens, entry }: BenchPhase,
  patient: boolean,
): Promise<number> {
  let accepted = 0;
  await perSecond(ENTRIES, 8, async (i) => {
    for (let tries = 0; tries < 200; tries++) {
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(entry)]), 'entry.csv');
      const headers = {
        authorization: `Bearer ${tokens[i % tokens.length]}`,
        'idempotency-key': `soak-${phaseId}-${i}`,
      };
      const answer = await fetch(`${instance.address}/api/phases/${phaseId}/submissions`, {
        method: 'POST',
        body: form,
        headers,
      }).catch(() => null);
      if (answer?.status === 201) return void accepted++;
      if (!patient) throw new Error(`submission ${i}: ${answer?.status} ${await answer?.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  });
  return accepted;
}

type Counts = { scored: number; open: number; other: number; events: number; submissions: number };

async function countAll(url: string, phaseId: string): Promise<Counts> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Counts>(
      `select (select count(*)::int from evaluations where phase_id = $1 and status = 'scored') as scored,
              (select count(*)::int from evaluations where phase_id = $1 and status in ('queued', 'running')) as open,
              (select count(*)::int from evaluations where phase_id = $1 and status in ('refused', 'faulted')) as other,
              (select count(*)::int from submissions where phase_id = $1) as submissions,
              (select count(*)::int from audit_events a join evaluations e on a.subject_id = e.id::text where a.action = 'evaluation.score' and e.phase_id = $1) as events`,
      [phaseId],
    );
    return rows[0] as Counts;
  } finally {
    await client.end();
  }
}

async function settle(url: string, phaseId: string): Promise<Counts> {
  const end = Date.now() + 240_000;
  for (;;) {
    const counts = await countAll(url, phaseId).catch(() => null);
    if (counts && (counts.open === 0 || Date.now() > end)) return counts;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function check(counts: Counts): void {
  must(counts.submissions === ENTRIES, `${counts.submissions} of ${ENTRIES} accepted submissions are there`);
  must(
    counts.scored === ENTRIES && counts.other === 0,
    `${counts.scored} of ${ENTRIES} scored, ${counts.open} open, ${counts.other} otherwise`,
  );
  must(counts.events === ENTRIES, `${counts.events} scores recorded: none twice`);
}

function doctor(instance: Instance): void {
  try {
    execFileSync(process.execPath, ['apps/server/scripts/doctor.ts', '--json'], {
      env: { ...process.env, DATABASE_URL: instance.databaseUrl, JIEBANG_MODE: 'demo' },
    });
    must(true, 'doctor clean');
  } catch (error) {
    say(String((error as { stdout?: Buffer }).stdout));
    must(false, 'doctor clean');
  }
}

async function soak(label: string, env: Record<string, string>): Promise<void> {
  say(`\n# ${label}`);
  const instance = await startInstance(env);
  try {
    const first = await openBenchPhase(instance.address, TEAMS);
    await submitAll(instance, first, false);
    process.kill(childPid(instance.pid, 'main-worker'), 'SIGKILL');
    const began = Date.now();
    check(await settle(instance.databaseUrl, first.phaseId));
    say(`     worker killed in the middle; all scored ${Date.now() - began} ms later`);

    const second = await openBenchPhase(instance.address, TEAMS);
    const log = join(instance.dataDir, 'platform.log');
    const logBytes = statSync(log).size;
    const load = submitAll(instance, second, true);
    await new Promise((resolve) => setTimeout(resolve, 300));
    process.kill(Number(readFileSync(postmasterPidFile(instance), 'utf8').split('\n')[0]), 'SIGINT');
    must(
      (await load) === ENTRIES,
      'every submission was accepted in the end, with the database gone in between',
    );
    check(await settle(instance.databaseUrl, second.phaseId));
    must(
      statSync(log).size - logBytes < 200_000,
      `the log grew by ${statSync(log).size - logBytes} bytes while the database was away`,
    );
    doctor(instance);
  } finally {
    await instance.stop();
  }
}

/** The supervisor keeps the cluster's folder in a file of its own choice; the postmaster's pid file is inside. */
function postmasterPidFile(instance: Instance): string {
  return join(instance.dataDir, 'postgres', 'postmaster.pid');
}

await soak('PostgreSQL queues', {});
if (process.env.REDIS_URL) await soak('Redis queues', { REDIS_URL: process.env.REDIS_URL });
else say('\nREDIS_URL is not set: not run on Redis.');
