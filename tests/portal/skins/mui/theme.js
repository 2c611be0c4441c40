import { createTheme } from '@mui/material';
import { frFR } from '@mui/material/locale';
import { boot, isEnglish } from '../shared/boot.js';

const labelCase = { textTransform: boot.manners.labels === 'capitals' ? 'uppercase' : 'none' };

export const theme = createTheme(
  {
    palette: { primary: { main: '#00607a' }, background: { default: '#f3f6f7' } },
    typography: {
      h1: { fontSize: '1.75rem', fontWeight: 500 },
      /** What stands before a value. */
      label: {
        ...labelCase,
        fontSize: '0.8125rem',
        color: 'rgb(0 0 0 / 60%)',
        // Its spaces may be of the kind that never breaks.
        overflowWrap: 'anywhere',
      },
    },
    components: {
      MuiTableCell: { styleOverrides: { head: { ...labelCase, fontWeight: 600 } } },
      // Buttons can be disabled behind React's back, and then have no class that says so.
      MuiIconButton: { styleOverrides: { root: { '&:disabled': { opacity: 0.4 } } } },
    },
  },
  isEnglish ? {} : frFR,
);
