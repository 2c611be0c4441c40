/** @jsxImportSource react */
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
} from '@mui/material';
import { words } from '../shared/boot.js';

/** A question before a change, in a dialog above the detail's. */
export function Confirmation({ isOpen, text, answer }) {
  return (
    <Dialog open={isOpen} onClose={() => answer(false)} maxWidth="xs" role="alertdialog">
      <DialogTitle>Confirmation</DialogTitle>
      <DialogContent>
        <DialogContentText>{text}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button onClick={() => answer(false)}>{words.Annuler}</Button>
        <Button onClick={() => answer(true)} variant="contained">
          {words.Confirmer}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
