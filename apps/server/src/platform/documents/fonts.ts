import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

const serif = (weight: string) => {
  const folder = dirname(require.resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  return join(folder, weight, `NotoSerifSC_${weight}.ttf`);
};
const sans = (weight: string) =>
  join(dirname(dirname(require.resolve('@embedpdf/fonts-sc'))), 'fonts', `NotoSansHans-${weight}.otf`);

/**
 * The fonts that are embedded, by the part they play in a 公文. The faces it asks for (仿宋_GB2312, 方正小标宋) may not be
 * handed on; these may. `song` takes the place of 仿宋, `title` that of 小标宋, `hei` is 黑体.
 */
export const fontFiles = () => ({
  song: serif('400Regular'),
  title: serif('700Bold'),
  hei: sans('Medium'),
});
export type Face = keyof ReturnType<typeof fontFiles>;

/** Who helps out where a face lacks a character. */
export const standIn: Record<Face, Face> = { song: 'hei', title: 'hei', hei: 'song' };
