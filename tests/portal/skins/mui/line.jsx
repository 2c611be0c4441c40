/** @jsxImportSource react */
import { Grid, Typography } from '@mui/material';

/**
 * A label, its value, and what changes it.
 *
 * @param props.id names the label, for a control to be labelled by
 */
export function Line({ id, label, sign, children }) {
  return (
    <Grid container columnSpacing={2} sx={{ alignItems: 'center', minHeight: 32 }}>
      <Grid size={5}>
        <Typography id={id} variant="label" component="p">
          {label}
        </Typography>
      </Grid>
      <Grid size="grow">
        <Typography variant="body2" component="div">
          {children}
        </Typography>
      </Grid>
      {sign && <Grid size="auto">{sign}</Grid>}
    </Grid>
  );
}
