/** @jsxImportSource react */
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControl,
  InputLabel,
  MenuItem,
  Select,
} from '@mui/material';
import { useId, useState } from 'react';
import { words } from '../shared/boot.js';

/** Asks which of the numbers is to be associated, in a dialog of its own. */
export function NumberQuestion({ isOpen, numbers, onChoose, onClose }) {
  const labelId = useId();
  const [number, setNumber] = useState('');
  const forget = () => setNumber('');
  return (
    <Dialog
      open={isOpen}
      onClose={onClose}
      fullWidth
      maxWidth="xs"
      slotProps={{ transition: { onExited: forget } }}
    >
      <DialogTitle>{words['Numéro à associer']}</DialogTitle>
      <DialogContent>
        <FormControl fullWidth margin="dense">
          <InputLabel id={labelId}>{words['Choisir un numéro']}</InputLabel>
          <Select
            labelId={labelId}
            label={words['Choisir un numéro']}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
            MenuProps={{ slotProps: { paper: { sx: { maxHeight: 320 } } } }}
          >
            {numbers.map((one) => (
              <MenuItem key={one} value={one}>
                {one}
              </MenuItem>
            ))}
          </Select>
        </FormControl>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words.Annuler}</Button>
        <Button onClick={() => onChoose(number)} variant="contained" disabled={number === ''}>
          {words.Valider}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
