import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/run-cli.ts';
import {
  ENTRY,
  makeProposalReceipt,
  makeReceipt,
  OTHER_KEY_PEM,
  PHASE,
  PUBLIC_KEY_PEM,
} from '../../test/samples.ts';
import { startStandIn } from '../../test/stand-in-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiebang-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const keep = (content: string) => {
  const path = join(folder, `${++files}`);
  writeFileSync(path, content);
  return path;
};
const key = keep(PUBLIC_KEY_PEM);
const verify = (receipt: unknown, ...rest: string[]) =>
  runCli(['verify', 'receipt', keep(JSON.stringify(receipt)), '--json', ...rest]);
const codes = (answer: unknown) => (answer as { errors: { code: string }[] }).errors.map(({ code }) => code);

describe('jiebang verify receipt', () => {
  it('holds a true receipt and its entry for true, without a server', async () => {
    const run = await verify(makeReceipt(), '--key', key, '--entry', keep(ENTRY));
    expect(run.code, run.out + run.err).toBe(0);
    expect(run.json()).toMatchObject({ ok: true, entryCompared: true, findings: [] });
  });

  it('takes what `submissions create --json` printed', async () => {
    const run = await verify({ submission: {}, receipt: makeReceipt() }, '--key', key);
    expect(run.json()).toMatchObject({ ok: true, entryCompared: false });
  });

  it('verifies the receipt of a proposal with the same code, by itself and inside the answer that carried it', async () => {
    const receipt = makeProposalReceipt();
    const entry = keep(ENTRY);
    for (const given of [receipt, { proposal: {}, receipt }]) {
      const run = await verify(given, '--key', key, '--entry', entry);
      expect(run.code, run.out + run.err).toBe(0);
      expect(run.json()).toMatchObject({ ok: true, entryCompared: true, findings: [] });
    }
  });

  it.each(['kind', 'code', 'version', 'organisationId'] as const)(
    'does not hold a proposal’s receipt whose %s was changed',
    async (field) => {
      const receipt = makeProposalReceipt();
      const changed = { kind: 'submission', code: 'SB-2026-0002', version: 2, organisationId: PHASE };
      const run = await verify({ ...receipt, [field]: changed[field] }, '--key', key);
      expect(run.code).toBe(1);
      // Of a kind that is none it cannot even be read.
      expect(codes(run.json())).toEqual([field === 'kind' ? 'not_a_receipt' : 'signature_invalid']);
    },
  );

  it.each(['receivedAt', 'bytes', 'sha256', 'chainEntry', 'fileName'] as const)(
    'finds out a receipt whose %s was changed',
    async (field) => {
      const receipt = makeReceipt();
      const changed = {
        receivedAt: '2026-11-24T05:58:00.000Z',
        bytes: receipt.bytes + 1,
        sha256: receipt.sm3,
        chainEntry: '41',
        fileName: 'other.csv',
      };
      const run = await verify({ ...receipt, [field]: changed[field] }, '--key', key);
      expect(run.code).toBe(1);
      expect(codes(run.json())).toEqual(['signature_invalid']);
    },
  );

  it('finds out another entry of the same length by both digests', async () => {
    const run = await verify(makeReceipt(), '--key', key, '--entry', keep(ENTRY.replace('0.5', '0.6')));
    expect(run.code).toBe(1);
    expect(codes(run.json())).toEqual(['sha256_differs', 'sm3_differs']);
  });

  it('says so when the key is not the one that signed', async () => {
    const run = await verify(makeReceipt(), '--key', keep(OTHER_KEY_PEM));
    expect(run.code).toBe(1);
    expect(codes(run.json())).toEqual(['key_differs', 'signature_invalid']);
  });

  it('asks the server for the key when none is given', async () => {
    const { keyId } = makeReceipt();
    const server = await startStandIn(() => ({ status: 200, body: { keyId, publicKeyPem: PUBLIC_KEY_PEM } }));
    const run = await verify(makeReceipt(), '--server', server.url).finally(server.close);
    expect(run.json()).toMatchObject({ ok: true });
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /api/receipt-key']);
  });

  it('does not take some other JSON for a receipt', async () => {
    const run = await verify({ hello: 1 }, '--key', key);
    expect(run.code).toBe(1);
    expect(codes(run.json())).toEqual(['not_a_receipt']);
  });
});
