import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, expectThat, type World } from '../world.ts';

/** 9. Anyone downloads the dossier; `jiebang verify` recomputes it with nothing but the file; one byte changed is named. */
export async function verifyDossier(world: World): Promise<object> {
  const dossier = await eventually('the dossier is there', () =>
    world.download(`/api/rankings/${world.made.ranking}/dossier`).catch(() => null),
  );
  const folder = mkdtempSync(join(tmpdir(), 'jiebang-dossier-'));
  try {
    const whole = verify(folder, dossier);
    expectThat(whole.code === 0, 'the untouched dossier verifies', whole.text);
    const at = dossier.indexOf('"composite":') + '"composite":'.length;
    const changed = Buffer.from(dossier);
    changed[at] = changed[at] === 0x39 ? 0x38 : 0x39;
    const broken = verify(folder, changed);
    expectThat(broken.code === 1, 'a changed byte is found', broken.text);
    const told = JSON.parse(broken.text) as { errors: { code: string; file: string }[] };
    expectThat(
      told.errors.some(({ file }) => file === 'ranking.json'),
      'and where it is',
      told.errors,
    );
    return { bytes: dossier.length, broken: told.errors.map(({ code, file }) => `${file}: ${code}`) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verify(folder: string, content: Buffer) {
  const path = join(folder, 'dossier.zip');
  writeFileSync(path, content);
  // Node's own guard: the process may read files and nothing else: no network, no other process.
  const env = { ...process.env, NODE_OPTIONS: '--permission --allow-fs-read=*' };
  const run = spawnSync(process.execPath, ['apps/cli/src/main.ts', 'verify', path, '--json'], {
    env,
    encoding: 'utf8',
  });
  return { code: run.status, text: run.stdout };
}
