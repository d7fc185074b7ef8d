import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'

/** The one accent: a deep blue-green. White on shade 7 and on shade 6 passes AA. */
const deep: MantineColorsTuple = [
  '#e8f4f5',
  '#d3e6e8',
  '#a6cdd1',
  '#7ab8be',
  '#4f9aa2',
  '#2f828b',
  '#1b717b',
  '#0b5d67',
  '#074b54',
  '#033a41',
]

/** Greys of the dark theme, of the same hue as the rest. */
const dark: MantineColorsTuple = [
  '#dfe4e6',
  '#b9c2c6',
  '#a3adb1',
  '#96a1a6',
  '#4a555a',
  '#363f43',
  '#282f33',
  '#1b2022',
  '#161a1c',
  '#121617',
]

export const theme = createTheme({
  primaryColor: 'deep',
  primaryShade: { light: 7, dark: 6 },
  colors: { deep, dark },
  fontFamily: "'Golos Text', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  headings: { fontFamily: "'Golos Text', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 6,
  respectReducedMotion: true,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.45' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  cursorType: 'pointer',
  focusRing: 'auto',
  components: {
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    // Without a transform, which would hold the lists of fields inside the edges of the dialog.
    Modal: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 }, centered: true } },
    Drawer: { defaultProps: { transitionProps: { transition: 'fade', duration: 120 } } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false } },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    // A list belongs to the dialog or landmark of its field, and scrolls by itself: so it is where a screen reader looks for it.
    Combobox: { defaultProps: { withinPortal: false, floatingStrategy: 'fixed' } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false, withScrollArea: false } },
    TagsInput: { defaultProps: { withScrollArea: false } },
  },
})

/** Colours of ours beside Mantine's, by what they are for. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c2427',
    '--mantine-color-dimmed': '#566166',
    '--mantine-color-placeholder': '#6a757a',
    '--desk': '#eef0f1',
    '--bar': '#f7f8f8',
    '--rule': '#d9dee0',
    '--paper': '#ffffff',
    '--ink': '#16191a',
    '--accent': '#0b5d67',
    '--accent-soft': '#e1eff0',
    '--warn': '#875400',
    '--warn-soft': '#fdf0d5',
    '--warn-edge': '#d99a1c',
    '--danger': '#b3261e',
    '--mantine-color-error': '#b3261e',
    '--danger-soft': '#fbe9e7',
    '--done': '#17693f',
    '--done-soft': '#e3f3ea',
    '--mark': '#cde9ec',
  },
  dark: {
    '--mantine-color-body': '#1b2022',
    '--mantine-color-text': '#dfe4e6',
    '--mantine-color-dimmed': '#a3adb1',
    '--mantine-color-placeholder': '#96a1a6',
    '--desk': '#121617',
    '--bar': '#20262a',
    '--rule': '#363f43',
    '--paper': '#1f2527',
    '--ink': '#e6eaeb',
    '--accent': '#7ab8be',
    '--accent-soft': '#1f3a3e',
    '--warn': '#f0bd5b',
    '--warn-soft': '#3a2f18',
    '--warn-edge': '#b98520',
    '--danger': '#f2938c',
    '--mantine-color-error': '#f2938c',
    '--danger-soft': '#41221f',
    '--done': '#7fcb9f',
    '--done-soft': '#193526',
    '--mark': '#1f4c52',
  },
})
