/** @jsxImportSource react */
import { Alert, Backdrop, CircularProgress, Snackbar } from '@mui/material';

/** Covers the page, dialogs too. */
export function Veil({ isOpen }) {
  return (
    <Backdrop id="waiting-indicator" open={isOpen} sx={{ zIndex: 'tooltip', color: '#fff' }}>
      <CircularProgress color="inherit" />
    </Backdrop>
  );
}

/** A message of the whole page, at its foot. */
export function Toast({ isOpen, text, onClose }) {
  return (
    <Snackbar
      open={isOpen}
      autoHideDuration={6000}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
    >
      <Alert severity="error" variant="filled" onClose={onClose}>
        {text}
      </Alert>
    </Snackbar>
  );
}
