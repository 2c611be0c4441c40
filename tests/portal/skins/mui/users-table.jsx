/** @jsxImportSource react */
import {
  Box,
  Checkbox,
  Chip,
  CircularProgress,
  IconButton,
  Link,
  Paper,
  Skeleton,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TablePagination,
  TableRow,
} from '@mui/material';
import { useEffect, useState } from 'react';
import { boot, isEnglish, words } from '../shared/boot.js';
import { SheetIcon } from './icons.jsx';

const { pageLength, waiting } = boot.manners;

const HEADINGS = ['Licence', 'SDA', 'Nom', 'Admin.', "Numéro d'urgence", 'État', 'Action'];

const ARROWS = isEnglish
  ? { next: 'Next page', previous: 'Previous page' }
  : { next: 'Page suivante', previous: 'Page précédente' };

/** The service's users, a page at a time as the server gives them. */
export function UsersTable({ portal }) {
  const [listing, setListing] = useState({ users: [], page: 1, pages: 1 });
  const [isLoading, setLoading] = useState(true);

  async function show(page) {
    setLoading(true);
    const fresh = await portal.users(page);
    if (fresh) setListing(fresh);
    setLoading(false);
  }

  useEffect(() => void show(1), []);

  return (
    <Paper id="users" sx={{ position: 'relative' }}>
      <TableContainer>
        <Table size="small">
          <TableHead>
            <TableRow>
              {HEADINGS.map((heading) => (
                <TableCell key={heading}>{words[heading]}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {/* Where nothing tells of waiting, the last page's rows stay until the next ones come. */}
            {isLoading && waiting !== 'nothing' ? (
              <SkeletonRows />
            ) : (
              listing.users.map((user) => (
                <UserRow key={user.accountcode} user={user} onOpen={portal.open} />
              ))
            )}
          </TableBody>
        </Table>
      </TableContainer>
      <TablePagination
        component="div"
        count={countOf(listing)}
        page={listing.page - 1}
        rowsPerPage={pageLength}
        rowsPerPageOptions={[pageLength]}
        onPageChange={(_event, page) => show(page + 1)}
        getItemAriaLabel={(arrow) => ARROWS[arrow]}
        disabled={isLoading}
      />
      {portal.isSpinning && !portal.sheet.isOpen && (
        <Box sx={{ position: 'absolute', left: 16, bottom: 14 }}>
          <CircularProgress size={24} />
        </Box>
      )}
    </Paper>
  );
}

/** How many users there are, which only the last page tells; -1 is MUI's “more than these”. */
function countOf({ users, page, pages }) {
  return page === pages ? (page - 1) * pageLength + users.length : -1;
}

function SkeletonRows() {
  return Array.from({ length: pageLength }, (_, row) => (
    <TableRow key={row}>
      {HEADINGS.map((heading) => (
        <TableCell key={heading}>
          <Skeleton height={40} />
        </TableCell>
      ))}
    </TableRow>
  ));
}

function UserRow({ user, onOpen }) {
  return (
    <TableRow hover>
      <TableCell>
        <Link component="button" type="button" underline="hover">
          {user.licence}
        </Link>
        <div>{user.licenceType}</div>
      </TableCell>
      <TableCell>{user.sda}</TableCell>
      <TableCell>{user.name}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Checkbox
          size="small"
          disabled
          checked={user.admin}
          slotProps={{ input: { 'aria-label': words['Admin.'] } }}
          sx={{ p: 0, mr: 0.5 }}
        />
        {words[user.admin ? 'Oui' : 'Non']}
      </TableCell>
      <TableCell>{user.emergency}</TableCell>
      <TableCell>
        <Chip size="small" label={user.state} />
      </TableCell>
      <TableCell>
        <IconButton
          size="small"
          color="primary"
          aria-label={words.Détail}
          onClick={({ currentTarget }) => onOpen(user.accountcode, currentTarget)}
        >
          <SheetIcon />
        </IconButton>
      </TableCell>
    </TableRow>
  );
}
