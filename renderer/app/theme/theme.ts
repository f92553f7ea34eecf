import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

const chestnut: MantineColorsTuple = [
  '#f7ebe4',
  '#ecd5c8',
  '#d9b3a0',
  '#c78f75',
  '#e39b74',
  '#b0694a',
  '#9c5437',
  '#8b4328',
  '#71341d',
  '#5a2814',
];

const slate: MantineColorsTuple = [
  '#f5f7f9',
  '#eceff3',
  '#d8dee6',
  '#b9c3ce',
  '#93a0ae',
  '#6f7d8c',
  '#4c5969',
  '#364250',
  '#222c38',
  '#1a232e',
];

/** Mantine's neutrals in its dark scheme: text first, ground last. */
const dark: MantineColorsTuple = [
  '#e4e9ee',
  '#c5ced8',
  '#a3b0be',
  '#74838f',
  '#35414e',
  '#2c3743',
  '#1d252e',
  '#171d25',
  '#10151b',
  '#0b0f14',
];

/** Colours that Mantine components ask for, by the name of ours; set for both of Mantine's schemes. */
const colours: Record<string, string> = {
  '--mantine-color-body': 'var(--ff-surface)',
  '--mantine-color-text': 'var(--ff-text)',
  '--mantine-color-bright': 'var(--ff-text)',
  '--mantine-color-dimmed': 'var(--ff-text-dim)',
  '--mantine-color-placeholder': 'var(--ff-text-dim)',
  '--mantine-color-anchor': 'var(--ff-accent)',
  '--mantine-color-error': 'var(--ff-overdue)',
  '--mantine-color-default': 'var(--ff-surface)',
  '--mantine-color-default-hover': 'var(--ff-hover)',
  '--mantine-color-default-color': 'var(--ff-text)',
  '--mantine-color-default-border': 'var(--ff-line)',
  '--mantine-color-disabled': 'var(--ff-surface-2)',
  '--mantine-color-disabled-color': 'var(--ff-text-dim)',
  '--mantine-color-disabled-border': 'var(--ff-line)',
  '--mantine-primary-color-filled': 'var(--ff-accent)',
  '--mantine-primary-color-filled-hover': 'var(--ff-accent-hover)',
  '--mantine-primary-color-light': 'var(--ff-accent-soft)',
  '--mantine-primary-color-light-hover': 'var(--ff-accent-soft)',
  '--mantine-primary-color-light-color': 'var(--ff-accent)',
  '--mantine-primary-color-contrast': 'var(--ff-on-accent)',
  '--mantine-color-chestnut-filled': 'var(--ff-accent)',
  '--mantine-color-chestnut-filled-hover': 'var(--ff-accent-hover)',
  '--mantine-color-chestnut-light': 'var(--ff-accent-soft)',
  '--mantine-color-chestnut-light-hover': 'var(--ff-accent-soft)',
  '--mantine-color-chestnut-light-color': 'var(--ff-accent)',
  '--mantine-color-chestnut-outline': 'var(--ff-accent)',
  '--mantine-color-chestnut-text': 'var(--ff-accent)',
  '--mantine-color-red-filled': 'var(--ff-overdue)',
  '--mantine-color-red-text': 'var(--ff-overdue)',
  '--mantine-color-gray-light': 'var(--ff-surface-2)',
  '--mantine-color-gray-light-hover': 'var(--ff-hover)',
  '--mantine-color-gray-light-color': 'var(--ff-text)',
  '--mantine-color-gray-text': 'var(--ff-text-dim)',
};

/** Points Mantine's variables at the tokens, so one attribute on the root changes everything. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-shadow-md': 'var(--ff-shadow)', '--mantine-shadow-xl': 'var(--ff-shadow)' },
  light: colours,
  dark: colours,
});

/** Filled buttons: their ground, and with the mouse on it. */
const grounds: Record<string, { background: string; hover: string }> = {
  chestnut: { background: 'var(--ff-accent)', hover: 'var(--ff-accent-hover)' },
  red: { background: 'var(--ff-overdue)', hover: 'var(--ff-overdue)' },
};

export const theme = createTheme({
  primaryColor: 'chestnut',
  primaryShade: { light: 7, dark: 4 },
  colors: { chestnut, slate, gray: slate, dark },
  fontFamily: 'var(--ff-font)',
  fontFamilyMonospace: 'var(--ff-font-mono)',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  headings: { fontFamily: 'var(--ff-font)', fontWeight: '620' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  variantColorResolver: (input) => {
    const ground = input.variant === 'filled' ? grounds[input.color ?? 'chestnut'] : undefined;
    if (ground === undefined) return defaultVariantColorsResolver(input);
    // Mantine would write in white, also on the light red and chestnut of the dark scheme.
    const color = 'var(--ff-on-accent)';
    return { ...ground, color, hoverColor: color, border: '1px solid transparent' };
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'xs' } },
    PasswordInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', comboboxProps: { transitionProps: { duration: 80 } } } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 350, transitionProps: { duration: 80 }, withArrow: false } },
    // A menu stays when what loads above it moves its button out of sight.
    Menu: {
      defaultProps: {
        withInitialFocusPlaceholder: false,
        hideDetached: false,
        shadow: 'md',
        transitionProps: { duration: 80 },
      },
    },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: { transitionProps: { duration: 100 }, overlayProps: { backgroundOpacity: 0.35 } },
    },
  },
});
