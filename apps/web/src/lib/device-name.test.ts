import { expect, it } from 'vitest';
import { deviceName } from './device-name.ts';

const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

it('a browser has the name people know, whatever else it claims to be', () => {
  const windows = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/140.0.0.0 Safari/537.36`;
  expect(deviceName(windows)).toBe('Chrome · Windows');
  expect(deviceName(`${windows} Edg/140.0.0.0`)).toBe('Edge · Windows');
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
  expect(deviceName(`${phone} Version/18.0 Mobile/15E148 Safari/604.1`)).toBe('Safari · iOS');
});

it('a program keeps its own name', () => {
  expect(deviceName('jiebang-cli/0.1.0')).toBe('jiebang-cli/0.1.0');
});
