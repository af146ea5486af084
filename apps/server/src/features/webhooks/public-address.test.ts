import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { postEvent } from './post-event.ts';
import { isAllowedUrl, isPublicAddress } from './public-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.1',
  '192.168.0.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  'fc00::1',
  'fe80::1',
  'ff02::1',
  '2002:a00:1::',
  'not an address',
])('%s is inside', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['8.8.8.8', '172.32.0.1', '114.114.114.114', '2400:3200::1'])('%s is outside', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ['http://receiver.example/', false],
  ['https://receiver.example/', true],
  ['https://name:word@receiver.example/', false],
  // Every way of writing 127.0.0.1 is one to the parser of addresses.
  ['https://2130706433/', false],
  ['https://0x7f.1/', false],
  ['https://[::1]/', false],
  ['https://[::ffff:7f00:1]/', false],
])('%s may be sent to: %s', (address, allowed) => {
  expect(isAllowedUrl(new URL(address), false)).toBe(allowed);
});

test('a name that leads to an own machine is refused before anything is connected', async () => {
  let connected = 0;
  const server = createServer().on('connection', () => {
    connected += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await postEvent(new URL(`https://localhost:${port}/`), {}, '{}', false);
  await new Promise((resolve) => server.close(resolve));
  expect(answer).toMatchObject({ httpStatus: null, error: 'address_refused' });
  expect(connected).toBe(0);
});
