import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, it } from 'vitest';
import { canonicalOf, isSigned, type Receipt, readReceipt, sha256Of } from './check-receipt.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const fields = {
  submissionId: '0199-a',
  phaseId: '0199-b',
  teamId: '0199-c',
  receivedAt: '2026-11-24T02:30:00.000Z',
  fileName: '预测 "final".csv',
  bytes: 3210,
  sha256: 'ab'.repeat(32),
  sm3: 'cd'.repeat(32),
  chainEntry: '184220',
};

/** Signed as the server does: canonical JSON over the nine fields, base64url. */
function issue(): Receipt {
  const content = `{${Object.keys(fields)
    .sort()
    .map((name) => `"${name}":${JSON.stringify(fields[name as keyof typeof fields])}`)
    .join(',')}}`;
  const signature = sign(null, Buffer.from(content), privateKey).toString('base64url');
  return { ...fields, signature, keyId: 'k1' };
}

it('a receipt as issued is valid, whatever order its keys stand in', async () => {
  const receipt = issue();
  expect(await isSigned(receipt, pem)).toBe(true);
  const turned = readReceipt(JSON.stringify(Object.fromEntries(Object.entries(receipt).reverse()), null, 2));
  expect(await isSigned(turned as Receipt, pem)).toBe(true);
});

it('a change to any signed field breaks the signature', async () => {
  for (const name of Object.keys(fields) as (keyof typeof fields)[]) {
    const changed = { ...issue(), [name]: name === 'bytes' ? 3211 : `${fields[name]}x` };
    expect(await isSigned(changed, pem), name).toBe(false);
  }
});

it('another key does not vouch for it', async () => {
  const other = generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString();
  expect(await isSigned(issue(), other)).toBe(false);
});

it('what is no receipt is not read as one; the answer of an upload is', () => {
  expect(readReceipt('not json')).toBeNull();
  expect(readReceipt('{"submissionId":"x"}')).toBeNull();
  expect(readReceipt(JSON.stringify({ ...issue(), bytes: '3210' }))).toBeNull();
  expect(readReceipt(JSON.stringify({ submission: {}, receipt: issue() }))?.chainEntry).toBe('184220');
});

it('canonical JSON sorts its keys and carries no space', () => {
  expect(canonicalOf(issue())).toMatch(
    /^\{"bytes":3210,"chainEntry":"184220","fileName":"预测 \\"final\\".csv","phaseId"/,
  );
});

it('the digest is that of FIPS 180-4', async () => {
  expect(await sha256Of(new TextEncoder().encode('abc').buffer)).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('a proposal’s receipt is read and checked by the same code, and its kind is signed with the rest', async () => {
  const { fileName: _, submissionId, phaseId, teamId, ...common } = fields;
  const own = {
    kind: 'proposal',
    proposalId: submissionId,
    challengeId: phaseId,
    organisationId: teamId,
    code: 'SB-2026-0001',
    version: 2,
  };
  const signed = { ...common, ...own };
  const content = `{${Object.entries(signed)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `"${name}":${JSON.stringify(value)}`)
    .join(',')}}`;
  const signature = sign(null, Buffer.from(content), privateKey).toString('base64url');
  const issued = { ...signed, signature, keyId: 'k1' };
  expect(await isSigned(readReceipt(JSON.stringify({ proposal: {}, receipt: issued })) as Receipt, pem)).toBe(
    true,
  );
  for (const change of [{ version: 1 }, { code: 'SB-2026-0002' }, { organisationId: 'x' }])
    expect(await isSigned(readReceipt(JSON.stringify({ ...issued, ...change })) as Receipt, pem)).toBe(false);
  expect(readReceipt(JSON.stringify({ ...issued, kind: 'submission' }))).toBeNull();
  expect(readReceipt(JSON.stringify({ ...issue(), kind: 'submission' }))).toBeNull();
});
