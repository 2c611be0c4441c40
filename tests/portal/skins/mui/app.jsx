/** @jsxImportSource react */
import {
  AppBar,
  Box,
  Breadcrumbs,
  Button,
  Container,
  CssBaseline,
  Link,
  Stack,
  ThemeProvider,
  Toolbar,
  Typography,
} from '@mui/material';
import { boot, labelOf } from '../shared/boot.js';
import { Confirmation } from './confirmation.jsx';
import { Detail } from './detail.jsx';
import { theme } from './theme.js';
import { usePortal } from './use-portal.js';
import { UsersTable } from './users-table.jsx';
import { Toast, Veil } from './waiting.jsx';

export function App() {
  const portal = usePortal();
  return (
    <ThemeProvider theme={theme}>
      <CssBaseline />
      <Head />
      <Container component="main" sx={{ py: 3 }}>
        <ServiceFacts />
        <UsersTable portal={portal} />
      </Container>
      <Detail portal={portal} />
      <Confirmation {...portal.question} />
      <Toast {...portal.toast} onClose={portal.closeToast} />
      <Veil isOpen={portal.isCovered} />
    </ThemeProvider>
  );
}

function Head() {
  return (
    <AppBar position="static">
      <Toolbar>
        <Typography variant="h6" component="div" sx={{ flexGrow: 1 }}>
          open <b>IP</b> – MyOpenIP
        </Typography>
        <Button color="inherit" href="/Compte/Deconnexion">
          Déconnexion
        </Button>
      </Toolbar>
    </AppBar>
  );
}

function ServiceFacts() {
  const { ref, name, customer } = boot.service;
  return (
    <Box component="header" sx={{ mb: 3 }}>
      <Breadcrumbs sx={{ mb: 1 }}>
        <Link href="/" underline="hover" color="inherit">
          Paramétrage / Monitoring
        </Link>
        <Typography color="textPrimary">{name}</Typography>
      </Breadcrumbs>
      <Typography variant="h1" gutterBottom>
        {name}
      </Typography>
      <Stack direction="row" spacing={6}>
        <Fact label={labelOf('Réf. du service')} value={ref} />
        <Fact label={labelOf('Client')} value={customer} />
      </Stack>
    </Box>
  );
}

function Fact({ label, value }) {
  return (
    <div>
      <Typography variant="label" component="div">
        {label}
      </Typography>
      <Typography component="div">{value}</Typography>
    </div>
  );
}
