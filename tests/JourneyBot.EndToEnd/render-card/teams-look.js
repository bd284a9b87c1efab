// Sizes, spacing and colours close to what Teams shows, for both themes.
const Light = {
  page: '#f5f5f5',
  surface: { default: '#ffffff', emphasis: '#f9f8f7', accent: '#e8ebfa', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6' },
  line: '#e1dfdd',
  text: {
    default: ['#242424', '#616161'],
    dark: ['#242424', '#616161'],
    light: ['#ffffff', '#f0f0f0'],
    accent: ['#5b5fc7', '#7f85f5'],
    good: ['#237b4b', '#4e9a6e'],
    warning: ['#835c00', '#a37b1f'],
    attention: ['#c4314b', '#d74654'],
  },
};

const Dark = {
  page: '#1f1f1f',
  surface: { default: '#292929', emphasis: '#333333', accent: '#33344a', good: '#0d2e0d', warning: '#3a2f04', attention: '#3f1011' },
  line: '#484644',
  text: {
    default: ['#ffffff', '#adadad'],
    dark: ['#242424', '#616161'],
    light: ['#ffffff', '#f0f0f0'],
    accent: ['#a6a7dc', '#7579eb'],
    good: ['#92c353', '#7fa84a'],
    warning: ['#f8d22a', '#c9a91f'],
    attention: ['#f9526b', '#e0475d'],
  },
};

const paletteOf = theme => (theme === 'dark' ? Dark : Light);

export const background = theme => paletteOf(theme).page;

export function teamsLook(theme) {
  const palette = paletteOf(theme);
  const foregroundColors = Object.fromEntries(
    Object.entries(palette.text).map(([name, [normal, subtle]]) => [name, { default: normal, subtle }]),
  );
  const containerStyles = Object.fromEntries(
    Object.entries(palette.surface).map(([name, color]) => [
      name,
      { backgroundColor: color, borderColor: palette.line, foregroundColors },
    ]),
  );
  return {
    supportsInteractivity: true,
    fontFamily: '"Segoe UI", "Liberation Sans", "Noto Sans", "Noto Color Emoji", sans-serif',
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: palette.line },
    containerStyles,
    actions: {
      maxActions: 6,
      spacing: 'default',
      buttonSpacing: 8,
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      showCard: { actionMode: 'inline', inlineTopMargin: 16, style: 'emphasis' },
      iconPlacement: 'leftOfTitle',
      iconSize: 16,
      allowTitleToWrap: false,
    },
    adaptiveCard: { allowCustomStyle: true },
    imageSet: { imageSize: 'medium', maxImageHeight: 100 },
    factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 16 },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'default', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'default' },
      },
      errorMessage: { color: 'attention', size: 'small' },
    },
    textStyles: { heading: { weight: 'bolder', size: 'large' } },
  };
}
