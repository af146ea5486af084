import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeTools } from '../../../../packages/scoring/src/dossier/testing/node-tools.ts';
import { makeSigner, sampleParts } from '../../../../packages/scoring/src/dossier/testing/sample-dossier.ts';
import { writeDossier } from '../../../../packages/scoring/src/dossier/write-dossier.ts';
import { runCli } from '../../test/run-cli.ts';
import { makeReceipt, OTHER_KEY_PEM } from '../../test/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-dossier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keep = (name: string, content: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const signer = makeSigner();
const archive = writeDossier(sampleParts(), signer, nodeTools);
const dossier = keep('dossier.zip', archive);
const key = keep('key.pem', signer.publicKeyPem);
const text = Buffer.from(archive).toString('latin1');
const broken = keep('broken.zip', Buffer.from(text.replace(',0.5,0,1,', ',0.6,0,1,'), 'latin1'));
/** Node's own guard: files may be read, nothing else: no network, no process, no writing. */
const ALONE = { NODE_OPTIONS: '--permission --allow-fs-read=*' };
type Told = { ok: boolean; errors: { code: string; row: number | null; file: string; message: string }[] };

describe('jiebang verify', () => {
  it('verifies a dossier with nothing but the file: no server, no database, no network', async () => {
    const run = await runCli(['verify', dossier, '--key', key, '--json'], ALONE);
    expect(run.code, run.out + run.err).toBe(0);
    expect(run.json()).toMatchObject({ ok: true, errors: [], facts: { keyGiven: true } });
  });

  it('prints a line per check and says where to compare the key that the dossier brings', async () => {
    const { out, code } = await runCli(['verify', 'dossier', dossier]);
    expect(code).toBe(0);
    expect(out.match(/^✓/gm)).toHaveLength(12);
    expect(out).not.toMatch(/^[✗–]/m);
    expect(out).toContain('https://jiebang.example/api/receipt-key');
    expect(out).toContain(nodeTools.fingerprint(signer.publicKeyPem));
  });

  it('names file, row and part of what was changed, in the language of the terminal', async () => {
    const told = (await runCli(['verify', broken, '--json'])).json() as Told;
    expect(told.ok).toBe(false);
    expect(told.errors.map(({ code, file, row }) => [code, file, row])).toEqual([
      ['archive_changed', 'scores.csv', null],
      ['digest_differs', 'scores.csv', null],
      ['row_changed', 'scores.csv', 3],
      ['entry_differs', 'scores.csv', 3],
    ]);
    const chinese = await runCli(['verify', broken], { LANG: 'zh_CN.UTF-8' });
    expect(chinese.code).toBe(1);
    expect(chinese.out).toContain('scores.csv 第 3 行：内容被改动');
    expect(chinese.out).toContain('核验不符');
  });

  it('refuses a dossier that was signed with another key than the one that is trusted', async () => {
    const run = await runCli(['verify', dossier, '--key', keep('other.pem', OTHER_KEY_PEM), '--json']);
    expect(run.code).toBe(1);
    expect((run.json() as Told).errors.map(({ code }) => code)).toEqual(['key_differs', 'signature_invalid']);
    const none = await runCli(['verify', dossier, '--key', dossier]);
    expect(none.code).toBe(2);
  });

  it('does not take a receipt or nothing for a dossier', async () => {
    const receipt = keep('receipt.json', JSON.stringify(makeReceipt()));
    expect((await runCli(['verify', receipt])).code).toBe(1);
    expect((await runCli(['verify', receipt])).out).toContain('no whole dossier');
    expect((await runCli(['verify', join(folder, 'nowhere.zip')])).code).toBe(2);
    expect((await runCli(['verify'])).code).toBe(2);
  });
});
