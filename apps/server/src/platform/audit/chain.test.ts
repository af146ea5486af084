import { createHash } from 'node:crypto';
import type { ChainEvent } from '@jiebang/domain/audit/chain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { chainRoot, leafHash, merkleProof, merkleRoot, rootOfProof } from './chain.ts';

const event: ChainEvent = {
  entry: 7n,
  at: new Date('2026-11-24T00:00:00.000Z'),
  actorId: null,
  action: 'phase.open',
  subjectType: 'phase',
  subjectId: 'p',
  data: { b: 1, a: 'x' },
  requestId: null,
};

test('SM3 is the standard one', () => {
  expect(createHash('sm3').update('abc').digest('hex')).toBe(
    '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
  );
});

test('canonical JSON does not depend on the order in which keys were written', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
      (object) => {
        const shuffled = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual({ ...object });
      },
    ),
  );
});

test('every field of an event is under its hash', () => {
  const original = leafHash(event);
  const changes: Partial<ChainEvent>[] = [
    { entry: 8n },
    { at: new Date(0) },
    { actorId: 'a' },
    { action: 'x' },
    { subjectType: 'x' },
    { subjectId: 'x' },
    { data: { b: 1, a: 'y' } },
    { requestId: 'r' },
  ];
  for (const change of changes) expect(leafHash({ ...event, ...change })).not.toBe(original);
});

test('the Merkle root names the leaves and their order', () => {
  const hash = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(
    fc.property(fc.array(hash, { minLength: 1, maxLength: 33 }), fc.nat(), hash, (leaves, at, other) => {
      const index = at % leaves.length;
      fc.pre(leaves[index] !== other);
      expect(merkleRoot(leaves.with(index, other))).not.toBe(merkleRoot(leaves));
    }),
  );
  expect(merkleRoot(['00'.repeat(32), '11'.repeat(32)])).not.toBe(
    merkleRoot(['11'.repeat(32), '00'.repeat(32)]),
  );
  expect(chainRoot('00'.repeat(32), '11'.repeat(32))).not.toBe(chainRoot('11'.repeat(32), '00'.repeat(32)));
});

test('a leaf and its neighbours lead to the root of their batch, another leaf does not', () => {
  const hash = fc
    .uint8Array({ minLength: 32, maxLength: 32 })
    .map((bytes) => Buffer.from(bytes).toString('hex'));
  fc.assert(
    fc.property(fc.array(hash, { minLength: 1, maxLength: 33 }), fc.nat(), hash, (leaves, at, other) => {
      const position = at % leaves.length;
      const leaf = leaves[position] as string;
      fc.pre(leaf !== other);
      const proof = merkleProof(leaves, position);
      expect(rootOfProof(leaf, proof)).toBe(merkleRoot(leaves));
      expect(rootOfProof(other, proof)).not.toBe(merkleRoot(leaves));
    }),
  );
});
