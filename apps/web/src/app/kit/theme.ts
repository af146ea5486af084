import type { ThemeConfig } from 'antd';

/** The kit's theme, read from tokens.css at run time: the style sheet stays the one source. */
export function kitTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    token: {
      colorPrimary: token('blue'),
      colorInfo: token('blue'),
      colorLink: token('blue'),
      colorSuccess: token('green'),
      colorWarning: token('amber'),
      colorError: token('seal'),
      colorText: token('ink'),
      colorTextSecondary: token('ink-2'),
      // The kit's own greys for hints and waiting steps are below 4.5:1.
      colorTextTertiary: token('ink-3'),
      colorTextQuaternary: token('ink-3'),
      colorTextDescription: token('ink-3'),
      colorTextPlaceholder: token('ink-3'),
      colorTextDisabled: token('ink-3'),
      colorTextHeading: token('ink'),
      colorBorder: token('edge'),
      colorBorderSecondary: token('line'),
      colorSplit: token('line'),
      colorBgLayout: token('paper'),
      colorBgContainer: token('sheet'),
      fontFamily: token('sans'),
      fontFamilyCode: token('mono'),
      fontSize: 15,
      borderRadius: 8,
      borderRadiusLG: 10,
      controlHeight: 40,
      controlHeightSM: 32,
      motion: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: { headerBg: token('sheet'), headerColor: token('ink-3'), headerSplitColor: 'transparent' },
      Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    },
  };
}
