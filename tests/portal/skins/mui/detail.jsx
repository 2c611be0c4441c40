/** @jsxImportSource react */
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { labelOf, words } from '../shared/boot.js';
import { Line } from './line.jsx';
import { OptionLine } from './option-line.jsx';

/** The user's detail, a modal dialog in three parts. */
export function Detail({ portal }) {
  const { isOpen, detail, message, errorPage } = portal.sheet;
  return (
    <Dialog open={isOpen} onClose={portal.closeSheet} fullWidth maxWidth="sm">
      <DialogTitle>{words["Détails de l'utilisateur"]}</DialogTitle>
      {message && <Alert severity="error">{message}</Alert>}
      <DialogContent dividers>
        {detail && (errorPage ? <ErrorPage html={errorPage} /> : <Parts portal={portal} />)}
      </DialogContent>
      <DialogActions>
        <Button
          color="warning"
          onClick={() => portal.resetSip(detail.user)}
          sx={{ marginRight: 'auto' }}
        >
          {words['Réinitialiser mot de passe SIP']}
        </Button>
        <Button onClick={portal.closeSheet}>{words.Fermer}</Button>
      </DialogActions>
    </Dialog>
  );
}

function Parts({ portal }) {
  const { user, information, restrictions, options } = portal.sheet.detail;
  return (
    <Stack spacing={3}>
      <Part title={words.Informations}>
        {information.map(({ label, value }) => (
          <Line key={label} label={label}>
            {value}
          </Line>
        ))}
        <Line label={labelOf('Accession')}>
          <Button size="small" onClick={() => portal.sendLink(user)} sx={{ py: 0 }}>
            {words['Envoyer le lien']}
          </Button>
        </Line>
      </Part>
      <Part title={words.Restrictions}>
        {restrictions.map(({ label, value }) => (
          <Line key={label} label={label}>
            {value}
          </Line>
        ))}
      </Part>
      <Part title={words.Options}>
        {options.map((line) => (
          <OptionLine key={line.option} user={user} line={line} portal={portal} />
        ))}
      </Part>
    </Stack>
  );
}

function Part({ title, children }) {
  return (
    <Box component="section">
      <Typography variant="h6" component="h3" gutterBottom>
        {title}
      </Typography>
      <Stack spacing={0.5}>{children}</Stack>
    </Box>
  );
}

function ErrorPage({ html }) {
  // Without the page's head, whose styles would be those of the whole portal.
  const { innerHTML } = new DOMParser().parseFromString(html, 'text/html').body;
  return <div dangerouslySetInnerHTML={{ __html: innerHTML }} />;
}
